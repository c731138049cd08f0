using System.Text.Json;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>A JSON object as a record; objects within it are nested records.</summary>
internal sealed class JsonRecord : IRecord
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];

    public JsonRecord(JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (_values.TryAdd(property.Name, property.Value))
            {
                _names.Add(property.Name);
            }
            else
            {
                Duplicate ??= property.Name;
            }
        }
    }

    /// <summary>The first name that is given twice, or null.</summary>
    public string? Duplicate { get; }

    public IReadOnlyList<string> Names => _names;

    public object? GetValue(string name) => _values.TryGetValue(name, out JsonElement element) ? ValueOf(element) : null;

    public bool IsNested(string name) => _values[name].ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static object? ValueOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Object => new JsonRecord(element),
        JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToArray(),
        _ => null,
    };
}
