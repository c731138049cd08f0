using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Runs independent programs that make or read media.</summary>
internal static class Tool
{
    /// <summary>What keeps a test that runs a program from it, or null.</summary>
    public static string? Missing(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")))
            ? null
            : Reason(program);

    /// <summary>Runs a program to its end and gives its output; skips the test where the program is not installed.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            string said = output + errors.GetAwaiter().GetResult();
            Assert.True(process.ExitCode == 0, program + " ended with " + process.ExitCode + ": " + said);
            return said;
        }
        catch (Win32Exception)
        {
            Assert.Skip(Reason(program));
            return "";
        }
    }

    private static string Reason(string program) =>
        "This test needs the program "
        + program
        + ", which is not installed (Debian: wimtools, genisoimage, xorriso, udftools, p7zip-full, mono-devel, libreoffice-calc-nogui).";
}
