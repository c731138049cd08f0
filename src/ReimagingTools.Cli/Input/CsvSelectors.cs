using CsvHelper;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>
/// The columns by which devices of a CSV inventory are selected. They tell it without a row being made; whether they mean this in the row is for reading to tell, once for all rows
/// of its kind.
/// </summary>
internal sealed class CsvSelectors(RowHeader header)
{
    private readonly int[][] _places = [.. Selector.Fields.Skip(1).Select(field => PlacesOf(header, field))];
    private readonly string[][] _texts = new string[Selector.Fields.Count - 1][];

    /// <summary>What the device of a row is selected by.</summary>
    public SelectableDevice Of(CsvReader reader, string? name)
    {
        for (int i = 0; i < _texts.Length; i++)
        {
            _texts[i] = TextsAt(reader, _places[i]);
        }

        return SelectableDevice.Of(name, _texts);
    }

    private static int[] PlacesOf(RowHeader header, Field selector) =>
        [.. header.PlacesOf(selector), .. selector == Field.DeviceSerial ? header.PlacesOf(Field.HardwareSerial) : []];

    private static string[] TextsAt(CsvReader reader, int[] places)
    {
        if (places.Length == 1)
        {
            return !reader.GetSpan(places[0]).IsEmpty && TextAt(reader, places[0]) is { } only ? [only] : [];
        }

        return places.Length == 0 ? [] : [.. places.Select(place => TextAt(reader, place)).OfType<string>()];
    }

    private static string? TextAt(CsvReader reader, int place) => CellText.Of(reader.GetString(place)) is { } text && !CellText.IsLost(text) ? text : null;
}
