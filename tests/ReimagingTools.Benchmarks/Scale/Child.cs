using System.Diagnostics;
using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>One run of a program as a process of its own.</summary>
/// <param name="Time">From start to end, the start of the process included.</param>
/// <param name="PeakBytes">The most memory it held at a time.</param>
internal sealed record Child(TimeSpan Time, long PeakBytes)
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
        while (!process.WaitForExit(Between))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        TimeSpan time = clock.Elapsed;
        return process.ExitCode is 0 or 3 or 4 ? new Child(time, peak) : throw new InvalidOperationException(program + " ended with " + process.ExitCode + ": " + error.Result + output.Result);
    }

    /// <summary>Linux keeps the peak itself; elsewhere the peak of what was seen counts.</summary>
    private static long PeakOf(Process process)
    {
        try
        {
            string? line = OperatingSystem.IsLinux() ? File.ReadLines("/proc/" + process.Id.ToString(CultureInfo.InvariantCulture) + "/status").FirstOrDefault(each => each.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
            process.Refresh();
            return line is null ? process.WorkingSet64 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Replace("VmHWM:", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
