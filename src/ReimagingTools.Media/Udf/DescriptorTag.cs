namespace ReimagingTools.Media.Udf;

/// <summary>
/// What every UDF descriptor begins with (ECMA-167 3/7.2, 4/7.2):
/// <code>
///   0  u16  tag identifier
///   2  u16  descriptor version: 2 or 3
///   4  u8   checksum: the sum of the other 15 bytes
///   6  u16  serial number
///   8  u16  CRC of the bytes after the tag (polynomial 0x1021, start 0)
///  10  u16  how many bytes the CRC covers
///  12  u32  the block the descriptor says it is in
/// </code>
/// </summary>
internal static class DescriptorTag
{
    public const int Size = 16;
    public const int AnchorVolumeDescriptorPointer = 2;
    public const int VolumeDescriptorPointer = 3;
    public const int PartitionDescriptor = 5;
    public const int LogicalVolumeDescriptor = 6;
    public const int TerminatingDescriptor = 8;
    public const int FileSetDescriptor = 256;
    public const int FileIdentifierDescriptor = 257;
    public const int AllocationExtentDescriptor = 258;
    public const int FileEntry = 261;
    public const int ExtendedFileEntry = 266;

    public static int Identifier(byte[] bytes, int at) => LittleEndian.UInt16(bytes, at);

    /// <summary>True when the checksum holds and the CRC, where its bytes are at hand, does too.</summary>
    public static bool IsValid(byte[] bytes, int at)
    {
        if (bytes.Length - at < Size)
        {
            return false;
        }

        int sum = 0;
        for (int i = 0; i < Size; i++)
        {
            sum += i == 4 ? 0 : bytes[at + i];
        }

        int covered = LittleEndian.UInt16(bytes, at + 10);
        return (byte)sum == bytes[at + 4]
            && covered <= bytes.Length - at - Size
            && Crc(bytes, at + Size, covered) == LittleEndian.UInt16(bytes, at + 8);
    }

    /// <summary>Refuses bytes that do not begin with a sound tag of one of the expected kinds.</summary>
    /// <exception cref="MediaFormatException">The tag is damaged or of another kind.</exception>
    public static void Expect(byte[] bytes, string what, string location, long offset, params int[] identifiers)
    {
        if (!IsValid(bytes, 0))
        {
            throw new MediaFormatException(what, MediaText.Say("Found.TagChecksum"), location, offset);
        }

        if (!identifiers.Contains(Identifier(bytes, 0)))
        {
            throw new MediaFormatException(what, MediaText.Say("Found.TagOf", Identifier(bytes, 0)), location, offset);
        }
    }

    /// <summary>Eight steps of the polynomial 0x1021 at once: its few terms make the remainder of a byte a matter of shifts.</summary>
    private static int Crc(byte[] bytes, int at, int count)
    {
        int crc = 0;
        for (int i = at; i < at + count; i++)
        {
            int high = (crc >> 8) ^ bytes[i];
            high ^= high >> 4;
            crc = ((crc << 8) ^ (high << 12) ^ (high << 5) ^ high) & 0xFFFF;
        }

        return crc;
    }
}
