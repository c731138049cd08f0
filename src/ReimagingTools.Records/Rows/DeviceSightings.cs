namespace ReimagingTools.Records.Rows;

/// <summary>
/// What a pass ahead over a file saw of its computers: which of them have more than one row, so that only those wait for the rest.
/// </summary>
public sealed class DeviceSightings
{
    private const int MarkBits = 7;

    /// <summary>Bits of a hash that are none of the name.</summary>
    internal const ulong Marks = (1 << MarkBits) - 1;

    private const ulong Present = 1;
    private const ulong Repeats = 2;
    private const ulong Several = 4;
    private const ulong Told = 8;
    private const ulong TwoMachines = 16;

    private readonly bool _hasKeys;
    private readonly bool _hasNames;
    private readonly bool _isOneComputer;
    private readonly SightingLog? _log;
    private ulong[] _names = new ulong[64];
    private int _count;

    /// <param name="hasKeys">True when rows that name nobody have keys.</param>
    /// <param name="hasNames">True when rows have names.</param>
    /// <param name="isOneComputer">True when parts that name nobody belong to the one computer there is.</param>
    internal DeviceSightings(bool hasKeys, bool hasNames, bool isOneComputer) =>
        (_hasKeys, _hasNames, _isOneComputer) = (hasKeys, hasNames, isOneComputer);

    private DeviceSightings(SightingLog log) => _log = log;

    /// <summary>True when keys of rows have to be looked at.</summary>
    public bool ComparesKeys => !IsPlain || _log is not null;

    /// <summary>True when every row is a device of its own: nothing waits, and nothing has to be looked up.</summary>
    public bool IsPlain => _count == 0 && !_isOneComputer && !(_hasKeys && _hasNames);

    /// <summary>
    /// Takes every row for a device of its own before it is known to be one. The rows are noted, and whoever assumes this throws away all answers
    /// unless what <see cref="SightingLog.Settle"/> finds is plain.
    /// </summary>
    /// <param name="log">Takes note of the rows.</param>
    public static DeviceSightings AssumePlain(SightingLog log) => new(log);

    /// <summary>The hash of a computer's name, short or full; 0 for what names nobody.</summary>
    public static ulong HashOfName(string name) =>
        ComputerNames.IsNobody(name) ? 0 : StableHash.Of(ComputerNames.Short(ComputerNames.Canonical(name)));

    /// <summary>The hash of a key rows of one computer share.</summary>
    /// <param name="key">The key: <see cref="RowIdentity.KeyOf"/>.</param>
    public static ulong HashOfKey(string key) => StableHash.Of("\u0002" + key);

    /// <summary>The hash of a serial number under which the names of its computers are noted.</summary>
    /// <param name="key">The key: <see cref="RowIdentity.KeyOf"/>.</param>
    internal static ulong HashOfMachine(string key) => StableHash.Of("\u0004" + key);

    /// <summary>Tells whether a record that is whole by itself is the only one of its computer.</summary>
    /// <param name="name">Hash of the name of its computer.</param>
    /// <param name="isOffice">True when somebody states a license of Office in it.</param>
    /// <returns>False when there may be others.</returns>
    public bool IsAlone(ulong name, IReadOnlyList<string> keys, bool isOffice) =>
        !_isOneComputer
        && (MarksOf(isOffice ? OfOffice(name) : name) & (Repeats | Several)) == 0
        && (MarksOf(name) & TwoMachines) == 0
        && !SharesKey(keys)
        && !SharesMachine(keys);

    /// <summary>Takes note of a record where nothing is known yet.</summary>
    internal void Note(RowRecord record) => _log?.Add(record);

    /// <summary>Takes note of a record that is whole by itself and states what an earlier one stated.</summary>
    internal void Note(string canonical, IReadOnlyList<string> keys, RecordContent content) =>
        _log?.Add([StableHash.Of(ComputerNames.Short(canonical))], isNamed: true, isWhole: true, content.IsOffice, content.Hash, keys);

    /// <summary>
    /// What to do with a record. One that says what another of its computer says is told from the first of them, which this notes.
    /// </summary>
    internal Sighting Take(RowRecord record)
    {
        if (IsPlain)
        {
            return Sighting.Alone;
        }

        ulong[] hashes = HashesOf(record);
        bool waits =
            _isOneComputer
            || (
                record.Canonical is not null
                    ? SharesKey(record.Keys) || SharesMachine(record.Keys) || Array.Exists(hashes, hash => (MarksOf(hash) & TwoMachines) != 0)
                    : hashes.Length > 0 && _hasNames
            );
        ulong[] own = record.Content.IsOffice ? Array.ConvertAll(hashes, OfOffice) : hashes;
        if (waits || Array.Exists(own, hash => (MarksOf(hash) & Several) != 0))
        {
            return Sighting.Several;
        }

        if (!Array.Exists(own, hash => (MarksOf(hash) & Repeats) != 0))
        {
            return Sighting.Alone;
        }

        bool isTold = Array.Exists(own, hash => (MarksOf(hash) & Told) != 0);
        foreach (int at in own.Select(PlaceOf).Where(at => _names[at] != 0))
        {
            _names[at] |= Told;
        }

        return isTold ? Sighting.Repeat : Sighting.Alone;
    }

    /// <summary>True where rows of its computer that answer by themselves may be among them.</summary>
    internal bool HasMore(RowRecord record) =>
        Array.Exists(HashesOf(record), hash => !IsAlone(hash, record.Keys, isOffice: false) || !IsAlone(hash, record.Keys, isOffice: true));

    internal static ulong[] HashesOf(RowRecord record) =>
        record.Canonical is { } name ? [StableHash.Of(ComputerNames.Short(name))] : [.. record.Keys.Select(HashOfKey)];

    /// <summary>The hash under which licenses of Office of a computer are kept apart from those of Windows.</summary>
    internal static ulong OfOffice(ulong name) => unchecked(name * 0x9E3779B97F4A7C15);

    internal void Put(ulong name, bool isSeveral, bool isRepeated, bool isOfTwoMachines)
    {
        _names[PlaceOf(name)] =
            (name & ~Marks) | Present | (isRepeated ? Repeats : 0) | (isSeveral ? Several : 0) | (isOfTwoMachines ? TwoMachines : 0);
        if (++_count < _names.Length - (_names.Length / 5))
        {
            return;
        }

        ulong[] names = _names;
        _names = new ulong[names.Length + (names.Length / 2)];
        foreach (ulong each in names)
        {
            if (each != 0)
            {
                _names[PlaceOf(each)] = each;
            }
        }
    }

    private bool SharesKey(IReadOnlyList<string> keys)
    {
        for (int i = 0; _hasKeys && i < keys.Count; i++)
        {
            if (MarksOf(HashOfKey(keys[i])) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the machine goes by another name in another row.</summary>
    private bool SharesMachine(IReadOnlyList<string> keys)
    {
        for (int i = 0; _count > 0 && i < keys.Count; i++)
        {
            if (RowIdentity.IsOfMachine(keys[i]) && MarksOf(HashOfMachine(keys[i])) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private ulong MarksOf(ulong name) => _names[PlaceOf(name)] & Marks;

    private int PlaceOf(ulong name)
    {
        ulong kept = name & ~Marks;
        int at = (int)((name >> MarkBits) % (ulong)_names.Length);
        while (_names[at] != 0 && (_names[at] & ~Marks) != kept)
        {
            at = at + 1 == _names.Length ? 0 : at + 1;
        }

        return at;
    }
}
