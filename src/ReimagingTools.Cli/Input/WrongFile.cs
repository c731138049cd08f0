using ReimagingTools.Media;

namespace ReimagingTools.Cli.Input;

/// <summary>Files of another kind than the one asked for, told by how they begin: what they are, and what to type.</summary>
internal static class WrongFile
{
    private static readonly string[] Inventories = ["*.csv", "*.jsonl", "*.json"];

    private const int MostNamed = 4;

    /// <summary>True for a name that ends as those of inventories do.</summary>
    public static bool IsInventoryName(string path) =>
        path == "-" || Array.Exists(Inventories, pattern => path.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase));

    /// <summary>Refuses a file that holds no text of any kind.</summary>
    /// <param name="name">The file as it is given.</param>
    /// <param name="start">How it begins.</param>
    /// <param name="wanted">What it was given as: the end of a key.</param>
    /// <exception cref="InputException">It is installation media, a workbook or an archive.</exception>
    public static void Refuse(string name, ReadOnlySpan<byte> start, string wanted)
    {
        string? key =
            start.StartsWith("MSWIM\0\0\0"u8) || (MediaReader.HasFileExtension(name) && start.Contains((byte)0)) ? "Wrong.Medium." + wanted
            : !start.StartsWith("PK\u0003\u0004"u8) ? null
            : start.IndexOf("[Content_Types].xml"u8) >= 0 || start.IndexOf("opendocument.spreadsheet"u8) >= 0 || start.IndexOf("xl/"u8) >= 0
                ? "Wrong.Workbook"
            : "Wrong.Archive";
        if (key is not null)
        {
            throw new InputException(CliTexts.Say(key, ProductKeys.Mask(name)));
        }
    }

    /// <summary>Says of a folder that stands for an inventory which files in it may be one.</summary>
    public static string ExplainFolder(string path)
    {
        string[] found = [.. FilesOf(path).Order(StringComparer.OrdinalIgnoreCase).Take(MostNamed)];
        return found.Length == 0
            ? CliTexts.Say("Source.IsFolder", path)
            : CliTexts.Say("Source.IsFolderOf", path, string.Join(CliTexts.Say("Comma"), found));
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        try
        {
            return [.. Inventories.SelectMany(pattern => Directory.EnumerateFiles(path, pattern))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return []; // A folder that cannot be listed is a folder all the same.
        }
    }
}
