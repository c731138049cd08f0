namespace ReimagingTools.Tests.Published;

/// <summary>
/// Wine, which runs programs for Windows; it is not Windows, but what fails in it fails in code that is ours or the runtime's for Windows.
/// </summary>
internal static class Wine
{
    private static readonly string? Program = new[] { "/usr/bin/wine64", "/usr/lib/wine/wine64", "/usr/bin/wine" }.FirstOrDefault(File.Exists);
    private static readonly Lazy<string> Prefix = new(MakePrefix);

    /// <summary>What keeps programs for Windows from running here, or null.</summary>
    public static string? Missing { get; } =
        Program is null ? "There is no Wine: install wine64 (Debian). On Windows the other tests run as they are." : null;

    /// <summary>What keeps them from having a console here, or null.</summary>
    public static string? MissingTerminal { get; } =
        Missing ?? (File.Exists("/usr/bin/script") ? null : "There is no pseudo terminal for a console of Windows: install bsdutils (Debian).");

    public static ProcessRun Run(IEnumerable<string> arguments, string? folder = null) =>
        ProcessRun.Of(Program!, arguments, Environment(Prefix.Value), folder);

    /// <summary>Runs a command line in a pseudo terminal: without one a program for Windows has no console.</summary>
    public static ProcessRun RunInTerminal(string line, IEnumerable<KeyValuePair<string, string?>>? environment = null)
    {
        Dictionary<string, string?> all = Environment(Prefix.Value);
        foreach ((string name, string? value) in environment ?? [])
        {
            all[name] = value;
        }

        return ProcessRun.Of("/usr/bin/script", ["-qefc", Program + " " + line, "/dev/null"], all);
    }

    /// <summary>A path of this system as Windows programs name it here.</summary>
    public static string PathOf(string path) => "Z:" + path.Replace('/', '\\');

    private static string MakePrefix()
    {
        string prefix = Path.Combine(Repository.Root, "artifacts", "wine");
        if (!File.Exists(Path.Combine(prefix, "system.reg")))
        {
            Directory.CreateDirectory(prefix);
            // No .NET and no browser of Wine's own; set for this alone, since later it would keep Wine from loading any managed library.
            Dictionary<string, string?> bare = new(Environment(prefix)) { ["WINEDLLOVERRIDES"] = "mscoree=;mshtml=" };
            _ = ProcessRun.Of(Program!, ["wineboot", "--init"], bare);
            _ = ProcessRun.Of(Program!, ["winecfg", "-v", "win10"], Environment(prefix));
        }

        return prefix;
    }

    /// <summary>Wine 8 cannot protect pages the way the runtime writes code by default.</summary>
    private static Dictionary<string, string?> Environment(string prefix) =>
        new()
        {
            ["WINEPREFIX"] = prefix,
            ["WINEDEBUG"] = "-all",
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["LC_ALL"] = "C.UTF-8",
        };
}
