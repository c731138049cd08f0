using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>
/// Makes devices of records. A record that is whole by itself is a device at once. Instances of CIM classes are parts of one: they are kept until the input
/// ends and put together by computer, because "all computers, class by class" is the order in which they are commonly asked for.
/// </summary>
internal sealed class DeviceGatherer
{
    private readonly DeviceCache _cache = new();
    private readonly Dictionary<string, DeviceParts> _byComputer = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DeviceParts> _computers = [];
    private readonly DeviceParts _nameless = new(null);

    /// <summary>Takes a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The device, or null when the record is a part and its device comes with <see cref="Computers"/>.</returns>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public NamedDevice? Take(RecordSnapshot record)
    {
        string? name = record.ClassName is not null || HasComputers ? RecordRows.ComputerNameOf(record) : null;
        bool belongsToKept = name is not null && _byComputer.ContainsKey(name);
        if (record.ClassName is null && !belongsToKept)
        {
            return _cache.Read(record);
        }

        PartsOf(name).Add(record);
        return null;
    }

    /// <summary>
    /// The computers whose parts were kept, in the order they first appeared. Instances that name no computer join the only one there is; beside several they
    /// could belong to any, and evidence must not wander from one computer to another: see <see cref="Unassigned"/>.
    /// </summary>
    /// <returns>One entry per computer.</returns>
    public IReadOnlyList<DeviceParts> Computers()
    {
        if (_nameless.Records.Count == 0 || Unassigned > 0)
        {
            return _computers;
        }

        DeviceParts only = _computers.Count == 1 ? _computers[0] : _nameless;
        if (only != _nameless)
        {
            foreach (RecordSnapshot record in _nameless.Records)
            {
                only.Add(record);
            }
        }

        return [only];
    }

    /// <summary>True once parts of any computer that is named were kept: a record may belong to it then.</summary>
    public bool HasComputers => _computers.Count > 0;

    /// <summary>How many instances name no computer while there are several they could belong to.</summary>
    public int Unassigned => _computers.Count > 1 || _nameless.IsMixed || WouldMix() ? _nameless.Records.Count : 0;

    private bool WouldMix() => _computers.Count == 1 && _nameless.Records.Any(
        record => record.ClassName is { } name && RecordClasses.IsSingle(name) && _computers[0].Records.Any(other => other.ClassName == name));

    private DeviceParts PartsOf(string? name)
    {
        if (name is null)
        {
            return _nameless;
        }

        if (!_byComputer.TryGetValue(name, out DeviceParts? parts))
        {
            parts = new DeviceParts(name);
            _byComputer.Add(name, parts);
            _computers.Add(parts);
        }

        return parts;
    }
}
