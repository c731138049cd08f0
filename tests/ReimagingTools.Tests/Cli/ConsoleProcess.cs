using System.Diagnostics;
using System.Globalization;
using ReimagingTools.Cli;

namespace ReimagingTools.Tests.Cli;

/// <summary>The console as a process of its own, begun by a shell.</summary>
internal static class ConsoleProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>Runs it.</summary>
    /// <param name="before">What the shell puts before the command.</param>
    /// <param name="args">The command line.</param>
    public static (int Code, string Output, string Error) Run(string before, params string[] args)
    {
        using Process process = Start(before, args);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        WaitFor(process);
        return (process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Runs it with a standard input that stays silent, and interrupts it as Ctrl+C does.</summary>
    /// <param name="isUnderWay">True once it may be interrupted.</param>
    /// <param name="args">The command line.</param>
    public static (int Code, string Error) Interrupt(Func<bool> isUnderWay, params string[] args)
    {
        using Process process = Start("exec env --default-signal=INT,QUIT", args);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => isUnderWay() || process.HasExited, Longest));
        using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        WaitFor(process);
        return (process.ExitCode, error.Result);
    }

    /// <summary>Runs it under a shell's settings until it is under way, and sends it a signal.</summary>
    /// <param name="signal">"INT", "TERM".</param>
    /// <param name="before">What the shell puts before the command.</param>
    /// <param name="isUnderWay">True once the signal may come.</param>
    /// <param name="args">The command line.</param>
    /// <returns>What came, and how long after the signal.</returns>
    public static (int Code, string Error, TimeSpan Took) Signal(string signal, string before, Func<bool> isUnderWay, params string[] args)
    {
        using Process process = Start("exec env --default-signal=INT,QUIT " + before, args);
        Task<string> error = process.StandardError.ReadToEndAsync();
        Assert.True(SpinWait.SpinUntil(() => isUnderWay() || process.HasExited, Longest));
        using Process kill = Process.Start("kill", ["-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);
        var clock = Stopwatch.StartNew();
        WaitFor(process);
        return (process.ExitCode, error.Result, clock.Elapsed);
    }

    private static Process Start(string before, string[] args)
    {
        string command = string.Join(' ', args.Prepend(typeof(Program).Assembly.Location).Prepend("dotnet").Select(each => "'" + each + "'"));
        return Process.Start(
            new ProcessStartInfo("bash", ["-c", before + " " + command])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }

    private static void WaitFor(Process process)
    {
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The console did not end.");
        }
    }
}
