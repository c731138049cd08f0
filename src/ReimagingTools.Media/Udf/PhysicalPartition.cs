namespace ReimagingTools.Media.Udf;

/// <summary>The run of blocks a partition descriptor names, as far as the image reaches.</summary>
internal static class PhysicalPartition
{
    /// <exception cref="MediaFormatException">No descriptor describes the partition, or it begins behind the end of the image.</exception>
    public static ByteSource Open(ByteSource image, VolumeDescriptorSequence sequence, int number, int blockSize)
    {
        if (!sequence.Partitions.TryGetValue(number, out PartitionDescriptor? partition))
        {
            throw new MediaFormatException(MediaText.Say("Expected.PartitionNumber", number), MediaText.Say("Found.NoDescriptor"), image.Name);
        }

        long start = partition.FirstBlock * blockSize;
        long length = Math.Min(partition.BlockCount * blockSize, Math.Max(0, image.Length - start));
        return new ExtentByteSource(image.Name, [new Extent(image, start, length)], image.Meter);
    }
}
