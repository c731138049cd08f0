namespace ReimagingTools.Fleet.Records;

/// <summary>A record over names and values at hand.</summary>
public sealed class DictionaryRecord : IRecord
{
    private readonly Dictionary<string, object?> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    /// <summary>Makes a record; of names that differ in case only, the first counts.</summary>
    /// <param name="values">Names and values.</param>
    public DictionaryRecord(IEnumerable<KeyValuePair<string, object?>> values)
    {
        foreach (KeyValuePair<string, object?> pair in values)
        {
            if (!_values.ContainsKey(pair.Key))
            {
                _values.Add(pair.Key, pair.Value);
                _names.Add(pair.Key);
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => _names;

    /// <inheritdoc/>
    public object? GetValue(string name) => _values.TryGetValue(name, out object? value) ? value : null;
}
