using CsvHelper;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// The columns by which devices of a CSV inventory are selected. They tell it without a row being made; whether they mean this in the row is for
/// reading to tell, once for all rows of its kind.
/// </summary>
internal sealed class CsvSelectors(RowHeader header)
{
    private readonly (Field Field, int Place)[][] _places =
    [
        .. Selector
            .Fields.Skip(1)
            .Select(selector => Selector.SourcesOf(selector).SelectMany(field => header.PlacesOf(field).Select(place => (field, place))).ToArray()),
    ];
    private readonly (Column Column, int Place)[] _identities =
    [
        .. header
            .Columns.Select((column, place) => (Column: column, Place: place))
            .Where(each => SelectableDevice.IsIdentity(each.Column))
            .Select(each => (each.Column!, each.Place)),
    ];
    private readonly string[][] _texts = new string[Selector.Fields.Count - 1][];

    /// <summary>What the device of a row is selected by.</summary>
    public SelectableDevice Of(CsvReader reader, string? name)
    {
        for (int i = 0; i < _texts.Length; i++)
        {
            _texts[i] = TextsAt(reader, _places[i]);
        }

        return SelectableDevice.Of(name, _texts, IdentitiesAt(reader));
    }

    private (Column Column, string Text)[] IdentitiesAt(CsvReader reader) =>
        _identities.Length == 0
            ? []
            :
            [
                .. _identities
                    .Where(each => !reader.GetSpan(each.Place).IsEmpty)
                    .Select(each => (each.Column, Text: CellText.Of(reader.GetString(each.Place))))
                    .Where(each => each.Text is not null && !CellText.IsLost(each.Text))
                    .Select(each => (each.Column, each.Text!)),
            ];

    private string[] TextsAt(CsvReader reader, (Field Field, int Place)[] places) =>
        places switch
        {
            [] => [],
            [var (field, place)] => TextAt(reader, field, place) is { } only ? [only] : [],
            _ => [.. places.Select(each => TextAt(reader, each.Field, each.Place)).OfType<string>()],
        };

    private string? TextAt(CsvReader reader, Field field, int place) =>
        !reader.GetSpan(place).IsEmpty && CellText.Of(reader.GetString(place)) is { } text && !CellText.IsLost(text)
            ? Selector.ValueOf(field, header.Names[place], text)
            : null;
}
