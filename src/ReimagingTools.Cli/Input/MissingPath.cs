namespace ReimagingTools.Cli.Input;

/// <summary>Paths at which there is nothing.</summary>
internal static class MissingPath
{
    public static bool IsMissing(string path) => !File.Exists(path) && !Directory.Exists(path);

    /// <summary>Says that nothing is there, and what its folder has under near names.</summary>
    /// <param name="key">The text; one of that name with "Near" behind it names them.</param>
    public static string Explain(string key, string path)
    {
        string near = string.Join(CliTexts.Say("Comma"), NearNames.Of(path));
        return near.Length == 0 ? CliTexts.Say(key, path) : CliTexts.Say(key + "Near", path, near);
    }
}
