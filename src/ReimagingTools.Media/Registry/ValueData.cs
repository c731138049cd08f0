namespace ReimagingTools.Media.Registry;

/// <summary>
/// The data of a value: a cell of its own or, where it is longer than 16,344 bytes, segments:
/// <code>
///   0  char2  "db"
///   2  u16    number of segments;  4 u32 offset of a cell with their offsets, each a cell of 16,344 bytes of data, the last one shorter
/// </code>
/// </summary>
internal static class ValueData
{
    private const int SegmentSize = 16344;
    private const int HeadSize = 8;

    /// <exception cref="MediaFormatException">The data is not there.</exception>
    public static byte[] Read(HiveCells cells, long offset, long size, int at, int count)
    {
        Cell cell = cells.Find(offset, "the data of a value");
        return size > SegmentSize && cells.HasSegments ? ReadSegments(cells, cell, size, at, count) : cell.Read(at, count, "the data of a value");
    }

    private static byte[] ReadSegments(HiveCells cells, Cell cell, long size, int at, int count)
    {
        byte[] head = cell.Read(0, HeadSize, "segments of a value");
        cell.Expect(head, "db", "segments of a value");
        int segments = LittleEndian.UInt16(head, 2);
        if (segments != (size + SegmentSize - 1) / SegmentSize)
        {
            throw new MediaFormatException(
                "as many segments as " + Format.Number(size) + " bytes need",
                Format.Number(segments),
                cells.Name,
                cell.Start
            );
        }

        IReadOnlyList<long> offsets = OffsetList.Read(cells, cells.Find(LittleEndian.UInt32(head, 4), "a list of segments"), 0, segments, 4);
        byte[] data = new byte[count];
        for (int done = 0; done < count; )
        {
            int within = (at + done) % SegmentSize,
                part = Math.Min(SegmentSize - within, count - done);
            Cell segment = cells.Find(offsets[(at + done) / SegmentSize], "a segment of a value");
            segment.Read(within, part, "a segment of a value").CopyTo(data, done);
            done += part;
        }

        return data;
    }
}
