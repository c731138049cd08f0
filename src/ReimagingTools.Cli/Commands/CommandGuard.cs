namespace ReimagingTools.Cli.Commands;

/// <summary>
/// Turns input that cannot be used into one line on standard error and the exit code for it, and ends a command that is asked to stop.
/// </summary>
internal static class CommandGuard
{
    /// <summary>How long a command may take to end in its own way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(600);

    public static int Run(ConsoleHost host, Func<int> action)
    {
        if (!host.Stop.CanBeCanceled)
        {
            return Guard(host, action);
        }

        // On a thread of its own: no token reaches a read from a slow disk, a silent pipe or a server that does not answer.
        Task<int> work = Task.Factory.StartNew(
            () => Guard(host, action),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        if (IsDone(work, host.Stop))
        {
            return work.GetAwaiter().GetResult();
        }

        host.RemoveUnfinished();
        return Stopped(host);
    }

    private static bool IsDone(Task<int> work, CancellationToken stop)
    {
        try
        {
            return Task.WaitAny([work], stop) == 0;
        }
        catch (OperationCanceledException)
        {
            return ((IAsyncResult)work).AsyncWaitHandle.WaitOne(Grace);
        }
    }

    /// <summary>The same without a thread of its own: a command line is read, and help is shown, while nothing could keep it waiting.</summary>
    public static int Guard(ConsoleHost host, Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InputException exception)
        {
            host.Error.WriteLine(exception.Message);
            return exception.IsStop ? ExitCode.Stopped : ExitCode.BadInput;
        }
        catch (OperationCanceledException)
        {
            return Stopped(host);
        }
        catch (OutputFileException exception)
        {
            host.Error.WriteLine(CliTexts.Say("Output." + exception.Fault, exception.Path, exception.Message, exception.Kept));
            return ExitCode.BadInput;
        }
        catch (ReaderGoneException)
        {
            return ExitCode.Stopped;
        }
        catch (IOException exception)
        {
            host.Error.WriteLine(CliTexts.Say("Guard.Stopped", exception.Message));
            return ExitCode.BadInput;
        }
    }

    private static int Stopped(ConsoleHost host)
    {
        host.Error.WriteLine(CliTexts.Say("Guard.Interrupted"));
        return ExitCode.Stopped;
    }
}
