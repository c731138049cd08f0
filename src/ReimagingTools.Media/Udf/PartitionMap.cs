using ReimagingTools.Media.Bytes;

namespace ReimagingTools.Media.Udf;

/// <summary>
/// One way of numbering the blocks of a partition (ECMA-167 3/10.7; UDF 2.2.8 to 2.2.10):
/// <code>
///   0  u8   type: 1 plain, 2 named by an identifier
///   1  u8   length: 6 for type 1, 64 for type 2
/// type 1:  4 u16 partition number
/// type 2:  5 char23 identifier ("*UDF Metadata Partition"), 38 u16 partition number,
///          40 u32 block of the metadata file, 44 u32 block of its mirror (metadata partition only)
/// </code>
/// </summary>
internal sealed class PartitionMap
{
    private const int Plain = 1;
    private const int Named = 2;
    private const int PlainSize = 6;
    private const int NamedSize = 64;
    private const string MetadataIdentifier = "*UDF Metadata Partition";

    private PartitionMap(int size, int partitionNumber)
    {
        Size = size;
        PartitionNumber = partitionNumber;
    }

    public int Size { get; }

    public int PartitionNumber { get; }

    /// <summary>True for the numbering through the metadata file.</summary>
    public bool IsMetadata { get; private init; }

    /// <summary>Block of the file entry of the metadata file in the partition.</summary>
    public long MetadataFileBlock { get; private init; }

    /// <summary>Block of the file entry of its mirror.</summary>
    public long MetadataMirrorBlock { get; private init; }

    /// <exception cref="MediaFormatException">The map is cut off, or of a kind that installation media never use (virtual, sparable).</exception>
    public static PartitionMap Parse(byte[] bytes, int at, int end, string location, long offset)
    {
        int type = at < end ? bytes[at] : 0, size = end - at >= PlainSize ? bytes[at + 1] : 0;
        if (type == Plain && size == PlainSize)
        {
            return new PartitionMap(PlainSize, LittleEndian.UInt16(bytes, at + 4));
        }

        string identifier = type == Named && size == NamedSize && end - at >= NamedSize ? TextDecoder.Latin1(bytes, at + 5, 23).TrimEnd('\0') : "";
        if (identifier != MetadataIdentifier)
        {
            throw new MediaFormatException(
                "a plain or metadata UDF partition map",
                identifier.Length > 0 ? "\"" + Quoted.Text(identifier) + "\"" : "type " + Format.Number(type) + " of " + Format.Number(size) + " bytes",
                location,
                offset + at);
        }

        return new PartitionMap(NamedSize, LittleEndian.UInt16(bytes, at + 38))
        {
            IsMetadata = true,
            MetadataFileBlock = LittleEndian.UInt32(bytes, at + 40),
            MetadataMirrorBlock = LittleEndian.UInt32(bytes, at + 44),
        };
    }
}
