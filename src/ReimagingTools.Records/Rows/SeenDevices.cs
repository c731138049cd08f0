namespace ReimagingTools.Records.Rows;

/// <summary>
/// Devices that were handed on, as hashes in 16 bytes each: 52 bits of the short name, 12 of the rest of a full one, the line, and 32 bits of what
/// the row stated. Past a limit they go to a temporary file, so that memory stays flat.
/// </summary>
internal sealed class SeenDevices : IDisposable
{
    private const int RestBits = 12;
    private const ulong RestMask = (1UL << RestBits) - 1;

    /// <summary>Tables of their own, so small that none of them is a large object, which is collected with all there is.</summary>
    private const int Parts = 256;
    private const int FirstLength = 8;

    private readonly int _limit;
    private readonly ulong[][] _names = new ulong[Parts][];
    private readonly ulong[][] _said = new ulong[Parts][];
    private readonly int[] _counts = new int[Parts];
    private int _count;
    private SeenArchive? _archive;
    private bool _hasNoArchive;

    /// <summary>Makes an empty one.</summary>
    /// <param name="limit">Entries in memory at most, where there is a disk for the others.</param>
    public SeenDevices(int limit)
    {
        _limit = limit;
        Empty();
    }

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
        (ulong Name, ulong Said)? entry = Find(Hash(canonical));
        (line, content, found) = entry is var (name, said) ? ((uint)(said >> 32), (uint)said, name) : (0, 0, 0);
        return entry is not null;
    }

    /// <summary>
    /// True for the serial number of a machine that an earlier row has under another name; one other name in four thousand is taken for the same.
    /// </summary>
    public bool IsOfOther(string prefix, string key, string owner) =>
        RowIdentity.IsOfMachine(key) && TryFindOther(prefix + key, owner, out _, out _);

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
    /// <param name="content">What it states, as a hash.</param>
    /// <param name="owner">Of a key, the computer it is of; null where nobody is named.</param>
    public void Add(string canonical, long line, uint content, string? owner = null)
    {
        ulong name = Hash(canonical) | (owner is null ? 0 : RestOf(owner));
        if (_count == _limit && !_hasNoArchive)
        {
            Archive();
        }

        int part = PartOf(name);
        if (++_counts[part] > _names[part].Length / 4 * 3)
        {
            Grow(part);
        }

        Put(part, name, ((ulong)Math.Min(line, uint.MaxValue) << 32) | content);
        _count++;
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

    public void Dispose() => _archive?.Dispose();

    /// <summary>True when two names, one of which may be short, can be of one computer.</summary>
    internal static bool IsOne(ulong left, ulong right) =>
        left >> RestBits == right >> RestBits && ((left & RestMask) == (right & RestMask) || (left & RestMask) == 0 || (right & RestMask) == 0);

    /// <summary>The least of all names that can be of the computer of this one.</summary>
    internal static ulong LeastOf(ulong name) => name & ~RestMask;

    private static ulong Hash(string canonical)
    {
        string name = ComputerNames.Short(canonical);
        ulong rest = name.Length == canonical.Length ? 0 : (StableHash.Of(canonical) % RestMask) + 1;
        ulong hash = (StableHash.Of(name) & ~RestMask) | rest;
        return hash == 0 ? 1UL << RestBits : hash;
    }

    private static ulong RestOf(string owner) => (StableHash.Of(ComputerNames.Short(owner)) % RestMask) + 1;

    private (ulong Name, ulong Said)? Find(ulong name)
    {
        int part = PartOf(name);
        ulong[] names = _names[part];
        for (int at = Start(name, names); names[at] != 0; at = (at + 1) & (names.Length - 1))
        {
            if (IsOne(names[at], name))
            {
                return (names[at], _said[part][at]);
            }
        }

        return _archive?.Find(name);
    }

    private static int PartOf(ulong name) => (int)((name >> RestBits) % Parts);

    private static int Start(ulong name, ulong[] names) => (int)((name >> RestBits) / Parts) & (names.Length - 1);

    private void Put(int part, ulong name, ulong said)
    {
        ulong[] names = _names[part];
        int at = Start(name, names);
        while (names[at] != 0)
        {
            at = (at + 1) & (names.Length - 1);
        }

        (names[at], _said[part][at]) = (name, said);
    }

    private void Grow(int part)
    {
        (ulong[] names, ulong[] said) = (_names[part], _said[part]);
        (_names[part], _said[part]) = (new ulong[names.Length * 2], new ulong[names.Length * 2]);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] != 0)
            {
                Put(part, names[i], said[i]);
            }
        }
    }

    private void Empty()
    {
        for (int part = 0; part < Parts; part++)
        {
            (_names[part], _said[part], _counts[part]) = (new ulong[FirstLength], new ulong[FirstLength], 0);
        }

        _count = 0;
    }

    /// <summary>Moves all entries to the disk. Where it takes none they stay, and memory grows.</summary>
    private void Archive()
    {
        ulong[] names = [.. _names.SelectMany(part => part)],
            said = [.. _said.SelectMany(part => part)];
        // Empty places are names of 0 and go to the front.
        Array.Sort(names, said);
        try
        {
            (_archive ??= new SeenArchive()).Add(names, said, names.Length - _count);
            Empty();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _hasNoArchive = true;
        }
    }
}
