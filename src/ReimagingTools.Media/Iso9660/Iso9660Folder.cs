namespace ReimagingTools.Media.Iso9660;

/// <summary>A directory of an ISO 9660 volume.</summary>
internal sealed class Iso9660Folder(Iso9660Volume volume, string name, IReadOnlyList<DirectoryRecord> records) : MediaFolder(name)
{
    protected override IReadOnlyList<MediaNode> Load() => volume.List(Name, records);
}
