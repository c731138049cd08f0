using System.Management.Automation;

namespace ReimagingTools.Records;

/// <summary>Tells files and folders from records: they have a name as computers do, and the records are in them.</summary>
internal static class FileObjects
{
    /// <summary>The path of a file or folder, also one that was copied or came from another host; null for anything else.</summary>
    public static string? PathOf(PSObject input) => input.BaseObject switch
    {
        FileSystemInfo file => file.FullName,
        PSCustomObject when input.TypeNames.Any(IsFileType) => (input.Properties["FullName"] ?? input.Properties["Name"])?.Value?.ToString() ?? "",
        _ => null,
    };

    /// <summary>The shell puts Deserialized. or Selected. before the name of the type.</summary>
    private static bool IsFileType(string type) =>
        type.EndsWith("System.IO.FileInfo", StringComparison.Ordinal) || type.EndsWith("System.IO.DirectoryInfo", StringComparison.Ordinal);
}
