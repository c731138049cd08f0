using System.Diagnostics;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>The PowerShell of this computer, where there is one with Pester 5.</summary>
internal static class PowerShellHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Why Pester cannot run here, or null when it can.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>Runs a command and gives back its exit code with everything it printed.</summary>
    public static (int ExitCode, string Output) Run(string command)
    {
        var start = new ProcessStartInfo("pwsh") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (string argument in new[] { "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", command })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["NO_COLOR"] = "1";
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "pwsh did not end within " + Patience);
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }

    private static string? FindMissing()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        if (!Array.Exists(folders, folder => folder.Length > 0 && File.Exists(Path.Combine(folder, name))))
        {
            return "PowerShell 7 (pwsh) is not on the path.";
        }

        (int exit, string _) = Run("if (-not (Get-Module -ListAvailable Pester | Where-Object Version -ge '5.0')) { exit 1 }");
        return exit == 0 ? null : "Pester 5 is not installed for pwsh.";
    }
}
