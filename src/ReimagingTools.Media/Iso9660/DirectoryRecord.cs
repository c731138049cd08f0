namespace ReimagingTools.Media.Iso9660;

/// <summary>
/// One entry of a directory (ECMA-119 9.1):
/// <code>
///   0  u8   length of the record; 0 means that the rest of the sector is unused
///   1  u8   length of the extended attribute record, in logical blocks; it lies before the data
///   2  u32  location of the extent, in logical blocks (stored twice, little-endian first)
///  10  u32  data length in bytes (likewise)
///  25  u8   flags: 0x02 directory, 0x80 another extent of the same file follows in the next record
///  26  u8   file unit size, 27 u8 interleave gap: 0 unless interleaved
///  32  u8   length of the identifier
///  33       identifier; a single byte 0 is the directory itself, 1 its parent
/// </code>
/// </summary>
internal sealed class DirectoryRecord(byte[] bytes, int at, string name)
{
    public const int MinimumSize = 34;

    private const int Directory = 0x02;
    private const int MultiExtent = 0x80;

    /// <summary>The name without its version number; empty for the directory itself and its parent.</summary>
    public string Name { get; } = name;

    /// <summary>First logical block of the data.</summary>
    public long Location { get; } = LittleEndian.UInt32(bytes, at + 2) + bytes[at + 1];

    public long DataLength { get; } = LittleEndian.UInt32(bytes, at + 10);

    public bool IsDirectory { get; } = (bytes[at + 25] & Directory) != 0;

    public bool HasMoreExtents { get; } = (bytes[at + 25] & MultiExtent) != 0;

    public bool IsInterleaved { get; } = bytes[at + 26] != 0 || bytes[at + 27] != 0;

    /// <summary>Reads a record that must end before a limit.</summary>
    /// <exception cref="MediaFormatException">The record is too short for its fields or reaches beyond the limit.</exception>
    public static DirectoryRecord Parse(byte[] bytes, int at, int limit, bool isJoliet, string location)
    {
        int length = bytes[at];
        if (length < MinimumSize || length > limit - at)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.DirectoryRecord", MinimumSize, limit - at),
                MediaText.Say("Found.Bytes", length),
                location,
                at
            );
        }

        int nameLength = bytes[at + 32];
        return nameLength is > 0 && nameLength <= length - 33
            ? new DirectoryRecord(bytes, at, NameOf(bytes, at + 33, nameLength, isJoliet))
            : throw new MediaFormatException(
                MediaText.Say("Expected.Identifier", length - 33),
                MediaText.Say("Found.Bytes", nameLength),
                location,
                at + 32
            );
    }

    private static string NameOf(byte[] bytes, int at, int length, bool isJoliet)
    {
        if (length == 1 && bytes[at] <= 1)
        {
            return "";
        }

        string name = isJoliet ? Encoding.BigEndianUnicode.GetString(bytes, at, length & ~1) : TextDecoder.Latin1(bytes, at, length);
        int version = name.LastIndexOf(';');
        return (version > 0 ? name.Substring(0, version) : name).TrimEnd('.');
    }
}
