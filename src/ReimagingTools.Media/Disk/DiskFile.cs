namespace ReimagingTools.Media.Disk;

/// <summary>A file on disk.</summary>
internal sealed class DiskFile(FileInfo file, OpenFiles files) : MediaFile(file.Name)
{
    private ByteSource? _source;

    public override ByteSource Open() => _source ??= files.Open(file, Name);
}
