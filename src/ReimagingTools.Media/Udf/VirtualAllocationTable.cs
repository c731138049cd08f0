namespace ReimagingTools.Media.Udf;

/// <summary>
/// Where the blocks of a virtual partition lie. The file entry of the table is in the last block written to a write-once disc (UDF 2.00 2.2.11); an
/// entry of 0xFFFFFFFF stands for no block.
/// <code>
/// UDF 2.00, file type 248:  0 u16 length of the header, then the header, then u32 entries
/// UDF 1.50, file type 0:    u32 entries, then 32 bytes with the identifier "*UDF Virtual Alloc Tbl" from the second on, then u32
/// </code>
/// </summary>
internal static class VirtualAllocationTable
{
    private const int FileType = 248;
    private const int TrailerSize = 36;
    private const long NoBlock = 0xFFFF_FFFF;

    /// <summary>Drives leave up to three run-out blocks behind the last one written.</summary>
    private const int RunOut = 3;

    /// <returns>The virtual partition, or null when there is no table, as on a disc that was never closed.</returns>
    /// <exception cref="MediaFormatException">The table is damaged, or has more entries than the budget allows extents.</exception>
    public static ByteSource? Open(ByteSource image, UdfPartitions physical, long firstBlock)
    {
        long last = (image.Length / physical.BlockSize) - 1 - firstBlock;
        for (long block = last; block >= 0 && block >= last - RunOut; block--)
        {
            byte[] bytes = image.Read((firstBlock + block) * physical.BlockSize, physical.BlockSize, "the virtual allocation table");
            if (
                DescriptorTag.IsValid(bytes, 0)
                && DescriptorTag.Identifier(bytes, 0) is DescriptorTag.FileEntry or DescriptorTag.ExtendedFileEntry
                && Entries(physical, FileEntry.Parse(bytes, image.Name, block * physical.BlockSize)) is { } entries
            )
            {
                return new ExtentByteSource(image.Name, [.. entries.Select(entry => Block(physical, entry, image.Name))], image.Meter);
            }
        }

        return null;
    }

    private static Extent Block(UdfPartitions physical, long entry, string name) =>
        entry == NoBlock ? new Extent(null, 0, physical.BlockSize) : new Extent(physical[0, name], entry * physical.BlockSize, physical.BlockSize);

    private static long[]? Entries(UdfPartitions physical, FileEntry entry)
    {
        const string Name = "the virtual allocation table";
        byte[] bytes = physical.Open(entry, 0, Name).ReadAll(MediaBudget.FolderBytes, Name);
        int start = 0,
            end = bytes.Length;
        if (entry.FileType == FileType && bytes.Length >= 2)
        {
            start = LittleEndian.UInt16(bytes, 0);
        }
        else if (
            entry.FileType == 0
            && bytes.Length >= TrailerSize
            && TextDecoder.Latin1(bytes, bytes.Length - TrailerSize + 1, 22) == "*UDF Virtual Alloc Tbl"
        )
        {
            end -= TrailerSize;
        }
        else
        {
            return null;
        }

        int count = Math.Max(0, end - start) / 4;
        return count <= MediaBudget.Extents
            ? [.. Enumerable.Range(0, count).Select(i => LittleEndian.UInt32(bytes, start + (4 * i)))]
            : throw new MediaFormatException(MediaText.Say("Expected.VirtualBlocks", MediaBudget.Extents), Format.Number(count), Name);
    }
}
