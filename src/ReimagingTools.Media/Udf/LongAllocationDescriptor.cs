namespace ReimagingTools.Media.Udf;

/// <summary>
/// An extent in any partition (ECMA-167 4/14.14.2): <c>0 u32 length and kind, 4 u32 block, 8 u16 partition reference, 10 6 bytes for
/// implementations</c>. The upper two bits of the length tell the kind: 0 recorded, 1 and 2 not recorded (zeros), 3 where more descriptors are. The
/// short form (4/14.14.1) is its first 8 bytes; its partition is the one its file entry is in.
/// </summary>
internal readonly record struct LongAllocationDescriptor(long Length, int Kind, long Block, int Partition)
{
    public const int Size = 16;
    public const int ShortSize = 8;
    public const int Recorded = 0;
    public const int Continuation = 3;

    public static LongAllocationDescriptor Parse(byte[] bytes, int at) => ParseShort(bytes, at, LittleEndian.UInt16(bytes, at + 8));

    public static LongAllocationDescriptor ParseShort(byte[] bytes, int at, int partition)
    {
        long length = LittleEndian.UInt32(bytes, at);
        return new LongAllocationDescriptor(length & 0x3FFF_FFFF, (int)(length >> 30), LittleEndian.UInt32(bytes, at + 4), partition);
    }
}
