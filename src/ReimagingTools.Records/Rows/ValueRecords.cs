using System.Collections;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// Records that web services write where a value belongs: a reference to another of their tables ("category": { "id": 2, "name": "Laptops" }), and a
/// field somebody added, with its value ("Operating System": { "field": ..., "value": ..., "field_format": ... }), or what is shown of it ({
/// "display_value": ..., "link": ... }). They are no rows of anything.
/// </summary>
internal static class ValueRecords
{
    private const string Value = "value";

    private static readonly string[] Names = ["name", "label", "title"];

    private static readonly string[] Keys = ["name", "key", "field", "property", "attribute", "label"];

    private static readonly string[] OfPair = [Value, "id", "type"];

    private const string Shown = "display_value";

    private static readonly string[] OfField = [Value, "field", "field_format", "element"];

    private static readonly string[] OfShown = [Shown, Value, "link"];

    /// <summary>What a record is the value of, as it came.</summary>
    /// <param name="columns">What the heading it stands under may mean.</param>
    /// <param name="value">What stands there.</param>
    /// <returns>The value of an added field or the name of what is referred to; anything else unchanged.</returns>
    public static object? Of(IReadOnlyList<Column> columns, object? value) =>
        value switch
        {
            Row field when IsField(field) => field.ValueAt(PlaceOf(field, Value)),
            Row field when IsShown(field) => field.ValueAt(PlaceOf(field, Shown)),
            Row reference when IsOfNoComputer(columns) && IsReference(reference) => reference.ValueAt(NameOf(reference)),
            IEnumerable many
            and not string
                when ItemsOf(many) is { Length: > 0 } items
                    && (Array.TrueForAll(items, IsShown) || (IsOfNoComputer(columns) && Array.TrueForAll(items, IsReference))) => EachOf(
                columns,
                items
            ),
            _ => value,
        };

    private static object?[] EachOf(IReadOnlyList<Column> columns, Row[] items) => Array.ConvertAll(items, item => Of(columns, item));

    /// <summary>What records refer to, by name; null where one of them is more than a reference.</summary>
    /// <param name="records">Records under one heading nobody knows, in a row that names its computer.</param>
    public static object[]? ReferencesOf(IEnumerable<Row> records) =>
        records.ToArray() is var rows && Array.TrueForAll(rows, IsReference)
            ? [.. rows.Select(row => row.ValueAt(NameOf(row))).OfType<object>()]
            : null;

    /// <summary>The names and values of a list of both: [{ "Name": "OS License", "Value": ... }].</summary>
    /// <param name="records">The records of a list.</param>
    /// <returns>What they name; null where one of them is anything else.</returns>
    public static KeyValuePair<string, object?>[]? PairsOf(Row[] records) =>
        records.Length == 0 || !Array.TrueForAll(records, IsPair)
            ? null
            : Array.ConvertAll(records, row => new KeyValuePair<string, object?>(row.TextAt(KeyOf(row))!, row.ValueAt(PlaceOf(row, Value))));

    /// <summary>True for a record of a name and a value, and nothing else.</summary>
    public static bool IsPair(Row row) =>
        row.Nested.Count == 0
        && row.Header.Names.Count is 2 or 3
        && PlaceOf(row, Value) >= 0
        && KeyOf(row) is var key and >= 0
        && row.TextAt(key) is not null
        && row.Header.Names.All(name => Is(OfPair, name) || Is(Keys, name));

    private static int KeyOf(Row row) => Keys.Select(name => PlaceOf(row, name)).Where(place => place >= 0).DefaultIfEmpty(-1).First();

    /// <summary>The records of a list of nothing else; none where there is anything beside them.</summary>
    private static Row[] ItemsOf(IEnumerable many)
    {
        object?[] items = [.. many.Cast<object?>()];
        return Array.TrueForAll(items, item => item is Row) ? [.. items.Cast<Row>()] : [];
    }

    private static bool IsShown(Row row) =>
        row.Nested.Count == 0 && PlaceOf(row, Shown) >= 0 && row.Header.Names.Count > 1 && row.Header.Names.All(name => Is(OfShown, name));

    private static bool IsField(Row row) =>
        row.Nested.Count == 0 && PlaceOf(row, Value) >= 0 && PlaceOf(row, "field_format") >= 0 && row.Header.Names.All(name => Is(OfField, name));

    /// <summary>
    /// "Device": { "id": 1, "name": "PC-1" } names a computer, and what stands under a heading that is judged is looked at as a record.
    /// </summary>
    private static bool IsOfNoComputer(IReadOnlyList<Column> columns) =>
        columns.Count > 0 && columns.All(column => !FieldTraits.IsIdentity(column.Field) && !FieldTraits.IsJudged(column.Field));

    /// <summary>A number and a name, and nothing that is read of a computer.</summary>
    private static bool IsReference(Row row) =>
        row.Nested.Count == 0
        && PlaceOf(row, "id") >= 0
        && NameOf(row) is var name and >= 0
        && row.Header.Names.Select(
                (each, place) => place == name || Is(["id"], each) || row.Header.Columns[place] is null or { Field: Field.None or Field.DeviceType }
            )
            .All(isNothing => isNothing);

    private static int NameOf(Row row) => Names.Select(name => PlaceOf(row, name)).Where(place => place >= 0).DefaultIfEmpty(-1).First();

    private static int PlaceOf(Row row, string name)
    {
        int place = row.Header.Names.Count - 1;
        while (place >= 0 && !Is([name], row.Header.Names[place]))
        {
            place--;
        }

        return place;
    }

    private static bool Is(string[] names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
