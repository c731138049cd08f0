using System.Reflection;

namespace ReimagingTools.Tests.Published;

/// <summary>The PowerShell for Windows, laid out with the runtimes it asks for, run by Wine.</summary>
internal static class WinePowerShell
{
    private static readonly string Folder = Path.Combine(Repository.Root, "artifacts", "wine-powershell");
    private static readonly string[] Runtimes = [.. Metadata("WindowsRuntimes")?.Split(';') ?? []];

    /// <summary>What keeps it from running here, or null.</summary>
    public static string? Missing =>
        Wine.MissingTerminal
        ?? (
            Runtimes.Length == 0
                ? "The runtimes for Windows are not restored: set the environment variable WindowsByProxy to true and build again."
                : null
        );

    /// <summary>Runs a script file. PowerShell for Windows needs a console, so all output comes from a pseudo terminal.</summary>
    public static ProcessRun Run(string script, params string[] arguments)
    {
        string shell = LayOut();
        string root = Wine.PathOf(Path.Combine(Folder, "dotnet"));
        string[] words = [shell, "-NoLogo", "-NoProfile", "-NonInteractive", "-File", Wine.PathOf(script), .. arguments];
        return Wine.RunInTerminal(
            string.Join(' ', words.Select(word => "'" + word + "'")),
            new Dictionary<string, string?>
            {
                ["DOTNET_ROOT"] = root,
                // "dotnet test" sets this one for its own host, and it comes before the other.
                ["DOTNET_ROOT_X64"] = root,
                ["PSModulePath"] = Wine.PathOf(Path.Combine(AppContext.BaseDirectory, "Modules")),
                ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
                ["NO_COLOR"] = "1",
            }
        );
    }

    private static string LayOut()
    {
        string done = Path.Combine(Folder, "done");
        if (!File.Exists(done))
        {
            Copy(Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(Metadata("PowerShell")!))!, "win"), Path.Combine(Folder, "pwsh"));
            foreach (string runtime in Runtimes)
            {
                string version = Path.GetFileName(runtime.TrimEnd('/'));
                string name = runtime.Contains("windowsdesktop", StringComparison.Ordinal)
                    ? "Microsoft.WindowsDesktop.App"
                    : "Microsoft.NETCore.App";
                string target = Path.Combine(Folder, "dotnet", "shared", name, version);
                Copy(Path.Combine(runtime, "runtimes", "win-x64", "lib", "net10.0"), target);
                Copy(Path.Combine(runtime, "runtimes", "win-x64", "native"), target);
                if (File.Exists(Path.Combine(target, "hostfxr.dll")))
                {
                    string host = Directory.CreateDirectory(Path.Combine(Folder, "dotnet", "host", "fxr", version)).FullName;
                    File.Copy(Path.Combine(target, "hostfxr.dll"), Path.Combine(host, "hostfxr.dll"), overwrite: true);
                }
            }

            File.WriteAllText(done, "");
        }

        return Wine.PathOf(Path.Combine(Folder, "pwsh", "pwsh.exe"));
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string? Metadata(string key) =>
        typeof(WinePowerShell).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(data => data.Key == key)?.Value;
}
