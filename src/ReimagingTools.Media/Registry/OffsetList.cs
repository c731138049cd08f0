namespace ReimagingTools.Media.Registry;

/// <summary>Offsets of cells that stand one after the other in a cell: <c>u32</c> each, other bytes between them or not.</summary>
internal static class OffsetList
{
    /// <exception cref="MediaFormatException">The cell is too short for so many, or they are more than the budget allows.</exception>
    public static IReadOnlyList<long> Read(HiveCells cells, Cell cell, int at, long count, int step)
    {
        if (count > MediaBudget.RegistryEntries || at + (count * step) > cell.Size)
        {
            throw new MediaFormatException(
                "a list of at most " + Format.Number(Math.Min(MediaBudget.RegistryEntries, (cell.Size - at) / step)) + " entries",
                Format.Number(count),
                cells.Name,
                cell.Start
            );
        }

        byte[] bytes = cell.Read(at, (int)count * step, "a list");
        return [.. Enumerable.Range(0, (int)count).Select(index => LittleEndian.UInt32(bytes, index * step))];
    }
}
