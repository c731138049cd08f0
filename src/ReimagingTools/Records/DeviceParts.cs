using ReimagingTools.Fleet.Devices;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records;

/// <summary>The instances that make one computer, as they came.</summary>
internal sealed class DeviceParts(string? computerName)
{
    private readonly List<RecordSnapshot> _records = [];

    public string? ComputerName { get; } = computerName;

    public IReadOnlyList<RecordSnapshot> Records => _records;

    /// <summary>True when two instances speak of what a computer has once: they come from different computers.</summary>
    public bool IsMixed => _records.Where(record => record.ClassName is { } name && RecordClasses.IsSingle(name)).GroupBy(record => record.ClassName).Any(group => group.Count() > 1);

    public void Add(RecordSnapshot record) => _records.Add(record);

    /// <summary>Weighs the instances together.</summary>
    /// <exception cref="RecordException">A column of our own holds a word that is not one of its values.</exception>
    public NamedDevice Build()
    {
        Row[] rows = [.. _records.Select(RecordRows.Of)];
        return NamedDevice.Of(DeviceReader.Read(new DeviceRows(ComputerName ?? rows.Select(DeviceReader.ComputerNameOf).FirstOrDefault(name => name is not null), [.. rows.SelectMany(row => row.All)])));
    }
}
