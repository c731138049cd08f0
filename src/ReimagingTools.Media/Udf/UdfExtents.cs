namespace ReimagingTools.Media.Udf;

/// <summary>
/// Collects the extents of one file. A descriptor of the continuation kind names a block with an allocation extent descriptor (ECMA-167 4/14.5:
/// <c>16 u32 previous block, 20 u32 length of the descriptors, 24 descriptors</c>) that carries on; a length of 0 ends the list.
/// </summary>
internal sealed class UdfExtents(UdfPartitions partitions, FileEntry entry, int reference, string name)
{
    private const int ChainHeader = 24;

    private readonly List<Extent> _extents = [];
    private readonly HashSet<long> _chain = [];
    private long _left = entry.InformationLength;
    private int _visited;

    /// <summary>The bytes of the file.</summary>
    /// <exception cref="MediaFormatException">Extents are fewer than the length says, too many, or outside the volume.</exception>
    public ByteSource Open()
    {
        if (entry.Allocation == AllocationKind.Embedded)
        {
            return Embedded();
        }

        if (entry.Allocation is not (AllocationKind.Short or AllocationKind.Long))
        {
            throw new MediaFormatException(MediaText.Say("Expected.Allocation"), MediaText.Say("Found.Kind", (int)entry.Allocation), name);
        }

        LongAllocationDescriptor? next = Collect(entry.Block, entry.AreaStart, entry.AreaLength);
        while (next is { } chain && _left > 0)
        {
            if (!_chain.Add(chain.Block))
            {
                throw new MediaFormatException(MediaText.Say("Expected.ChainEnd"), MediaText.Say("Found.BlockAgain", chain.Block), name);
            }

            byte[] block = partitions.ReadBlock(chain.Partition, chain.Block, name);
            DescriptorTag.Expect(
                block,
                MediaText.Say("What.AllocationExtent"),
                name,
                chain.Block * partitions.BlockSize,
                DescriptorTag.AllocationExtentDescriptor
            );
            long length = LittleEndian.UInt32(block, 20);
            if (length > block.Length - ChainHeader)
            {
                throw new MediaFormatException(MediaText.Say("Expected.AllocationWithin"), MediaText.Say("Found.Bytes", length), name);
            }

            next = Collect(block, ChainHeader, (int)length);
        }

        return _left == 0
            ? new ExtentByteSource(name, _extents, partitions.Meter)
            : throw new MediaFormatException(
                MediaText.Say("Expected.Extents", entry.InformationLength),
                MediaText.Say("Found.BytesLess", _left),
                name
            );
    }

    private MemoryByteSource Embedded()
    {
        if (entry.InformationLength > entry.AreaLength)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.Embedded", entry.AreaLength),
                MediaText.Say("Found.Bytes", entry.InformationLength),
                name
            );
        }

        byte[] bytes = new byte[(int)entry.InformationLength];
        Array.Copy(entry.Block, entry.AreaStart, bytes, 0, bytes.Length);
        return new MemoryByteSource(name, bytes, partitions.Meter);
    }

    private LongAllocationDescriptor? Collect(byte[] bytes, int start, int length)
    {
        bool isShort = entry.Allocation == AllocationKind.Short;
        int size = isShort ? LongAllocationDescriptor.ShortSize : LongAllocationDescriptor.Size;
        for (int at = start; at + size <= start + length && _left > 0; at += size)
        {
            LongAllocationDescriptor descriptor = isShort
                ? LongAllocationDescriptor.ParseShort(bytes, at, reference)
                : LongAllocationDescriptor.Parse(bytes, at);
            Count();
            if (descriptor.Length == 0)
            {
                return null;
            }

            if (descriptor.Kind == LongAllocationDescriptor.Continuation)
            {
                return descriptor;
            }

            Add(descriptor);
        }

        return null;
    }

    private void Add(LongAllocationDescriptor descriptor)
    {
        long length = Math.Min(descriptor.Length, _left);
        ByteSource? source = descriptor.Kind == LongAllocationDescriptor.Recorded ? partitions[descriptor.Partition, name] : null;
        _extents.Add(new Extent(source, descriptor.Block * partitions.BlockSize, length));
        _left -= length;
    }

    private void Count()
    {
        partitions.Meter.Step(name);
        _visited++;
        if (_visited > MediaBudget.Extents)
        {
            throw new MediaFormatException(MediaText.Say("Expected.AtMostExtents", MediaBudget.Extents), MediaText.Say("Found.More"), name);
        }
    }
}
