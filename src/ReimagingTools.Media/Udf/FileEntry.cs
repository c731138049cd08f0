namespace ReimagingTools.Media.Udf;

/// <summary>
/// A file or directory and where its bytes are: file entry (ECMA-167 4/14.9) or extended file entry (4/14.17):
/// <code>
///              plain  extended
/// ICB tag 16 16 (+4 u16 strategy: 4; +11 u8 file type: 4 directory; +18 u16 flags, lower three bits: 0 short, 1 long, 2 extended, 3 embedded)
/// length 56 56 u64, in bytes attributes 168 208 u32 length of the extended attributes allocation 172 212 u32 length of the allocation descriptors
/// area 176 216 extended attributes, then allocation descriptors (or the bytes themselves, when embedded)
/// </code>
/// </summary>
internal sealed class FileEntry(byte[] block, int areaStart, int areaLength)
{
    private const int DirectoryType = 4;
    private const int DirectStrategy = 4;

    /// <summary>The block the entry fills.</summary>
    public byte[] Block { get; } = block;

    /// <summary>Where the allocation descriptors begin in the block.</summary>
    public int AreaStart { get; } = areaStart;

    /// <summary>How many bytes they take.</summary>
    public int AreaLength { get; } = areaLength;

    public long InformationLength { get; } = LittleEndian.Int64(block, 56);

    public int FileType { get; } = block[27];

    public bool IsDirectory => FileType == DirectoryType;

    public AllocationKind Allocation { get; } = (AllocationKind)(LittleEndian.UInt16(block, 34) & 7);

    /// <exception cref="MediaFormatException">The entry is damaged, or its areas do not fit its block.</exception>
    public static FileEntry Parse(byte[] block, string location, long offset)
    {
        DescriptorTag.Expect(block, "a file entry", location, offset, DescriptorTag.FileEntry, DescriptorTag.ExtendedFileEntry);
        int strategy = LittleEndian.UInt16(block, 20);
        if (strategy != DirectStrategy)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.IcbStrategy"),
                MediaText.Say("Found.IcbStrategy", strategy),
                location,
                offset + 20
            );
        }

        int lengths = DescriptorTag.Identifier(block, 0) == DescriptorTag.FileEntry ? 168 : 208,
            area = lengths + 8;
        long attributes = LittleEndian.UInt32(block, lengths),
            allocation = LittleEndian.UInt32(block, lengths + 4);
        if (attributes + allocation > block.Length - area)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.Attributes", block.Length - area),
                MediaText.Say("Found.Attributes", attributes, allocation),
                location,
                offset + lengths
            );
        }

        var entry = new FileEntry(block, area + (int)attributes, (int)allocation);
        return entry.InformationLength >= 0
            ? entry
            : throw new MediaFormatException(MediaText.Say("Expected.FileLength"), Format.Hex(entry.InformationLength), location, offset + 56);
    }
}
