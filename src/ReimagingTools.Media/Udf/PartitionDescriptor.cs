namespace ReimagingTools.Media.Udf;

/// <summary>
/// Where a partition lies (ECMA-167 3/10.5):
/// <code>
///  16  u32  volume descriptor sequence number: of two descriptors of one partition the higher holds
///  22  u16  partition number
/// 188  u32  first block, 192 u32 number of blocks
/// </code>
/// </summary>
internal sealed class PartitionDescriptor(byte[] bytes)
{
    public long SequenceNumber { get; } = LittleEndian.UInt32(bytes, 16);

    public int Number { get; } = LittleEndian.UInt16(bytes, 22);

    public long FirstBlock { get; } = LittleEndian.UInt32(bytes, 188);

    public long BlockCount { get; } = LittleEndian.UInt32(bytes, 192);
}
