using System.Text.Json;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>A JSON object as a record; objects within it are nested records.</summary>
internal sealed class JsonRecord : IRecord
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly Dictionary<string, List<KeyValuePair<string, JsonElement>>> _owned = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isNameless;

    /// <summary>Makes a record of an object.</summary>
    /// <param name="element">The object.</param>
    /// <param name="isNameless">Leaves out, here and in all it holds, what only names the computer.</param>
    public JsonRecord(JsonElement element, bool isNameless = false)
        : this(
            element.EnumerateObject().Where(property => !isNameless || !InventoryColumns.NamesComputer(property.Name)).Select(property => KeyValuePair.Create(property.Name, property.Value)),
            isNameless)
    {
    }

    public JsonRecord(IEnumerable<KeyValuePair<string, JsonElement>> values, bool isNameless = false)
    {
        _isNameless = isNameless;
        foreach ((string name, JsonElement value) in values)
        {
            if (OwnerOf(name) is { } owner && InventoryColumns.IsKnown(name))
            {
                AddTo(owner, InventoryColumns.Leaf(name), value);
            }
            else if (_values.TryAdd(name, value))
            {
                _names.Add(name);
            }
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>What stands before the last point of a name: "SMS_R_System" of "SMS_R_System.Name"; null when there is none.</summary>
    public static string? OwnerOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[..dot] : null;

    public object? GetValue(string name) =>
        _owned.TryGetValue(name, out List<KeyValuePair<string, JsonElement>>? owned) ? new JsonRecord(owned, _isNameless) : _values.TryGetValue(name, out JsonElement element) ? ValueOf(element) : null;

    /// <summary>Dotted names become records by their owners, under names that end in the point: no column has such a name.</summary>
    private void AddTo(string owner, string name, JsonElement value)
    {
        owner += ".";
        if (!_owned.TryGetValue(owner, out List<KeyValuePair<string, JsonElement>>? values))
        {
            _owned.Add(owner, values = []);
            _names.Add(owner);
        }

        values.Add(KeyValuePair.Create(name, value));
    }

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
