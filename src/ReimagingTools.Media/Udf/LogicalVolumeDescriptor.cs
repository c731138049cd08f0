namespace ReimagingTools.Media.Udf;

/// <summary>
/// A volume: its name, its partitions, its root (ECMA-167 3/10.6; UDF 2.2.4):
/// <code>
///  16  u32      volume descriptor sequence number
///  84  char128  logical volume identifier (dstring)
/// 212  u32      logical block size
/// 216  32       domain identifier: "*OSTA UDF Compliant" from byte 217, UDF revision u16 at 240
/// 248  long_ad  where the file set descriptor is
/// 264  u32      length of the partition maps, 268 u32 their number
/// 440           partition maps
/// </code>
/// </summary>
internal sealed class LogicalVolumeDescriptor(byte[] bytes, IReadOnlyList<PartitionMap> maps)
{
    private const int MapsOffset = 440;

    public long SequenceNumber { get; } = LittleEndian.UInt32(bytes, 16);

    public string Identifier { get; } = CompressedUnicode.DString(bytes, 84, 128);

    public long BlockSize { get; } = LittleEndian.UInt32(bytes, 212);

    public LongAllocationDescriptor FileSet { get; } = LongAllocationDescriptor.Parse(bytes, 248);

    public IReadOnlyList<PartitionMap> Maps { get; } = maps;

    /// <exception cref="MediaFormatException">The partition maps do not fit the descriptor or their own lengths.</exception>
    public static LogicalVolumeDescriptor Parse(byte[] bytes, string location, long offset)
    {
        long mapsLength = LittleEndian.UInt32(bytes, 264),
            count = LittleEndian.UInt32(bytes, 268);
        if (mapsLength > bytes.Length - MapsOffset || count is < 1 or > MediaBudget.PartitionMaps)
        {
            throw new MediaFormatException(
                MediaText.Say("Expected.PartitionMaps", MediaBudget.PartitionMaps),
                MediaText.Say("Found.Maps", count, mapsLength),
                location,
                offset + 264
            );
        }

        var maps = new List<PartitionMap>((int)count);
        int at = MapsOffset,
            end = MapsOffset + (int)mapsLength;
        while (maps.Count < count)
        {
            var map = PartitionMap.Parse(bytes, at, end, location, offset);
            maps.Add(map);
            at += map.Size;
        }

        return new LogicalVolumeDescriptor(bytes, maps);
    }
}
