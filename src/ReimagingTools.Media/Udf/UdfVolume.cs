using ReimagingTools.Media.Bytes;
using ReimagingTools.Media.Trees;

namespace ReimagingTools.Media.Udf;

/// <summary>A UDF file system within an image: revision 1.02 as Microsoft masters discs, up to 2.60 with a metadata partition.</summary>
internal sealed class UdfVolume
{
    private readonly List<ByteSource> _partitions = [];
    private readonly LogicalVolumeDescriptor _volume;
    private readonly string _name;

    private UdfVolume(ByteSource image, int sectorSize, VolumeDescriptorSequence sequence)
    {
        _volume = sequence.LogicalVolume!;
        _name = image.Name;
        Meter = image.Meter;
        BlockSize = sectorSize;
        if (_volume.BlockSize != sectorSize)
        {
            throw new MediaFormatException("a UDF block size equal to the sector size " + Format.Number(sectorSize), Format.Number(_volume.BlockSize), _name);
        }

        foreach (PartitionMap map in _volume.Maps)
        {
            ByteSource physical = Physical(image, sequence, map);
            _partitions.Add(map.IsMetadata ? Metadata(physical, map) : physical);
        }
    }

    public ReadMeter Meter { get; }

    public int BlockSize { get; }

    public string Identifier => _volume.Identifier;

    /// <summary>The top folder, by way of the file set descriptor (ECMA-167 4/14.1: <c>400 long_ad root directory</c>).</summary>
    /// <exception cref="MediaFormatException">The file set descriptor is damaged.</exception>
    public MediaFolder Root
    {
        get
        {
            byte[] block = ReadBlock(_volume.FileSet.Partition, _volume.FileSet.Block, _name);
            DescriptorTag.Expect(block, "a file set descriptor", _name, _volume.FileSet.Block * BlockSize, DescriptorTag.FileSetDescriptor);
            return new UdfFolder(this, "", LongAllocationDescriptor.Parse(block, 400));
        }
    }

    /// <summary>Opens the volume an anchor points to; where the main sequence is damaged the reserve serves.</summary>
    /// <exception cref="MediaFormatException">Neither can be read.</exception>
    public static UdfVolume Open(ByteSource image, AnchorVolumeDescriptorPointer anchor)
    {
        VolumeDescriptorSequence sequence;
        try
        {
            sequence = VolumeDescriptorSequence.Read(image, anchor.SectorSize, anchor.MainBlock, anchor.MainLength);
        }
        catch (MediaFormatException) when (anchor.ReserveLength > 0)
        {
            sequence = VolumeDescriptorSequence.Read(image, anchor.SectorSize, anchor.ReserveBlock, anchor.ReserveLength);
        }

        return new UdfVolume(image, anchor.SectorSize, sequence);
    }

    /// <summary>The bytes of a file or directory.</summary>
    /// <exception cref="MediaFormatException">Its entry or extents are damaged.</exception>
    public ByteSource Open(LongAllocationDescriptor at, bool isDirectory, string name)
    {
        var entry = FileEntry.Parse(ReadBlock(at.Partition, at.Block, name), name, at.Block * BlockSize);
        return entry.IsDirectory == isDirectory
            ? new UdfExtents(this, entry, at.Partition, name).Open()
            : throw new MediaFormatException(isDirectory ? "a directory" : "a file", isDirectory ? "a file" : "a directory", name);
    }

    /// <summary>What a directory holds.</summary>
    /// <exception cref="MediaFormatException">A descriptor is damaged, or the directory is beyond the budget.</exception>
    public IReadOnlyList<MediaNode> List(LongAllocationDescriptor folder, string name)
    {
        string location = name.Length == 0 ? "the root directory" : name;
        byte[] bytes = Open(folder, isDirectory: true, location).ReadAll(MediaBudget.FolderBytes, "a directory");
        var nodes = new List<MediaNode>();
        int at = 0;
        while (at < bytes.Length)
        {
            Meter.Step(location);
            var descriptor = FileIdentifierDescriptor.Parse(bytes, at, location);
            at += descriptor.Size;
            if (descriptor.IsListed)
            {
                nodes.Add(descriptor.IsDirectory
                    ? new UdfFolder(this, descriptor.Name, descriptor.Entry)
                    : new UdfFile(this, descriptor.Name, descriptor.Entry));
                FolderLimit.Check(nodes.Count, location);
            }
        }

        return nodes;
    }

    /// <summary>The space a partition reference numbers.</summary>
    /// <exception cref="MediaFormatException">The volume has no such partition.</exception>
    public ByteSource Partition(int reference, string location) => reference < _partitions.Count
        ? _partitions[reference]
        : throw new MediaFormatException("one of " + Format.Number(_partitions.Count) + " partitions", "a reference to number " + Format.Number(reference), location);

    public byte[] ReadBlock(int partition, long block, string location)
    {
        Meter.Step(location);
        return Partition(partition, location).Read(block * BlockSize, BlockSize, "a block of a UDF partition");
    }

    private static ExtentByteSource Physical(ByteSource image, VolumeDescriptorSequence sequence, PartitionMap map)
    {
        if (!sequence.Partitions.TryGetValue(map.PartitionNumber, out PartitionDescriptor? partition))
        {
            throw new MediaFormatException("UDF partition " + Format.Number(map.PartitionNumber), "no descriptor of it", image.Name);
        }

        int blockSize = (int)sequence.LogicalVolume!.BlockSize;
        long start = partition.FirstBlock * blockSize;
        long length = Math.Min(partition.BlockCount * blockSize, Math.Max(0, image.Length - start));
        return new ExtentByteSource(image.Name, [new Extent(image, start, length)], image.Meter);
    }

    /// <summary>The blocks of a metadata partition are those of the metadata file (UDF 2.50 2.2.10); where it is damaged its mirror serves.</summary>
    private ByteSource Metadata(ByteSource physical, PartitionMap map)
    {
        _partitions.Add(physical);
        try
        {
            int reference = _partitions.Count - 1;
            return Open(reference, map.MetadataFileBlock);
        }
        catch (MediaFormatException) when (map.MetadataMirrorBlock != map.MetadataFileBlock)
        {
            return Open(_partitions.Count - 1, map.MetadataMirrorBlock);
        }
        finally
        {
            _partitions.RemoveAt(_partitions.Count - 1);
        }
    }

    private ByteSource Open(int partition, long block)
    {
        const string Name = "the UDF metadata file";
        var entry = FileEntry.Parse(ReadBlock(partition, block, Name), Name, block * BlockSize);
        return new UdfExtents(this, entry, partition, Name).Open();
    }
}
