namespace ReimagingTools.Media.Udf;

/// <summary>The spaces of blocks that the partition references of a UDF volume number, in the order of its partition maps.</summary>
internal sealed class UdfPartitions(ReadMeter meter, int blockSize, IReadOnlyList<ByteSource> partitions)
{
    public ReadMeter Meter => meter;

    public int BlockSize => blockSize;

    /// <summary>The space a partition reference numbers.</summary>
    /// <exception cref="MediaFormatException">The volume has no such partition.</exception>
    public ByteSource this[int reference, string location] =>
        reference < partitions.Count
            ? partitions[reference]
            : throw new MediaFormatException(
                MediaText.Say("Expected.OnePartition", partitions.Count),
                MediaText.Say("Found.Reference", reference),
                location
            );

    /// <summary>Reads one block.</summary>
    /// <exception cref="MediaFormatException">It lies outside the partition.</exception>
    public byte[] ReadBlock(int reference, long block, string location)
    {
        meter.Step(location);
        return this[reference, location].Read(block * blockSize, blockSize, "a block of a UDF partition");
    }

    /// <summary>The bytes of a file or directory.</summary>
    /// <exception cref="MediaFormatException">Its entry or extents are damaged.</exception>
    public ByteSource Open(LongAllocationDescriptor at, bool isDirectory, string name)
    {
        FileEntry entry = ReadEntry(at.Partition, at.Block, name);
        return entry.IsDirectory == isDirectory
            ? Open(entry, at.Partition, name)
            : throw new MediaFormatException(
                MediaText.Say(isDirectory ? "What.Directory" : "Expected.File"),
                MediaText.Say(isDirectory ? "Expected.File" : "What.Directory"),
                name
            );
    }

    /// <summary>The bytes an entry stands for.</summary>
    /// <exception cref="MediaFormatException">Its extents are damaged.</exception>
    public ByteSource Open(FileEntry entry, int reference, string name) => new UdfExtents(this, entry, reference, name).Open();

    /// <exception cref="MediaFormatException">The entry is damaged.</exception>
    public FileEntry ReadEntry(int reference, long block, string name) =>
        FileEntry.Parse(ReadBlock(reference, block, name), name, block * blockSize);
}
