namespace ReimagingTools.Records.Rows;

/// <summary>
/// Devices that were handed on, as hashes in 16 bytes each: 52 bits of the short name, 12 of the rest of a full one, the line, and 32 bits of what the row stated.
/// </summary>
internal sealed class SeenDevices
{
    private const int RestBits = 12;
    private const ulong RestMask = (1UL << RestBits) - 1;

    /// <summary>Parts that grow one by one, so that growing never holds all twice.</summary>
    private const int Parts = 256;

    private readonly Entry[][] _parts = new Entry[Parts][];
    private readonly int[] _counts = new int[Parts];

    /// <summary>True when no device was handed on yet, or none had to be noted.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Finds an earlier row of a computer.</summary>
    /// <param name="canonical">The name as it is compared.</param>
    /// <param name="line">Line of the earlier row.</param>
    /// <param name="content">What it stated, as a hash.</param>
    /// <returns>False when none of the computer was added.</returns>
    public bool TryFind(string canonical, out uint line, out uint content) => TryFind(canonical, out line, out content, out _);

    private bool TryFind(string canonical, out uint line, out uint content, out ulong found)
    {
        ulong name = Hash(canonical);
        Entry[] entries = _parts[PartOf(name)] ?? [default];
        for (int at = Start(name, entries.Length); entries[at].Name != 0; at = at + 1 == entries.Length ? 0 : at + 1)
        {
            if (IsOne(entries[at].Name, name))
            {
                (line, content, found) = (entries[at].Line, entries[at].Content, entries[at].Name);
                return true;
            }
        }

        (line, content, found) = (0, 0, 0);
        return false;
    }

    /// <summary>True for the serial number of a machine that an earlier row has under another name; one other name in four thousand is taken for the same.</summary>
    public bool IsOfOther(string prefix, string key, string owner) => RowIdentity.IsOfMachine(key) && TryFindOther(prefix + key, owner, out _, out _);

    /// <summary>What an earlier row with the serial number of the same machine and another name makes of one; null when there is none.</summary>
    public RowIssue? OtherOfMachine(RowRecord record, string prefix)
    {
        if (record.Canonical is not { } own || record.Keys.FirstOrDefault(key => IsOfOther(prefix, key, own)) is not { } shared)
        {
            return null;
        }

        TryFindOther(prefix + shared, own, out uint line, out uint content);
        RowIssueKind kind = record.IsWhole && content == record.Content.Hash ? RowIssueKind.SharedAlike : RowIssueKind.Shared;
        return new RowIssue(kind, record.Place, 1, record.Title, null, new RowPlace(record.Place.Source, line));
    }

    private bool TryFindOther(string key, string owner, out uint line, out uint content) =>
        TryFind(key, out line, out content, out ulong name) && (name & RestMask) != 0 && (name & RestMask) != RestOf(owner);

    /// <summary>Notes a row.</summary>
    /// <param name="canonical">The name of its computer as it is compared, or a key.</param>
    /// <param name="line">Its line.</param>
    /// <param name="content">What it states, as a hash.</param>
    /// <param name="owner">Of a key, the computer it is of; null where nobody is named.</param>
    public void Add(string canonical, long line, uint content, string? owner = null)
    {
        ulong name = Hash(canonical) | (owner is null ? 0 : RestOf(owner));
        int part = PartOf(name);
        Entry[] entries = _parts[part] ??= new Entry[8];
        if (++_counts[part] > entries.Length - (entries.Length / 6))
        {
            var larger = new Entry[entries.Length + (entries.Length / 2)];
            foreach (Entry entry in entries.Where(entry => entry.Name != 0))
            {
                Put(larger, entry);
            }

            _parts[part] = entries = larger;
        }

        Put(entries, new Entry(name, (uint)Math.Min(line, uint.MaxValue), content));
        IsEmpty = false;
    }

    /// <summary>Notes the keys of a row that no earlier one has.</summary>
    public void AddKeys(string prefix, IReadOnlyList<string> keys, long line, uint content, string? owner)
    {
        foreach (string key in keys)
        {
            if (!TryFind(prefix + key, out _, out _))
            {
                Add(prefix + key, line, content, owner);
            }
        }
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

    private static ulong RestOf(string owner) => (StableHash.Of(ComputerNames.Short(owner)) % RestMask) + 1;

    private static int PartOf(ulong name) => (int)(name >> 56);

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

    private readonly record struct Entry(ulong Name, uint Line, uint Content);
}
