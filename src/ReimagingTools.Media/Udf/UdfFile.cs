namespace ReimagingTools.Media.Udf;

/// <summary>A file of a UDF volume.</summary>
internal sealed class UdfFile(UdfPartitions partitions, string name, LongAllocationDescriptor entry) : MediaFile(name)
{
    public override ByteSource Open() => partitions.Open(entry, isDirectory: false, Name);
}
