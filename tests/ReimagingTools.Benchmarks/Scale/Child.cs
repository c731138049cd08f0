using System.Diagnostics;
using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>One run of a program as a process of its own.</summary>
/// <param name="Time">From start to end, the start of the process included.</param>
/// <param name="PeakBytes">The most memory it held at a time.</param>
/// <param name="Processor">The processor time it took, as it was seen last before its end.</param>
internal sealed record Child(TimeSpan Time, long PeakBytes, TimeSpan Processor)
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program and waits for it.</summary>
    /// <exception cref="InvalidOperationException">It said that it could not do its work.</exception>
    public static Child Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        TimeSpan processor = default;
        while (!process.WaitForExit(Between))
        {
            peak = Math.Max(peak, PeakOf(process));
            processor = ProcessorOf(process, processor);
        }

        TimeSpan time = clock.Elapsed;
        return process.ExitCode is 0 or 3 or 4
            ? new Child(time, peak, processor)
            : throw new InvalidOperationException(program + " ended with " + process.ExitCode + ": " + error.Result + output.Result);
    }

    private static TimeSpan ProcessorOf(Process process, TimeSpan before)
    {
        try
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }

    /// <summary>Linux keeps the peak itself; elsewhere the peak of what was seen counts.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            string? line = OperatingSystem.IsLinux()
                ? File.ReadLines("/proc/" + process.Id.ToString(CultureInfo.InvariantCulture) + "/status")
                    .FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal))
                : null;
            process.Refresh();
            return line is null
                ? process.WorkingSet64
                : long.Parse(
                    line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Replace("VmHWM:", "", StringComparison.Ordinal).Trim(),
                    CultureInfo.InvariantCulture
                ) * 1024;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
