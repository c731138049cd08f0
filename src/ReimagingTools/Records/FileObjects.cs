namespace ReimagingTools.Records;

/// <summary>Tells files and folders from records: they have a name as computers do, and the records are in them.</summary>
internal static class FileObjects
{
    /// <summary>What is in files, by the end of their names.</summary>
    private static readonly (string Kind, string[] Extensions)[] Kinds =
    [
        ("Table", [".csv", ".tsv", ".txt"]),
        ("Json", [".json", ".jsonl"]),
        ("Objects", [".xml", ".clixml"]),
        ("Workbook", [".xlsx", ".xlsm", ".xls", ".ods"]),
        ("Media", [".iso", ".img", ".wim", ".esd", ".swm"]),
        ("Page", [".html", ".htm"]),
    ];

    /// <summary>
    /// The path of a file or folder, also one that was copied or came from another host, or a text that ends as names of files do; null for anything
    /// else.
    /// </summary>
    public static string? PathOf(PSObject input) =>
        input.BaseObject switch
        {
            FileSystemInfo file => file.FullName,
            string text => PathOf(text),
            PSCustomObject when input.TypeNames.Any(IsFileType) => (input.Properties["FullName"] ?? input.Properties["Name"])?.Value?.ToString()
                ?? "",
            _ => null,
        };

    /// <summary>A text that ends as names of files do, or null.</summary>
    public static string? PathOf(string text) => KindOf(text) == "Other" || text.IndexOfAny([',', '\t', '"', '|']) >= 0 ? null : text.Trim();

    /// <summary>What is in a file: Table, Json, Objects, Workbook, Media, Page or Other.</summary>
    public static string KindOf(string path) =>
        Kinds
            .FirstOrDefault(kind =>
                Array.Exists(kind.Extensions, extension => path.TrimEnd().EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            )
            .Kind
        ?? "Other";

    /// <summary>The shell puts Deserialized. or Selected. before the name of the type.</summary>
    private static bool IsFileType(string type) =>
        type.EndsWith("System.IO.FileInfo", StringComparison.Ordinal) || type.EndsWith("System.IO.DirectoryInfo", StringComparison.Ordinal);
}
