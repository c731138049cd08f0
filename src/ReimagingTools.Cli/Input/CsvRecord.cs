using CsvHelper;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>The current row of a CSV reader as a record of its judged columns alone, so that rows alike in these can share one answer.</summary>
internal sealed class CsvRecord : IRecord
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvReader _reader;

    public CsvRecord(CsvReader reader, CsvColumns columns)
    {
        _reader = reader;
        foreach (int index in columns.Judged)
        {
            _columns.Add(columns.Names[index], index);
        }

        Names = [.. _columns.Keys];
    }

    public IReadOnlyList<string> Names { get; }

    public object? GetValue(string name) => _columns.TryGetValue(name, out int index) && index < _reader.FieldCount ? _reader.GetString(index) : null;
}
