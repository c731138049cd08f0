using System.Collections;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// One record of any source: every name and value it has, in its order, and the records nested in it. Made by <see cref="RowBuilder"/>. Two names
/// that differ in case, blanks or a trailing 0 are two places of one field; none is dropped.
/// </summary>
public sealed class Row
{
    private readonly object?[] _values;
    private readonly IReadOnlyList<RowValue>?[] _texts;

    internal Row(RowHeader header, object?[] values, IReadOnlyList<NestedRow> nested, RowPlace place, string? roadName)
    {
        Header = header;
        _values = values;
        _texts = new IReadOnlyList<RowValue>?[values.Length];
        Nested = nested;
        Place = place;
        RoadName = roadName;
    }

    /// <summary>Its names and what they mean.</summary>
    public RowHeader Header { get; }

    /// <summary>What it is.</summary>
    public RowKind Kind => Header.Kind;

    /// <summary>Records nested in it, with the name they stand under.</summary>
    public IReadOnlyList<NestedRow> Nested { get; }

    /// <summary>Where it stands.</summary>
    public RowPlace Place { get; }

    /// <summary>How what it says weighs beside what other rows of a computer say.</summary>
    public RowStanding Standing { get; private init; }

    /// <summary>The group it is about, in words; null where it is about this computer, or about all.</summary>
    public string? Group { get; private init; }

    /// <summary>What the record it was taken from calls each value; null where it is the row of a record.</summary>
    private IReadOnlyList<string>? Written { get; init; }

    /// <summary>The name of the computer the transport asked (CimSystemProperties.ServerName), or null.</summary>
    public string? RoadName { get; }

    /// <summary>The row and all rows nested in it, however deep.</summary>
    public IEnumerable<Row> All => Nested.SelectMany(nested => nested.Row.All).Prepend(this);

    /// <summary>A value as it came: a text, number, truth, date, a list of these, or an <see cref="UnreadableValue"/>.</summary>
    /// <param name="place">Place among the names.</param>
    public object? ValueAt(int place) => _values[place];

    /// <summary>A value as text.</summary>
    /// <param name="place">Place among the names.</param>
    /// <returns>The text, or null when there is none.</returns>
    public string? TextAt(int place) => CellText.Of(_values[place]);

    /// <summary>The names that are not read, that were probably meant to say something of a license, and under which something stands.</summary>
    public IEnumerable<string> MeantHeadings =>
        Header.Meant.Where(places => places.Key != Field.ComputerName).SelectMany(MeantIn).Distinct(StringComparer.Ordinal);

    /// <summary>
    /// The first name that is not read, that was probably meant to say a field, and under which something stands; null where there is none.
    /// </summary>
    /// <param name="field">The field.</param>
    /// <param name="agrees">Tells a text that says what is known of it anyway; null to ask none.</param>
    public string? MeantHeading(Field field, Func<string, bool>? agrees = null) =>
        MeantIn(agrees is null ? Header.Meant[field] : Header.Meant[field].Where(place => TextAt(place) is not { } text || !agrees(text)))
            .FirstOrDefault();

    private IEnumerable<string> MeantIn(IEnumerable<int> places) => places.Where(SaysAnything).Select(place => Header.Names[place]);

    private bool SaysAnything(int place) =>
        ValueAt(place) is UnreadableValue || (TextAt(place) is { Length: > 0 } text && !NoneWords.IsUnknown(text));

    /// <summary>The cells that hold a text, in the order of the names.</summary>
    public IEnumerable<RowCell> Cells
    {
        get
        {
            for (int i = 0; i < _values.Length; i++)
            {
                if (TextAt(i) is { } text)
                {
                    yield return new RowCell(i, Header.Names[i], Header.Columns[i], text);
                }
            }
        }
    }

    /// <summary>True when the row has a column for a field, with a value in it or without.</summary>
    public bool Has(Field field) => Header.Has(field);

    /// <summary>The first value of a field; for fields of which a row has one.</summary>
    /// <returns>The text, or null when there is none.</returns>
    public string? Text(Field field)
    {
        IReadOnlyList<RowValue> values = Values(field);
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Unreadable is null)
            {
                return values[i].Text;
            }
        }

        return null;
    }

    /// <summary>Every value of a field, under whatever heading; the items of a list one by one unless the field is a list itself.</summary>
    /// <returns>The values, the most telling heading first.</returns>
    public IReadOnlyList<RowValue> Values(Field field)
    {
        IReadOnlyList<int> places = Header.PlacesOf(field);
        if (places.Count == 0)
        {
            return [];
        }

        if (places.Count == 1 && _values[places[0]] is string text)
        {
            return _texts[places[0]] ??= Read(HeadingAt(places[0]), Header.Columns[places[0]]!, text) is { } only ? [only] : [];
        }

        var values = new List<RowValue>(places.Count);
        foreach (int place in places)
        {
            Read(place, Header.Columns[place]!, values);
        }

        return values;
    }

    /// <summary>The row with another standing.</summary>
    /// <param name="standing">How it weighs.</param>
    /// <param name="group">The group it is about, in words.</param>
    /// <returns>Another row of the same values.</returns>
    public Row As(RowStanding standing, string? group = null) =>
        new(Header, _values, Nested, Place, RoadName)
        {
            Standing = standing,
            Group = group,
            Written = Written,
        };

    /// <summary>What stands in the row under misspelt headings of a license, as a row of its own; null where nothing does.</summary>
    public Row? Misspelt => Header.OfSlips is { } header ? As(header) : null;

    /// <summary>The row as it was taken from a record in which the values stand under other headings.</summary>
    /// <param name="written">The heading of each value there.</param>
    /// <returns>Another row of the same values.</returns>
    public Row TakenFrom(IReadOnlyList<string> written) =>
        new(Header, _values, Nested, Place, RoadName)
        {
            Standing = Standing,
            Group = Group,
            Written = written.Count == _values.Length ? written : null,
        };

    internal Row As(RowHeader header) =>
        new(header, _values, Nested, Place, RoadName)
        {
            Standing = Standing,
            Group = Group,
            Written = Written,
        };

    private string HeadingAt(int place) => Written?[place] ?? Header.Names[place];

    private void Read(int place, Column column, List<RowValue> values)
    {
        object? value = _values[place];
        if (value is IEnumerable many and not string && !FieldTraits.IsList(column.Field))
        {
            RowValue[] items = [.. many.Cast<object?>().Select(item => Read(HeadingAt(place), column, item)).OfType<RowValue>()];
            values.AddRange(IsHalfKnown(column.Field, items) ? [new RowValue(HeadingAt(place), column, CellText.Of(value)!, null)] : items);
        }
        else if (Read(HeadingAt(place), column, value) is { } only)
        {
            values.Add(only);
        }
    }

    /// <summary>
    /// "OEM" and "Unknown" in one list of what is stated: taken one by one the second would say nothing, as a text it is not understood.
    /// </summary>
    private static bool IsHalfKnown(Field field, RowValue[] items) =>
        items.Length > 1
        && FieldTraits.IsDeclared(field)
        && Array.TrueForAll(items, item => item.Unreadable is null)
        && Array.Exists(items, item => NoneWords.IsUnknown(item.Text))
        && !Array.TrueForAll(items, item => NoneWords.IsUnknown(item.Text));

    private static RowValue? Read(string heading, Column column, object? value) =>
        value is UnreadableValue unreadable ? new RowValue(heading, column, "", unreadable.Reason)
        : CellText.Of(value) is { } text ? new RowValue(heading, column, text, CellText.IsLost(text) ? UnreadableValue.Lost.Reason : null)
        : null;
}
