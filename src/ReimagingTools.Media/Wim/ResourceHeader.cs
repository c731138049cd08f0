namespace ReimagingTools.Media.Wim;

/// <summary>
/// Where a part of a WIM lies: <c>0 u56 bytes stored, 7 u8 flags (0x01 free, 0x02 metadata, 0x04 compressed, 0x08 spanned, 0x10 solid), 8 u64
/// offset, 16 u64 bytes when expanded</c>.
/// </summary>
internal readonly record struct ResourceHeader(long Size, int Flags, long Offset, long OriginalSize)
{
    private const int Compressed = 0x04;
    private const int Solid = 0x10;

    public bool IsPacked => (Flags & (Compressed | Solid)) != 0;

    public static ResourceHeader Parse(byte[] bytes, int at) =>
        new(LittleEndian.UInt56(bytes, at), bytes[at + 7], LittleEndian.Int64(bytes, at + 8), LittleEndian.Int64(bytes, at + 16));
}
