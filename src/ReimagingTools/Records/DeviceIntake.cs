using System.Management.Automation;
using ReimagingTools.Errors;
using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>Makes devices of records as they come. A device is handed on as soon as it is whole; what cannot be read is one error and never stops the next.</summary>
/// <param name="emit">Takes devices.</param>
/// <param name="report">Takes errors.</param>
/// <param name="canAsk">True when computers can be asked by name instead; errors say so then.</param>
internal sealed class DeviceIntake(Action<NamedDevice> emit, Action<ErrorRecord> report, bool canAsk)
{
    private readonly RecordReader _reader = new();
    private readonly DeviceGatherer _gatherer = new();
    private readonly RowMemory _rows = new();

    /// <summary>Takes one record.</summary>
    public void Take(PSObject? input)
    {
        bool isRow = input is not null && !_gatherer.HasComputers && _rows.Take(input);
        if (isRow && _rows.Find() is { } known)
        {
            emit(known);
        }
        else if (input is null || _reader.Read(input) is not { } record)
        {
            report(ErrorRecords.RecordUnusable(input, canAsk));
        }
        else if (record.IsNameAlone && FileObjects.PathOf(input) is { } path)
        {
            report(ErrorRecords.RecordIsFile(path));
        }
        else if (Gather(record, input) is { } device)
        {
            if (isRow && !record.HasNested)
            {
                _rows.Add(device.Device);
            }

            emit(device);
        }
    }

    /// <summary>Makes devices of the parts that were kept; call once, after the last record.</summary>
    public void Finish()
    {
        if (_gatherer.Unassigned > 0)
        {
            report(ErrorRecords.RecordUnassigned(_gatherer.Unassigned));
        }

        foreach (DeviceParts parts in _gatherer.Computers())
        {
            if (Build(parts) is { } device)
            {
                emit(device);
            }
        }
    }

    private NamedDevice? Gather(RecordSnapshot record, PSObject input)
    {
        try
        {
            return _gatherer.Take(record);
        }
        catch (RecordException cause)
        {
            report(ErrorRecords.RecordUnreadable(cause, RecordRows.ComputerNameOf(record), input));
            return null;
        }
    }

    private NamedDevice? Build(DeviceParts parts)
    {
        try
        {
            return parts.Build();
        }
        catch (RecordException cause)
        {
            report(ErrorRecords.RecordUnreadable(cause, parts.ComputerName, parts.ComputerName));
            return null;
        }
    }
}
