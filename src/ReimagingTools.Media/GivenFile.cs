namespace ReimagingTools.Media;

/// <summary>A file that was named as a medium, and what lies around it.</summary>
/// <param name="Source">Its bytes.</param>
/// <param name="Name">Its name, without folders.</param>
internal sealed record GivenFile(ByteSource Source, string Path, string Name)
{
    /// <summary>Opens a file beside it by name, or gives null.</summary>
    public Func<string, ByteSource?> Sibling { get; init; } = _ => null;

    /// <summary>The folder it lies in; null for a stream.</summary>
    public MediaFolder? Folder { get; init; }

    /// <summary>The label of the drive above the folder, or null.</summary>
    public string? DriveLabel { get; init; }
}
