namespace ReimagingTools.Media.Iso9660;

/// <summary>A file of an ISO 9660 volume, in one extent or several.</summary>
internal sealed class Iso9660File(Iso9660Volume volume, string name, IReadOnlyList<DirectoryRecord> records) : MediaFile(name)
{
    public override ByteSource Open() => volume.Open(Name, records);
}
