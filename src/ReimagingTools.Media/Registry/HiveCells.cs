namespace ReimagingTools.Media.Registry;

/// <summary>
/// The cells of a hive. Each begins with its size, <c>i32</c>: negative when the cell is in use; the content follows. An offset names the size
/// field, from the start of the hive bins. No cell is believed before the bin around it is found.
/// </summary>
internal sealed class HiveCells(ByteSource bins, bool hasSegments)
{
    private const int SizeField = 4;
    private const int Smallest = 8;
    private const int PagesBack = 1024;

    private readonly List<HiveBin> _known = [];

    public string Name => bins.Name;

    /// <summary>True when long values are cut into segments.</summary>
    public bool HasSegments => hasSegments;

    public ReadMeter Meter => bins.Meter;

    /// <summary>Finds the cell at an offset.</summary>
    /// <param name="offset">Its size field.</param>
    /// <param name="what">What it should hold, for errors: "a key".</param>
    /// <exception cref="MediaFormatException">No cell in use is there, or it crosses the end of its bin.</exception>
    public Cell Find(long offset, string what)
    {
        Meter.Step(Name);
        if (offset % Smallest != 0 || offset < HiveBin.HeaderSize || offset > bins.Length - Smallest)
        {
            throw new MediaFormatException(what + " in the hive bins", "the offset " + Format.Hex(offset), Name);
        }

        HiveBin bin = BinAround(offset, what);
        long size = -(long)(int)LittleEndian.UInt32(bins.Read(offset, SizeField, what), 0);
        return size >= Smallest && size <= bin.End - offset && offset >= bin.Offset + HiveBin.HeaderSize
            ? new Cell(bins, offset + SizeField, size - SizeField)
            : throw new MediaFormatException(what + " in a cell in use within its hive bin", "a size of " + Format.Number(-size), Name, offset);
    }

    private HiveBin BinAround(long offset, string what)
    {
        foreach (HiveBin known in _known)
        {
            if (offset >= known.Offset && offset < known.End)
            {
                return known;
            }
        }

        long page = offset - (offset % HiveBin.Unit);
        for (int back = 0; back < PagesBack && page >= 0; back++, page -= HiveBin.Unit)
        {
            Meter.Step(Name);
            if (HiveBin.At(bins, page) is { } bin)
            {
                return offset < bin.End ? Keep(bin) : throw new MediaFormatException(what + " in a hive bin", "a gap between bins", Name, offset);
            }
        }

        throw new MediaFormatException(what + " in a hive bin", "no bin around it", Name, offset);
    }

    private HiveBin Keep(HiveBin bin)
    {
        _known.Add(bin);
        return bin;
    }
}
