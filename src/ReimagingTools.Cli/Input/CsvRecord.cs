using CsvHelper;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>The current row of a CSV reader as a record of what is judged: the columns that only tell devices apart are left out, so that rows alike but for them share one answer.</summary>
internal sealed class CsvRecord : IRecord
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly CsvReader _reader;

    public CsvRecord(CsvReader reader, IReadOnlyList<string> names)
    {
        _reader = reader;
        for (int i = 0; i < names.Count; i++)
        {
            if (!InventoryColumns.IsIdentity(names[i]))
            {
                _columns.TryAdd(names[i], i);
            }
        }

        Names = [.. _columns.Keys];
    }

    public IReadOnlyList<string> Names { get; }

    public object? GetValue(string name) => _columns.TryGetValue(name, out int index) && index < _reader.FieldCount ? _reader.GetString(index) : null;
}
