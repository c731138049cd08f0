namespace ReimagingTools.Records.Rows;

/// <summary>
/// A pass ahead over a file: whose its rows are, as hashes in 12 bytes each, in flat memory. A hash that two names share makes both wait and changes
/// nothing else. Not for several threads at once.
/// </summary>
public sealed class SightingLog : IDisposable
{
    private const ulong Part = 1;
    private const ulong OfKey = 2;
    private const ulong OfMachine = 4;
    private const int NumberBit = 3;
    private const int FirstComputers = 1 << 12;

    private readonly RecordSplitter _splitter = new(askingMachine: null);
    private readonly SightingRuns _runs = new();
    private readonly HashSet<ulong> _first = [];
    private bool _hasNames;
    private bool _hasKeys;
    private bool _hasStrays;
    private bool _hasSeveralNames;
    private ulong _firstName;

    /// <summary>True when one of the first computers has come twice.</summary>
    public bool HasComeTwice { get; private set; }

    /// <summary>Takes a record.</summary>
    /// <param name="row">The row, with all that is nested in it.</param>
    public void Add(Row row)
    {
        foreach (RowRecord record in _splitter.Split(row))
        {
            Add(record);
        }
    }

    internal void Add(RowRecord record)
    {
        string? thing = record.OtherThing;
        ulong[] hashes = DeviceSightings.HashesOf(record);
        if ((thing is null || (OtherSystems.IsSystem(thing) && hashes.Length > 0)) && record.SaysSomething)
        {
            string[] keys = record.Canonical is null ? [] : [.. record.Keys, .. record.MachineKeys.Where(key => !RowIdentity.Joins(key))];
            Add(hashes, record.Canonical is not null, record.IsWhole, record.Content.IsOffice, record.Content.Hash, keys);
        }
    }

    /// <summary>Takes a record of which only this is known.</summary>
    /// <param name="hashes">Hashes of the names of its computer; of the keys of a record that names nobody.</param>
    /// <param name="isNamed">True when they are of names.</param>
    /// <param name="isWhole">True when it answers by itself.</param>
    /// <param name="isOffice">True when somebody states a license of Office in it.</param>
    /// <param name="content">A hash of what it states.</param>
    /// <param name="keys">Of a record that names its computer, its keys and what tells it from others of the name.</param>
    public void Add(IReadOnlyList<ulong> hashes, bool isNamed, bool isWhole, bool isOffice, uint content, IReadOnlyList<string> keys)
    {
        if (isNamed && keys.Count > 0)
        {
            AddMachines(keys, hashes[0]);
            content = unchecked(content + LikenessKeys.HashOf(keys));
        }

        _hasNames |= isNamed;
        _hasKeys |= !isNamed && hashes.Count > 0;
        _hasStrays |= !isWhole && hashes.Count == 0;
        for (int i = 0; i < hashes.Count; i++)
        {
            ulong hash = hashes[i];
            if (i > 0 && hash == hashes[i - 1])
            {
                continue;
            }

            _hasSeveralNames |= _firstName != 0 && hash != _firstName;
            _firstName = _firstName == 0 ? hash : _firstName;
            ulong marks = (isWhole ? 0 : Part) | (isNamed ? 0 : OfKey);
            if (!isWhole || !isOffice)
            {
                Put(hash, marks, content);
            }

            if (!isWhole || isOffice)
            {
                Put(DeviceSightings.OfOffice(hash), marks, content);
            }
        }
    }

    /// <summary>Takes the serial numbers of a record that names its computer, and the keys of which a computer has one each.</summary>
    private void AddMachines(IReadOnlyList<string> keys, ulong name)
    {
        foreach (string key in keys)
        {
            if (RowIdentity.IsOfMachine(key))
            {
                Put(DeviceSightings.HashOfMachine(key), OfMachine, (uint)(name ^ (name >> 32)));
            }
        }

        foreach ((int number, uint hash) in MachineKeys.HashesOf(keys))
        {
            _runs.Add((name & ~DeviceSightings.Marks) | ((ulong)number << NumberBit), hash);
        }
    }

    /// <summary>Finds which of the computers have more than one row. Call once, after the last record.</summary>
    /// <returns>What was seen.</returns>
    public DeviceSightings Settle()
    {
        bool isMixed = _hasKeys && _hasNames;
        var sightings = new DeviceSightings(_hasKeys, _hasNames, isOneComputer: _hasStrays && !_hasSeveralNames);
        var group = new Group();
        foreach ((ulong name, uint content) in _runs.InOrder())
        {
            if ((name & ~DeviceSightings.Marks) != group.Name)
            {
                group.AddTo(sightings, isMixed);
                group = new Group { Name = name & ~DeviceSightings.Marks, Content = content };
            }

            ulong number = (name & DeviceSightings.Marks) >> NumberBit;
            if (number != 0)
            {
                group.TakeKey(number, content);
                continue;
            }

            group.IsMachine |= (name & OfMachine) != 0;
            group.Wholes += (name & (Part | OfMachine)) == 0 ? 1 : 0;
            group.HasParts |= (name & Part) != 0;
            group.HasKeys |= (name & OfKey) != 0;
            group.Differs |= content != group.Content;
        }

        group.AddTo(sightings, isMixed);
        return sightings;
    }

    /// <inheritdoc/>
    public void Dispose() => _runs.Dispose();

    private void Put(ulong hash, ulong marks, uint content)
    {
        ulong name = hash & ~DeviceSightings.Marks;
        if (_first.Count < FirstComputers)
        {
            HasComeTwice |= !_first.Add(name);
        }

        _runs.Add(name | marks, content);
    }

    /// <summary>The rows of one name.</summary>
    private struct Group
    {
        public ulong Name;
        public uint Content;
        public long Wholes;
        public bool HasParts;
        public bool HasKeys;
        public bool Differs;
        public bool IsMachine;
        private ulong _number;
        private uint _key;
        private bool _isOfTwoMachines;

        /// <summary>Takes a key of which a computer has one; those of one number come one after the other.</summary>
        public void TakeKey(ulong number, uint key)
        {
            _isOfTwoMachines |= number == _number && key != _key;
            (_number, _key) = (number, key);
        }

        public readonly void AddTo(DeviceSightings sightings, bool isMixed)
        {
            bool isSeveral = (Wholes > 0 && (HasParts || (Wholes > 1 && Differs))) || (IsMachine && Differs);
            if (isSeveral || Wholes > 1 || (isMixed && HasKeys) || _isOfTwoMachines)
            {
                sightings.Put(Name, isSeveral, isRepeated: Wholes > 1, _isOfTwoMachines);
            }
        }
    }
}
