namespace ReimagingTools.Media.Udf;

/// <summary>
/// One entry of a directory (ECMA-167 4/14.4):
/// <code>
///  18  u8       characteristics: 0x02 directory, 0x04 deleted, 0x08 parent
///  19  u8       length of the name
///  20  long_ad  where the file entry is
///  36  u16      length of the implementation use area
///  38           implementation use area, then the name, then padding to a multiple of 4
/// </code>
/// </summary>
internal sealed class FileIdentifierDescriptor(byte[] bytes, int at, int size, string name)
{
    private const int FixedSize = 38;
    private const int DirectoryBit = 0x02;
    private const int DeletedBit = 0x04;
    private const int ParentBit = 0x08;

    /// <summary>Bytes until the next descriptor.</summary>
    public int Size { get; } = size;

    public string Name { get; } = name;

    public bool IsDirectory { get; } = (bytes[at + 18] & DirectoryBit) != 0;

    /// <summary>False for deleted entries and the way back to the parent.</summary>
    public bool IsListed { get; } = (bytes[at + 18] & (DeletedBit | ParentBit)) == 0;

    /// <summary>Where the file entry is.</summary>
    public LongAllocationDescriptor Entry { get; } = LongAllocationDescriptor.Parse(bytes, at + 20);

    /// <exception cref="MediaFormatException">The descriptor is cut off, of another kind, or its name is in no known form.</exception>
    public static FileIdentifierDescriptor Parse(byte[] bytes, int at, string location)
    {
        int left = bytes.Length - at;
        if (left < FixedSize || DescriptorTag.Identifier(bytes, at) != DescriptorTag.FileIdentifierDescriptor)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.FileIdentifier"),
                left < FixedSize ? MediaText.Say("Found.Bytes", left) : MediaText.Say("Found.AnotherTag"),
                location,
                at
            );
        }

        int nameLength = bytes[at + 19],
            implementation = LittleEndian.UInt16(bytes, at + 36),
            used = FixedSize + implementation + nameLength;
        if (used > left)
        {
            throw new MediaFormatException(MediaText.Say("Expected.FileIdentifierWithin", left), MediaText.Say("Found.Bytes", used), location, at);
        }

        string name = CompressedUnicode.Decode(bytes, at + FixedSize + implementation, nameLength)
            ?? throw new MediaFormatException(
                MediaText.Say("Expected.CompressedUnicode"),
                MediaText.Say("Found.Compression", bytes[at + FixedSize + implementation]),
                location,
                at
            );
        return new FileIdentifierDescriptor(bytes, at, (used + 3) & ~3, name);
    }
}
