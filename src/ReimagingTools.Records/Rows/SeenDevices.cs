namespace ReimagingTools.Records.Rows;

/// <summary>
/// Devices that were handed on, as hashes in 16 bytes each: 52 bits of the short name, 12 of the rest of a full one, the line, and 32 bits of what the row stated.
/// </summary>
internal sealed class SeenDevices
{
    private const int RestBits = 12;
    private const ulong RestMask = (1UL << RestBits) - 1;

    private Entry[] _entries = new Entry[64];
    private int _count;

    /// <summary>True when no device was handed on yet, or none had to be noted.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Finds an earlier row of a computer.</summary>
    /// <param name="canonical">The name as it is compared.</param>
    /// <param name="line">Line of the earlier row.</param>
    /// <param name="content">What it stated, as a hash.</param>
    /// <returns>False when none of the computer was added.</returns>
    public bool TryFind(string canonical, out uint line, out uint content)
    {
        ulong name = Hash(canonical);
        for (int at = Start(name, _entries.Length); _entries[at].Name != 0; at = at + 1 == _entries.Length ? 0 : at + 1)
        {
            if (IsOne(_entries[at].Name, name))
            {
                (line, content) = (_entries[at].Line, _entries[at].Content);
                return true;
            }
        }

        (line, content) = (0, 0);
        return false;
    }

    public void Add(string canonical, long line, uint content)
    {
        if (_count >= _entries.Length - (_entries.Length / 6))
        {
            Grow();
        }

        Put(_entries, new Entry(Hash(canonical), (uint)Math.Min(line, uint.MaxValue), content));
        _count++;
    }

    private static bool IsOne(ulong left, ulong right) =>
        left >> RestBits == right >> RestBits && ((left & RestMask) == (right & RestMask) || (left & RestMask) == 0 || (right & RestMask) == 0);

    private static ulong Hash(string canonical)
    {
        string name = ComputerNames.Short(canonical);
        ulong rest = name.Length == canonical.Length ? 0 : (StableHash.Of(canonical) % RestMask) + 1;
        ulong hash = (StableHash.Of(name) & ~RestMask) | rest;
        return hash == 0 ? 1UL << RestBits : hash;
    }

    private static int Start(ulong name, int length) => (int)((name >> RestBits) % (ulong)length);

    private static void Put(Entry[] entries, Entry entry)
    {
        int at = Start(entry.Name, entries.Length);
        while (entries[at].Name != 0)
        {
            at = at + 1 == entries.Length ? 0 : at + 1;
        }

        entries[at] = entry;
    }

    private void Grow()
    {
        var larger = new Entry[_entries.Length + (_entries.Length / 2)];
        foreach (Entry entry in _entries.Where(entry => entry.Name != 0))
        {
            Put(larger, entry);
        }

        _entries = larger;
    }

    private readonly record struct Entry(ulong Name, uint Line, uint Content);
}
