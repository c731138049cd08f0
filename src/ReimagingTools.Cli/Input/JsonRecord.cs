using System.Text.Json;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>A JSON object as a record; objects within it are nested records.</summary>
internal sealed class JsonRecord : IRecord
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly bool _isNameless;

    /// <summary>Makes a record of an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="isNameless">Leaves out, here and in all it holds, what only names the computer.</param>
    public JsonRecord(JsonElement element, bool isNameless = false)
        : this(element.EnumerateObject().Where(property => !isNameless || !InventoryColumns.NamesComputer(property.Name)).Select(property => KeyValuePair.Create(property.Name, property.Value))) =>
        _isNameless = isNameless;

    public JsonRecord(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        foreach ((string name, JsonElement value) in values)
        {
            if (_values.TryAdd(name, value))
            {
                _names.Add(name);
            }
        }
    }

    public IReadOnlyList<string> Names => _names;

    public object? GetValue(string name) => _values.TryGetValue(name, out JsonElement element) ? ValueOf(element) : null;

    private object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Object => new JsonRecord(element, _isNameless),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToArray(),
        _ => null,
    };
}
