namespace ReimagingTools.Media.Iso9660;

/// <summary>An ISO 9660 file system within an image, seen through one of its volume descriptors.</summary>
internal sealed class Iso9660Volume(ByteSource image, VolumeDescriptor descriptor)
{
    /// <summary>Directory records never cross a sector of this size, whatever the logical block size.</summary>
    private const int SectorSize = 2048;

    /// <summary>The top folder.</summary>
    /// <exception cref="MediaFormatException">The record of the root is damaged.</exception>
    public MediaFolder Root
    {
        get
        {
            byte[] record = descriptor.RootRecord;
            var root = DirectoryRecord.Parse(record, 0, record.Length, isJoliet: false, image.Name);
            return root.IsDirectory
                ? new Iso9660Folder(this, "", [root])
                : throw new MediaFormatException(MediaText.Say("Expected.Root"), MediaText.Say("Expected.File"), image.Name);
        }
    }

    /// <summary>The bytes of a file or directory.</summary>
    /// <exception cref="MediaFormatException">An extent lies outside the image, or is interleaved.</exception>
    public ByteSource Open(string name, IReadOnlyList<DirectoryRecord> records)
    {
        var extents = new List<Extent>(records.Count);
        foreach (DirectoryRecord record in records)
        {
            if (record.IsInterleaved)
            {
                throw new MediaFormatException(MediaText.Say("Expected.PlainExtents"), MediaText.Say("Found.Interleaved"), name);
            }

            extents.Add(new Extent(image, record.Location * descriptor.LogicalBlockSize, record.DataLength));
        }

        return new ExtentByteSource(name, extents, image.Meter);
    }

    /// <summary>What a directory holds.</summary>
    /// <exception cref="MediaFormatException">A record is damaged, or the directory is beyond the budget.</exception>
    public IReadOnlyList<MediaNode> List(string name, IReadOnlyList<DirectoryRecord> records)
    {
        ByteSource source = Open(name.Length == 0 ? "the root directory" : name, records);
        byte[] bytes = source.ReadAll(MediaBudget.FolderBytes, MediaText.Say("What.Directory"));
        var nodes = new List<MediaNode>();
        var extents = new List<DirectoryRecord>();
        int at = 0;
        while (at < bytes.Length)
        {
            int sectorEnd = Math.Min(bytes.Length, ((at / SectorSize) + 1) * SectorSize);
            if (bytes[at] == 0)
            {
                at = sectorEnd;
                continue;
            }

            image.Meter.Step(source.Name);
            var record = DirectoryRecord.Parse(bytes, at, sectorEnd, descriptor.IsJoliet, source.Name);
            at += bytes[at];
            Take(record, extents, nodes, source.Name);
        }

        return nodes;
    }

    private void Take(DirectoryRecord record, List<DirectoryRecord> extents, List<MediaNode> nodes, string location)
    {
        if (record.Name.Length == 0)
        {
            return;
        }

        if (extents.Count > 0 && extents[0].Name != record.Name)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.AnotherExtent", Quoted.Text(extents[0].Name)),
                "\"" + Quoted.Text(record.Name) + "\"",
                location
            );
        }

        extents.Add(record);
        if (record.HasMoreExtents)
        {
            return;
        }

        DirectoryRecord[] all = [.. extents];
        extents.Clear();
        nodes.Add(record.IsDirectory ? new Iso9660Folder(this, record.Name, all) : new Iso9660File(this, record.Name, all));
        FolderLimit.Check(nodes.Count, location);
    }
}
