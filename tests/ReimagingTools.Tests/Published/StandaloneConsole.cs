namespace ReimagingTools.Tests.Published;

/// <summary>The console published as one file that needs no .NET, once for all tests.</summary>
internal static class StandaloneConsole
{
    private static readonly string Artifacts = Path.Combine(Repository.Root, "artifacts");
    private static readonly Lazy<string> WindowsFile = new(() => Publish("win-x64", "Trimmed", "reimaging.exe"));
    private static readonly Lazy<string> LinuxFile = new(() => Publish("linux-x64", "Native", "reimaging"));

    /// <summary>The trimmed file for Windows.</summary>
    public static string Windows => WindowsFile.Value;

    /// <summary>The native file for Linux.</summary>
    public static string Linux => LinuxFile.Value;

    /// <summary>A restore of its own folders, so that what the other tests are built from stays as it is. A warning of trimming ends it.</summary>
    private static string Publish(string runtime, string kind, string file)
    {
        string target = Path.Combine(Artifacts, "standalone", runtime);
        if (Directory.Exists(target))
        {
            Directory.Delete(target, recursive: true);
        }

        ProcessRun run = ProcessRun.Of(
            ProcessRun.DotNet,
            [
                "publish",
                Path.Combine("src", "ReimagingTools.Cli"),
                "--runtime",
                runtime,
                "-p:Standalone=" + kind,
                "--artifacts-path",
                Path.Combine(Artifacts, runtime),
                "--output",
                target,
                "--configuration",
                "Release",
                "--nologo",
                "-p:RunAnalyzers=false",
                "-warnaserror",
                "-nodeReuse:false",
            ]
        );
        if (run.OutputText.Contains("NU1101", StringComparison.Ordinal) || run.OutputText.Contains("NU1301", StringComparison.Ordinal))
        {
            Assert.Skip("The packages for " + runtime + " are not to be had here.");
        }

        Assert.True(run.Code == 0, run.OutputText + run.ErrorText);
        return Path.Combine(target, file);
    }
}
