namespace ReimagingTools.Media.Registry;

/// <summary>
/// The subkeys of a key:
/// <code>
///   0  char2  "li" offsets;  "lf" and "lh" offsets, each followed by four bytes of hint;  "ri" offsets of lists of the other kinds
///   2  u16    number of entries
///   4         the entries
/// </code>
/// The hints (the first characters of a name, or its hash) are not relied on.
/// </summary>
internal static class SubkeyList
{
    private const int HeadSize = 4;

    /// <summary>The offsets of the keys.</summary>
    /// <param name="count">How many subkeys their parent says it has.</param>
    /// <exception cref="MediaFormatException">The list is damaged, or holds another number of keys.</exception>
    public static IReadOnlyList<long> Read(HiveCells cells, long offset, long count)
    {
        var keys = new List<long>();
        Add(cells, offset, keys, mayNest: true);
        return keys.Count == count
            ? keys
            : throw new MediaFormatException("a list of " + Format.Number(count) + " subkeys", Format.Number(keys.Count), cells.Name, offset);
    }

    private static void Add(HiveCells cells, long offset, List<long> keys, bool mayNest)
    {
        Cell cell = cells.Find(offset, "a list of subkeys");
        byte[] head = cell.Read(0, HeadSize, "a list of subkeys");
        string kind = TextDecoder.Latin1(head, 0, 2);
        IReadOnlyList<long> entries = OffsetList.Read(cells, cell, HeadSize, LittleEndian.UInt16(head, 2), kind is "lf" or "lh" ? 8 : 4);
        switch (kind)
        {
            case "li" or "lf" or "lh":
                keys.AddRange(entries);
                break;
            case "ri" when mayNest:
                foreach (long list in entries)
                {
                    Add(cells, list, keys, mayNest: false);
                    Limit(cells, keys);
                }

                break;
            default:
                throw new MediaFormatException("a list of subkeys", "\"" + Quoted.Text(kind) + "\"", cells.Name, cell.Start);
        }
    }

    private static void Limit(HiveCells cells, List<long> keys)
    {
        if (keys.Count > MediaBudget.RegistryEntries)
        {
            throw new MediaFormatException("a key of at most " + Format.Number(MediaBudget.RegistryEntries) + " subkeys", "more", cells.Name);
        }
    }
}
