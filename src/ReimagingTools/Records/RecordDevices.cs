using System.Management.Automation;
using ReimagingTools.Errors;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Records;

/// <summary>Makes devices of records that are all at hand.</summary>
internal sealed class RecordDevices(Action<ErrorRecord> report)
{
    private readonly RecordReader _reader = new();
    private readonly DeviceGatherer _gatherer = new();
    private readonly List<NamedDevice> _devices = [];

    /// <summary>Reads every record; one that cannot be read is one error.</summary>
    public IReadOnlyList<NamedDevice> Read(IEnumerable<PSObject> inputs)
    {
        foreach (PSObject input in inputs)
        {
            if (_reader.Read(input) is { } record)
            {
                Add(() => _gatherer.Take(record), null, input);
            }
            else
            {
                report(ErrorRecords.RecordUnusable(input));
            }
        }

        if (_gatherer.Unassigned > 0)
        {
            report(ErrorRecords.RecordUnassigned(_gatherer.Unassigned));
        }

        foreach (DeviceParts parts in _gatherer.Computers())
        {
            Add(parts.Build, parts.ComputerName, parts.ComputerName);
        }

        return _devices;
    }

    private void Add(Func<NamedDevice?> build, string? computerName, object? target)
    {
        try
        {
            if (build() is { } device)
            {
                _devices.Add(device);
            }
        }
        catch (RecordException cause)
        {
            report(ErrorRecords.RecordUnreadable(cause, computerName, target));
        }
    }
}
