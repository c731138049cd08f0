namespace ReimagingTools.Media.Udf;

/// <summary>
/// Packets of a rewritable disc that were moved because the medium wore out (UDF 1.50 2.2.12):
/// <code>
///  16  32   identifier, "*UDF Sparing Table" from the second byte on
///  48  u16  number of entries
///  56       entries: u32 first block of the packet in the partition (0xFFFFFFF0 and above: unused), u32 sector it was moved to
/// </code>
/// </summary>
internal static class SparingTable
{
    private const int EntriesOffset = 56;
    private const int EntrySize = 8;
    private const long FirstUnused = 0xFFFF_FFF0;

    /// <summary>The partition with every moved packet read from where it is now.</summary>
    /// <exception cref="MediaFormatException">No copy of the table can be read, or it moves packets outside the volume.</exception>
    public static ByteSource Open(ByteSource image, ByteSource physical, PartitionMap map, int blockSize)
    {
        byte[] table = Read(image, map, blockSize);
        var moved = new SortedDictionary<long, long>();
        int count = Math.Min(LittleEndian.UInt16(table, 48), (table.Length - EntriesOffset) / EntrySize);
        for (int i = 0; i < count; i++)
        {
            image.Meter.Step("the sparing table");
            long packet = LittleEndian.UInt32(table, EntriesOffset + (EntrySize * i));
            if (packet < FirstUnused)
            {
                moved[packet * blockSize] = LittleEndian.UInt32(table, EntriesOffset + (EntrySize * i) + 4) * blockSize;
            }
        }

        return moved.Count == 0
            ? physical
            : new ExtentByteSource(image.Name, Extents(image, physical, moved, (long)map.PacketLength * blockSize), image.Meter);
    }

    private static List<Extent> Extents(ByteSource image, ByteSource physical, SortedDictionary<long, long> moved, long packetLength)
    {
        var extents = new List<Extent>();
        long at = 0;
        foreach (KeyValuePair<long, long> packet in moved)
        {
            if (packet.Key < at || packet.Key > physical.Length - packetLength)
            {
                throw new MediaFormatException(
                    MediaText.Say("Expected.SparingPackets"),
                    MediaText.Say("Found.PacketAt", packet.Key),
                    MediaText.Say("What.SparingTable")
                );
            }

            extents.Add(new Extent(physical, at, packet.Key - at));
            extents.Add(new Extent(image, packet.Value, packetLength));
            at = packet.Key + packetLength;
        }

        extents.Add(new Extent(physical, at, physical.Length - at));
        return extents;
    }

    private static byte[] Read(ByteSource image, PartitionMap map, int blockSize)
    {
        long size = map.SparingTableSize;
        foreach (long sector in map.SparingTables)
        {
            if (size < EntriesOffset || size > MediaBudget.TextBytes || sector * blockSize > image.Length - size)
            {
                continue;
            }

            byte[] table = image.Read(sector * blockSize, (int)size, "a sparing table");
            if (DescriptorTag.IsValid(table, 0) && TextDecoder.Latin1(table, 17, 18) == "*UDF Sparing Table")
            {
                return table;
            }
        }

        throw new MediaFormatException(MediaText.Say("Expected.SparingTable", MediaBudget.TextBytes), MediaText.Say("Found.None"), image.Name);
    }
}
