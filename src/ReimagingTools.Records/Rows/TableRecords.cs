using System.Collections;

namespace ReimagingTools.Records.Rows;

/// <summary>
/// A table whose headings and cells stand apart, as web services of Azure write it, { "columns": [{ "name": "DeviceName", "type": "string" }],
/// "rows": [["PC-1"]] }, and pandas: { "columns": ["DeviceName"], "index": [0], "data": [["PC-1"]] }.
/// </summary>
internal static class TableRecords
{
    /// <summary>What its headings stand under.</summary>
    public const string Columns = "columns";

    /// <summary>What else belongs to the table and to none of its rows.</summary>
    private const string Index = "index";

    /// <summary>What the cells of such a record stand under.</summary>
    private static readonly string[] Rows = ["rows", "data"];

    private static readonly string[] Names = ["name", "ColumnName"];

    private static readonly string[] OfColumn = [.. Names, "type", "DataType", "ColumnType"];

    /// <summary>True for the name of the cells.</summary>
    public static bool IsOfRows(string name) => Rows.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the name of a part of a table, which says nothing of a row.</summary>
    public static bool IsOfTable(string name) => IsOfRows(name) || Is(name, Columns) || Is(name, Index);

    /// <summary>True for a record that says no more than which headings the records beside it have, as pandas writes it (orient="table").</summary>
    /// <param name="nested">A nested record.</param>
    public static bool IsSchema(NestedRow nested) =>
        Is(nested.Name, "schema")
        && nested.Row.Nested.Count > 0
        && nested.Row.Nested.All(each => Is(each.Name, "fields") && HeadingOf(each.Row) is not null);

    /// <summary>True for a record that says of a column of the records beside it what it holds, as SQL Developer writes it.</summary>
    /// <param name="nested">A nested record.</param>
    public static bool IsColumn(NestedRow nested) =>
        Is(nested.Name, Columns) && nested.Row.Header.Names.Count > 1 && HeadingOf(nested.Row) is not null;

    /// <summary>The headings of a table.</summary>
    /// <param name="nested">The records nested in a record.</param>
    /// <param name="value">What stands under the name of the headings, where it is no record.</param>
    /// <returns>The headings in order; none where the record is no table.</returns>
    public static string[] HeadingsIn(IReadOnlyList<NestedRow> nested, object? value)
    {
        if (value is IEnumerable many and not string)
        {
            object?[] items = [.. many.Cast<object?>()];
            return Array.TrueForAll(items, item => item is string) ? [.. items.Cast<string>()] : [];
        }

        Row[] columns = [.. nested.Where(each => Is(each.Name, Columns)).Select(each => each.Row)];
        string[] headings = [.. columns.Select(HeadingOf).OfType<string>()];
        return headings.Length == columns.Length ? headings : [];
    }

    /// <summary>The cells of a table, row by row.</summary>
    /// <param name="value">What stands under the name of the rows.</param>
    /// <returns>The rows, or null where it is no list of lists.</returns>
    public static object?[][]? CellsIn(object? value)
    {
        object?[] rows = value is IEnumerable many and not string ? [.. many.Cast<object?>()] : [null];
        return Array.TrueForAll(rows, row => row is IEnumerable and not string)
            ? [.. rows.Select(row => ((IEnumerable)row!).Cast<object?>().ToArray())]
            : null;
    }

    /// <summary>A row under its headings. Where it has not one cell for each heading, nothing tells which is whose.</summary>
    /// <returns>Headings and values.</returns>
    public static IEnumerable<KeyValuePair<string, object?>> Under(string[] headings, object?[] cells) =>
        headings.Select(
            (heading, place) => new KeyValuePair<string, object?>(heading, cells.Length == headings.Length ? cells[place] : UnreadableValue.Cells)
        );

    /// <summary>True for names that are one but for case.</summary>
    /// <param name="left">A name.</param>
    /// <param name="right">Another one.</param>
    public static bool Is(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static string? HeadingOf(Row column)
    {
        bool isColumn = column.Nested.Count == 0 && column.Header.Names.All(name => OfColumn.Contains(name, StringComparer.OrdinalIgnoreCase));
        return isColumn
            ? column
                .Header.Names.Select((name, place) => Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? column.TextAt(place) : null)
                .FirstOrDefault(text => text is not null)
            : null;
    }
}
