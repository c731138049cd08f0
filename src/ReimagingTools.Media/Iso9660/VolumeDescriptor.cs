namespace ReimagingTools.Media.Iso9660;

/// <summary>
/// A primary or supplementary volume descriptor (ECMA-119 8.4, 8.5; Joliet is a supplementary one with an escape sequence for UCS-2):
/// <code>
///   0  u8      type: 1 primary, 2 supplementary, 255 terminator
///   1  char5   "CD001"
///   8  char32  system identifier
///  40  char32  volume identifier
///  80  u32     volume space size, in logical blocks
///  88  char32  escape sequences (supplementary only)
/// 128  u16     logical block size
/// 156  34      directory record of the root
/// 318  char128 publisher identifier
/// 446  char128 data preparer identifier
/// 574  char128 application identifier
/// </code>
/// Numbers stand twice, little-endian first; the first is read.
/// </summary>
internal sealed class VolumeDescriptor(byte[] sector, bool isJoliet)
{
    public const int Primary = 1;
    public const int Supplementary = 2;

    private readonly byte[] _sector = sector;

    public bool IsJoliet { get; } = isJoliet;

    public string VolumeIdentifier => Text(40, 32);

    public string PublisherIdentifier => Text(318, 128);

    public string DataPreparerIdentifier => Text(446, 128);

    public string ApplicationIdentifier => Text(574, 128);

    public int LogicalBlockSize => LittleEndian.UInt16(_sector, 128);

    /// <summary>How long the volume is, in bytes.</summary>
    public long VolumeSize => (long)LittleEndian.UInt32(_sector, 80) * LogicalBlockSize;

    /// <summary>The directory record of the root, to be parsed by <see cref="DirectoryRecord"/>.</summary>
    public byte[] RootRecord
    {
        get
        {
            byte[] record = new byte[DirectoryRecord.MinimumSize];
            Array.Copy(_sector, 156, record, 0, record.Length);
            return record;
        }
    }

    /// <summary>Reads the descriptor, or gives null for one that describes no tree of files.</summary>
    /// <exception cref="MediaFormatException">The logical block size is none the standard allows.</exception>
    public static VolumeDescriptor? Parse(byte[] sector, string location, long offset)
    {
        int type = sector[0];
        bool isJoliet = type == Supplementary && sector[88] == '%' && sector[89] == '/' && sector[90] is (byte)'@' or (byte)'C' or (byte)'E';
        if (type != Primary && !isJoliet)
        {
            return null;
        }

        var descriptor = new VolumeDescriptor(sector, isJoliet);
        return descriptor.LogicalBlockSize is 512 or 1024 or 2048
            ? descriptor
            : throw new MediaFormatException(
                MediaText.Say("Expected.LogicalBlockSize"),
                Format.Number(descriptor.LogicalBlockSize),
                location,
                offset + 128
            );
    }

    private string Text(int at, int count) =>
        (IsJoliet ? System.Text.Encoding.BigEndianUnicode.GetString(_sector, at, count & ~1) : TextDecoder.Latin1(_sector, at, count)).Trim(
            ' ',
            '\0'
        );
}
