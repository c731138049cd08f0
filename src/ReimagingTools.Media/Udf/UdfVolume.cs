namespace ReimagingTools.Media.Udf;

/// <summary>A UDF file system within an image: revision 1.02 as Microsoft masters discs, and every later one's ways of numbering blocks.</summary>
internal sealed class UdfVolume
{
    private readonly LogicalVolumeDescriptor _volume;
    private readonly UdfPartitions? _partitions;
    private readonly string _name;

    private UdfVolume(ByteSource image, int sectorSize, VolumeDescriptorSequence sequence)
    {
        _volume = sequence.LogicalVolume!;
        _name = image.Name;
        if (_volume.BlockSize != sectorSize)
        {
            throw new MediaFormatException(MediaText.Say("Expected.BlockSize", sectorSize), Format.Number(_volume.BlockSize), _name);
        }

        ByteSource?[] spaces = [.. _volume.Maps.Select(map => Space(image, sequence, map, sectorSize))];
        _partitions = Array.TrueForAll(spaces, space => space is not null) ? new UdfPartitions(image.Meter, sectorSize, spaces!) : null;
    }

    public string Identifier => _volume.Identifier;

    /// <summary>False for a write-once disc that was never closed: nothing says where its files are.</summary>
    public bool HasFiles => _partitions is not null;

    /// <summary>The top folder, by way of the file set descriptor (ECMA-167 4/14.1: <c>400 long_ad root directory</c>).</summary>
    /// <exception cref="MediaFormatException">The file set descriptor is damaged.</exception>
    public MediaFolder Root
    {
        get
        {
            if (_partitions is null)
            {
                return new EmptyFolder();
            }

            byte[] block = _partitions.ReadBlock(_volume.FileSet.Partition, _volume.FileSet.Block, _name);
            DescriptorTag.Expect(
                block,
                "a file set descriptor",
                _name,
                _volume.FileSet.Block * _partitions.BlockSize,
                DescriptorTag.FileSetDescriptor
            );
            return new UdfFolder(_partitions, "", LongAllocationDescriptor.Parse(block, 400));
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

    private static ByteSource? Space(ByteSource image, VolumeDescriptorSequence sequence, PartitionMap map, int blockSize)
    {
        ByteSource physical = PhysicalPartition.Open(image, sequence, map.PartitionNumber, blockSize);
        var alone = new UdfPartitions(image.Meter, blockSize, [physical]);
        return map.Kind switch
        {
            PartitionMapKind.Metadata => MetadataPartition.Open(alone, map),
            PartitionMapKind.Virtual => VirtualAllocationTable.Open(image, alone, sequence.Partitions[map.PartitionNumber].FirstBlock),
            PartitionMapKind.Sparable => SparingTable.Open(image, physical, map, blockSize),
            _ => physical,
        };
    }
}
