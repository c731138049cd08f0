namespace ReimagingTools.Media.Bytes;

/// <summary>Numbers as all these formats store them. The caller has read as many bytes as its structure has.</summary>
internal static class LittleEndian
{
    public static int UInt16(byte[] bytes, int at) => bytes[at] | (bytes[at + 1] << 8);

    public static long UInt32(byte[] bytes, int at) => (uint)(bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24));

    /// <summary>A 64-bit number; what no file can hold comes out negative and fails the caller's check of its range.</summary>
    public static long Int64(byte[] bytes, int at) => UInt32(bytes, at) | (UInt32(bytes, at + 4) << 32);

    /// <summary>A 56-bit number.</summary>
    public static long UInt56(byte[] bytes, int at) => Int64(bytes, at) & 0x00FF_FFFF_FFFF_FFFF;
}
