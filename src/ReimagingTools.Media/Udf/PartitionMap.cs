namespace ReimagingTools.Media.Udf;

/// <summary>
/// One way of numbering the blocks of a partition (ECMA-167 3/10.7; UDF 2.2.8 to 2.2.10):
/// <code>
///   0  u8   type: 1 plain, 2 named by an identifier
///   1  u8   length: 6 for type 1, 64 for type 2
/// type 1:  4 u16 partition number
/// type 2:  5 char23 identifier ("*UDF Metadata Partition"), 38 u16 partition number
///          metadata:  40 u32 block of the metadata file, 44 u32 block of its mirror
///          sparable:  40 u16 blocks in a packet, 42 u8 number of sparing tables, 44 u32 bytes in a table, 48 u32 sector of each table
/// </code>
/// </summary>
internal sealed class PartitionMap(PartitionMapKind kind, byte[] bytes)
{
    private const int PlainType = 1;
    private const int NamedType = 2;
    private const int PlainSize = 6;
    private const int NamedSize = 64;

    private readonly byte[] _bytes = bytes;

    public PartitionMapKind Kind { get; } = kind;

    public int Size => _bytes.Length;

    public int PartitionNumber => LittleEndian.UInt16(_bytes, Kind == PartitionMapKind.Plain ? 4 : 38);

    /// <summary>Block of the file entry of the metadata file in the partition.</summary>
    public long MetadataFileBlock => LittleEndian.UInt32(_bytes, 40);

    /// <summary>Block of the file entry of its mirror.</summary>
    public long MetadataMirrorBlock => LittleEndian.UInt32(_bytes, 44);

    /// <summary>Blocks that a sparing table moves together.</summary>
    public int PacketLength => LittleEndian.UInt16(_bytes, 40);

    public long SparingTableSize => LittleEndian.UInt32(_bytes, 44);

    /// <summary>Sectors of the sparing tables; each is a copy of the others.</summary>
    public IEnumerable<long> SparingTables =>
        Enumerable.Range(0, Math.Min((int)_bytes[42], 4)).Select(table => LittleEndian.UInt32(_bytes, 48 + (4 * table)));

    /// <exception cref="MediaFormatException">The map is cut off, or of no kind that UDF defines.</exception>
    public static PartitionMap Parse(byte[] bytes, int at, int end, string location, long offset)
    {
        int type = at < end ? bytes[at] : 0,
            size = end - at >= PlainSize ? bytes[at + 1] : 0;
        string identifier =
            type == NamedType && size == NamedSize && end - at >= NamedSize ? TextDecoder.Latin1(bytes, at + 5, 23).TrimEnd('\0') : "";
        PartitionMapKind? kind = (type, size, identifier) switch
        {
            (PlainType, PlainSize, _) => PartitionMapKind.Plain,
            (_, _, "*UDF Metadata Partition") => PartitionMapKind.Metadata,
            (_, _, "*UDF Virtual Partition") => PartitionMapKind.Virtual,
            (_, _, "*UDF Sparable Partition") => PartitionMapKind.Sparable,
            _ => null,
        };
        if (kind is null)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.PartitionMap"),
                identifier.Length > 0 ? "\"" + Quoted.Text(identifier) + "\"" : MediaText.Say("Found.TypeOfSize", type, size),
                location,
                offset + at
            );
        }

        byte[] map = new byte[size];
        Array.Copy(bytes, at, map, 0, size);
        return new PartitionMap(kind.Value, map);
    }
}
