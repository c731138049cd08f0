namespace ReimagingTools.Media.Registry;

/// <summary>
/// The header of a hive bin, 32 bytes; cells follow it and none crosses its end:
/// <code>
///   0  char4  "hbin"
///   4  u32    offset of the bin from the start of the hive bins
///   8  u32    size of the bin, a multiple of 4,096
/// </code>
/// </summary>
internal readonly record struct HiveBin(long Offset, long Size)
{
    public const int Unit = 4096;
    public const int HeaderSize = 32;

    private const string Magic = "hbin";

    /// <summary>Where the bin ends, from the start of the hive bins.</summary>
    public long End => Offset + Size;

    /// <summary>Reads the header that may begin at an offset.</summary>
    /// <returns>The bin, or null where no bin begins.</returns>
    /// <exception cref="MediaFormatException">The bytes are not there, or the budget is spent.</exception>
    public static HiveBin? At(ByteSource bins, long offset)
    {
        byte[] bytes = bins.Read(offset, 12, "a hive bin");
        long size = LittleEndian.UInt32(bytes, 8);
        bool isBin =
            TextDecoder.Latin1(bytes, 0, Magic.Length) == Magic
            && LittleEndian.UInt32(bytes, 4) == offset
            && size > 0
            && size % Unit == 0
            && size <= bins.Length - offset;
        return isBin ? new HiveBin(offset, size) : null;
    }
}
