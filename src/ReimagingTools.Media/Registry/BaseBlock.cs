namespace ReimagingTools.Media.Registry;

/// <summary>
/// The first block of a primary registry file, 4,096 bytes of which these are read (layout as published by M. Suhanov, "Windows registry file format
/// specification", and used by libhivex):
/// <code>
///   0  char4  "regf"
///   4  u32    primary sequence number; 8 u32 secondary: equal when the last write was finished
///  20  u32    major version: 1;  24 u32 minor version: 2 to 6; values longer than 16,344 bytes are cut into segments from 4 on
///  28  u32    kind of file: 0 primary;  32 u32 format: 1
///  36  u32    offset of the root key from the start of the hive bins
///  40  u32    size of the hive bins, a multiple of 4,096
/// 508  u32    checksum: exclusive or of the 127 numbers before it; never 0 (1 instead) nor 0xFFFFFFFF (0xFFFFFFFE instead)
/// </code>
/// </summary>
internal sealed class BaseBlock(byte[] bytes)
{
    public const int Size = 4096;

    private const string Magic = "regf";
    private const int HeadSize = 512;
    private const int ChecksumAt = 508;
    private const int FirstMinorWithSegments = 4;

    /// <summary>True when the last write was not finished: the logs beside the file hold what is missing.</summary>
    public bool IsUnfinished { get; } =
        LittleEndian.UInt32(bytes, 4) != LittleEndian.UInt32(bytes, 8) || LittleEndian.UInt32(bytes, ChecksumAt) != Checksum(bytes);

    /// <summary>True when long values are cut into segments.</summary>
    public bool HasSegments { get; } = LittleEndian.UInt32(bytes, 24) >= FirstMinorWithSegments;

    /// <summary>Where the root key is, from the start of the hive bins.</summary>
    public long RootOffset { get; } = LittleEndian.UInt32(bytes, 36);

    /// <summary>Bytes of hive bins after the base block.</summary>
    public long BinsSize { get; } = LittleEndian.UInt32(bytes, 40);

    /// <exception cref="MediaFormatException">It is cut off, or a field holds what no hive has.</exception>
    public static BaseBlock Read(ByteSource source)
    {
        byte[] bytes = source.Read(0, HeadSize, "the base block of a registry hive");
        string magic = TextDecoder.Latin1(bytes, 0, Magic.Length);
        source.Check(magic == Magic, "the signature regf", "\"" + Quoted.Text(magic) + "\"", 0);
        long major = LittleEndian.UInt32(bytes, 20),
            minor = LittleEndian.UInt32(bytes, 24);
        source.Check(major == 1 && minor is >= 2 and <= 6, "registry version 1.2 to 1.6", Format.Number(major) + "." + Format.Number(minor), 20);
        long kind = LittleEndian.UInt32(bytes, 28);
        source.Check(kind == 0, "a primary file of a hive", kind is 1 or 2 or 6 ? "one of its logs" : "kind " + Format.Number(kind), 28);
        var block = new BaseBlock(bytes);
        bool binsFit = block.BinsSize > 0 && block.BinsSize % HiveBin.Unit == 0 && block.BinsSize <= source.Length - Size;
        source.Check(binsFit, "hive bins that fit into " + Format.Number(source.Length) + " bytes", Format.Number(block.BinsSize) + " bytes", 40);
        return block;
    }

    private static long Checksum(byte[] bytes)
    {
        long checksum = 0;
        for (int at = 0; at < ChecksumAt; at += 4)
        {
            checksum ^= LittleEndian.UInt32(bytes, at);
        }

        return checksum switch
        {
            0 => 1,
            0xFFFFFFFF => 0xFFFFFFFE,
            _ => checksum,
        };
    }
}
