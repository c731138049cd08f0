namespace ReimagingTools.Media.Udf;

/// <summary>
/// The descriptors of a volume, one a block until a terminating one (ECMA-167 3/8.4.2). A volume descriptor pointer (3/10.3: <c>20 u32 length, 24
/// u32 block</c>) carries the sequence on elsewhere.
/// </summary>
internal sealed class VolumeDescriptorSequence
{
    private readonly Dictionary<int, PartitionDescriptor> _partitions = [];

    private VolumeDescriptorSequence() { }

    public LogicalVolumeDescriptor? LogicalVolume { get; private set; }

    public IReadOnlyDictionary<int, PartitionDescriptor> Partitions => _partitions;

    /// <summary>Reads a sequence.</summary>
    /// <exception cref="MediaFormatException">It is damaged, endless, or names no logical volume.</exception>
    public static VolumeDescriptorSequence Read(ByteSource image, int sectorSize, long firstBlock, long length)
    {
        var sequence = new VolumeDescriptorSequence();
        long block = firstBlock,
            end = firstBlock + (length / sectorSize);
        for (int i = 0; i < MediaBudget.VolumeDescriptors && block < end; i++)
        {
            long offset = block * sectorSize;
            byte[] bytes = image.Read(offset, sectorSize, MediaText.Say("What.VolumeDescriptor"));
            image.Meter.Step(image.Name);
            if (!DescriptorTag.IsValid(bytes, 0) || DescriptorTag.Identifier(bytes, 0) == DescriptorTag.TerminatingDescriptor)
            {
                break;
            }

            sequence.Take(bytes, image.Name, offset);
            block++;
            if (DescriptorTag.Identifier(bytes, 0) == DescriptorTag.VolumeDescriptorPointer)
            {
                block = LittleEndian.UInt32(bytes, 24);
                end = block + (LittleEndian.UInt32(bytes, 20) / sectorSize);
            }
        }

        return sequence.LogicalVolume is not null && sequence.Partitions.Count > 0
            ? sequence
            : throw new MediaFormatException(
                MediaText.Say("Expected.VolumeAndPartition"),
                MediaText.Say("Found.None"),
                image.Name,
                firstBlock * sectorSize
            );
    }

    private void Take(byte[] bytes, string location, long offset)
    {
        switch (DescriptorTag.Identifier(bytes, 0))
        {
            case DescriptorTag.PartitionDescriptor:
                var partition = new PartitionDescriptor(bytes);
                if (!_partitions.TryGetValue(partition.Number, out PartitionDescriptor? known) || partition.SequenceNumber >= known.SequenceNumber)
                {
                    _partitions[partition.Number] = partition;
                }

                break;
            case DescriptorTag.LogicalVolumeDescriptor:
                var volume = LogicalVolumeDescriptor.Parse(bytes, location, offset);
                if (LogicalVolume is null || volume.SequenceNumber >= LogicalVolume.SequenceNumber)
                {
                    LogicalVolume = volume;
                }

                break;
            default:
                break;
        }
    }
}
