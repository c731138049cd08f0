using System.Text.Json;

namespace ReimagingTools.Cli.Input;

/// <summary>JSON objects as rows; objects within them are nested rows.</summary>
internal sealed class JsonRows
{
    private readonly RowBuilder[] _builders = [.. Enumerable.Range(0, RowBuilder.MaximumDepth + 1).Select(_ => new RowBuilder(ColumnTable.Default))];

    /// <summary>Makes a row of an object.</summary>
    /// <param name="element">The object.</param>
    public Row Of(JsonElement element, RowPlace place) => Of(element, place, 0);

    private Row Of(JsonElement element, RowPlace place, int depth)
    {
        RowBuilder builder = _builders[depth];
        builder.Begin(place);
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || !builder.IsMetadata(property.Name))
            {
                builder.Add(property.Name, ValueOf(property.Value, place, depth));
            }
        }

        return builder.Build();
    }

    private object? ValueOf(JsonElement element, RowPlace place, int depth) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Number => element.GetRawText(),
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Object when depth < RowBuilder.MaximumDepth => Of(element, place, depth + 1),
            JsonValueKind.Object => UnreadableValue.TooDeep,
            JsonValueKind.Array => element.EnumerateArray().Select(item => ValueOf(item, place, depth)).ToArray(),
            _ => null,
        };
}
