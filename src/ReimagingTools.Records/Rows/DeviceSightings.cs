namespace ReimagingTools.Records.Rows;

/// <summary>
/// What a pass ahead over a file saw of its computers, as hashes in 12 bytes each: which of them have more than one row, so that only those wait for the rest. A hash that two names
/// share makes both wait and changes nothing else. Not for several threads at once.
/// </summary>
public sealed class DeviceSightings
{
    private const ulong Whole = 1;
    private const ulong Part = 2;
    private const ulong Repeats = 4;
    private const ulong Several = 8;
    private const ulong Told = 16;
    private const ulong Marks = 31;
    private const ulong OfOffice = 0x9E3779B97F4A7C15;

    private readonly RecordSplitter _splitter = new(askingMachine: null);
    private ulong[] _names = new ulong[64];
    private uint[] _contents = new uint[64];
    private int _count;
    private bool _hasNames;
    private bool _hasKeys;
    private bool _hasStrays;
    private bool _hasSeveralNames;
    private bool _hasRepeats;
    private ulong _firstName;

    /// <summary>True when every row is a device of its own: nothing waits, and nothing has to be looked up.</summary>
    public bool IsPlain => !_hasRepeats && !IsMixed && !IsOneComputer;

    /// <summary>True when rows that name nobody stand beside rows with names, and share keys with them perhaps.</summary>
    private bool IsMixed => _hasKeys && _hasNames;

    /// <summary>Parts that name nobody belong to the computer of the file where there is one alone.</summary>
    private bool IsOneComputer => _hasStrays && !_hasSeveralNames;

    /// <summary>The hash of a computer's name, short or full; 0 for what every computer calls itself.</summary>
    /// <param name="name">The name as written.</param>
    /// <returns>The hash.</returns>
    public static ulong HashOfName(string name) =>
        ComputerNames.IsLocal(name) ? 0 : StableHash.Of(ComputerNames.Short(ComputerNames.Canonical(name)));

    /// <summary>The hash of a key rows of one computer share.</summary>
    /// <param name="key">The key: <see cref="RowIdentity.KeyOf"/>.</param>
    /// <returns>The hash.</returns>
    public static ulong HashOfKey(string key) => StableHash.Of("\u0002" + key);

    /// <summary>Takes a record.</summary>
    /// <param name="row">The row, with all that is nested in it.</param>
    public void Add(Row row)
    {
        foreach (RowRecord record in _splitter.Split(row))
        {
            if (record.OtherThing is null && record.SaysSomething)
            {
                Add(HashesOf(record), record.Canonical is not null, record.IsWhole, record.Content.IsOffice, record.Content.Hash);
            }
        }
    }

    /// <summary>Takes a record of which only this is known.</summary>
    /// <param name="hashes">Hashes of the names of its computer; of the keys of a record that names nobody.</param>
    /// <param name="isNamed">True when they are of names.</param>
    /// <param name="isWhole">True when it answers by itself.</param>
    /// <param name="isOffice">True when somebody states a license of Office in it.</param>
    /// <param name="content">A hash of what it states.</param>
    public void Add(IReadOnlyList<ulong> hashes, bool isNamed, bool isWhole, bool isOffice, uint content)
    {
        _hasNames |= isNamed;
        _hasKeys |= !isNamed && hashes.Count > 0;
        _hasStrays |= !isWhole && hashes.Count == 0;
        for (int i = 0; i < hashes.Count; i++)
        {
            if (i > 0 && hashes[i] == hashes[i - 1])
            {
                continue;
            }

            Note(hashes[i]);
            if (isWhole)
            {
                AddWhole(isOffice ? hashes[i] * OfOffice : hashes[i], content);
            }
            else
            {
                AddPart(hashes[i]);
                AddPart(hashes[i] * OfOffice);
            }
        }
    }

    /// <summary>Tells whether a record that is whole by itself is the only one of its computer.</summary>
    /// <param name="name">Hash of the name of its computer.</param>
    /// <param name="keys">Keys of it.</param>
    /// <param name="isOffice">True when somebody states a license of Office in it.</param>
    /// <returns>False when there may be others.</returns>
    public bool IsAlone(ulong name, IReadOnlyList<string> keys, bool isOffice) =>
        !IsOneComputer && (MarksOf(isOffice ? name * OfOffice : name) & (Repeats | Several)) == 0 && !(_hasKeys && keys.Any(key => MarksOf(HashOfKey(key)) != 0));

    /// <summary>What to do with a record. One that says what another of its computer says is told from the first of them, which this notes.</summary>
    internal Sighting Take(RowRecord record)
    {
        if (IsPlain)
        {
            return Sighting.Alone;
        }

        bool isNamed = record.Canonical is not null;
        ulong[] hashes = HashesOf(record);
        bool waits = IsOneComputer || (isNamed ? _hasKeys && record.Keys.Any(key => MarksOf(HashOfKey(key)) != 0) : hashes.Length > 0 && _hasNames);
        ulong[] own = record.Content.IsOffice ? [.. hashes.Select(hash => hash * OfOffice)] : hashes;
        if (waits || own.Any(hash => (MarksOf(hash) & Several) != 0))
        {
            return Sighting.Several;
        }

        if (!own.Any(hash => (MarksOf(hash) & Repeats) != 0))
        {
            return Sighting.Alone;
        }

        bool isTold = own.Any(hash => (MarksOf(hash) & Told) != 0);
        Array.ForEach(own, hash => _names[PlaceOf(hash)] |= Told);
        return isTold ? Sighting.Repeat : Sighting.Alone;
    }

    private static ulong[] HashesOf(RowRecord record) => record.Canonical is { } name
        ? [StableHash.Of(ComputerNames.Short(name))]
        : [.. record.Keys.Select(HashOfKey)];

    private void Note(ulong name)
    {
        _hasSeveralNames |= _firstName != 0 && name != _firstName;
        _firstName = _firstName == 0 ? name : _firstName;
    }

    private void AddWhole(ulong name, uint content)
    {
        int at = PlaceOf(name);
        if (_names[at] == 0)
        {
            Put(at, name, Whole, content);
            return;
        }

        bool isEqual = (_names[at] & Part) == 0 && _contents[at] == content;
        _names[at] |= Whole | (isEqual ? Repeats : Several);
        _hasRepeats = true;
    }

    private void AddPart(ulong name)
    {
        int at = PlaceOf(name);
        if (_names[at] == 0)
        {
            Put(at, name, Part, 0);
        }
        else
        {
            bool joins = (_names[at] & Whole) != 0;
            _names[at] |= Part | (joins ? Several : 0);
            _hasRepeats |= joins;
        }
    }

    private ulong MarksOf(ulong name) => _names[PlaceOf(name)] & Marks;

    private int PlaceOf(ulong name)
    {
        ulong kept = name & ~Marks;
        int at = (int)((name >> 5) % (ulong)_names.Length);
        while (_names[at] != 0 && (_names[at] & ~Marks) != kept)
        {
            at = at + 1 == _names.Length ? 0 : at + 1;
        }

        return at;
    }

    private void Put(int at, ulong name, ulong marks, uint content)
    {
        _names[at] = (name & ~Marks) | marks;
        _contents[at] = content;
        if (++_count < _names.Length - (_names.Length / 5))
        {
            return;
        }

        (ulong[] names, uint[] contents) = (_names, _contents);
        _names = new ulong[names.Length + (names.Length / 2)];
        _contents = new uint[_names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] != 0)
            {
                int place = PlaceOf(names[i]);
                (_names[place], _contents[place]) = (names[i], contents[i]);
            }
        }
    }
}
