namespace ReimagingTools.Media.Udf;

/// <summary>
/// A metadata partition: its blocks are those of the metadata file, and where that is damaged those of its mirror (UDF 2.50 2.2.10, 2.2.13).
/// </summary>
internal static class MetadataPartition
{
    /// <exception cref="MediaFormatException">Neither file can be read.</exception>
    public static ByteSource Open(UdfPartitions physical, PartitionMap map)
    {
        try
        {
            return Open(physical, map.MetadataFileBlock);
        }
        catch (MediaFormatException) when (map.MetadataMirrorBlock != map.MetadataFileBlock)
        {
            return Open(physical, map.MetadataMirrorBlock);
        }
    }

    private static ByteSource Open(UdfPartitions physical, long block)
    {
        const string Name = "the UDF metadata file";
        return physical.Open(physical.ReadEntry(0, block, Name), 0, Name);
    }
}
