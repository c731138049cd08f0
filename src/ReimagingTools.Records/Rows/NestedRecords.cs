using System.Collections;

namespace ReimagingTools.Records.Rows;

/// <summary>The records and the texts within a value, and what is read of them.</summary>
internal static class NestedRecords
{
    /// <summary>
    /// A record under a heading of ours is a value of another shape, unless it speaks of a device itself, as "OS" and "License" of collectors do.
    /// </summary>
    public static bool IsValueOf(IReadOnlyList<Column> columns, Row[] rows) =>
        columns.Count > 0
        && (
            FieldTraits.IsDeclared(columns[0].Field)
            || (FieldTraits.IsJudged(columns[0].Field) && !Array.Exists(rows, row => row.Kind != RowKind.None))
            || (
                FieldTraits.IsOfKey(columns[0].Field)
                && !Array.Exists(rows, row => row.All.SelectMany(each => each.Header.Columns).Any(column => column is not null))
            )
        );

    /// <summary>"operatingsystem" of an agent holds a record of that class where columns of it are known.</summary>
    public static bool IsInstanceOf(RowClass? rowClass, Row[] rows) =>
        rowClass is not null
        && Array.TrueForAll(rows, row => row.Header.Columns.Any(column => column is not null && FieldTraits.IsJudged(column.Field)));

    public static bool IsJudged(Row row) =>
        row.All.SelectMany(each => each.Header.Columns).Any(column => column is not null && FieldTraits.IsJudged(column.Field));

    /// <summary>"properties" of a web service holds the device itself, where WMI has what it adds.</summary>
    public static bool IsHeard(Row row) =>
        row
            .All.SelectMany(each => each.Header.Columns)
            .Any(column =>
                column is not null
                && (FieldTraits.IsHeardAnywhere(column.Field) || column.Field is >= Field.Caption and <= Field.OtherTypeDescription)
            );

    /// <summary>
    /// The names of a record, each that says less than it does with that over it as both; null where none does. "name" in "os" is an OS name,
    /// "Edition" in "PowerShell" none of Windows.
    /// </summary>
    public static IReadOnlyList<string>? NamesUnder(string owner, Row row, Func<string, IReadOnlyList<Column>> columnsOf)
    {
        IReadOnlyList<string> names = row.Header.Given;
        return names.Any(IsShort) ? [.. names.Select(name => IsShort(name) ? owner + " " + name : name)] : null;

        bool IsShort(string name) =>
            (columnsOf(name) is { Count: 0 } || columnsOf(name)[0].Field == Field.Name)
            && columnsOf(owner + " " + name) is { Count: > 0 } whole
            && (
                whole[0].Field is Field.None or (>= Field.Caption and < Field.OsLanguage and not Field.RegistryProductName)
                || (whole[0].Field == Field.ComputerName && columnsOf(owner).Count == 0)
            );
    }

    /// <summary>The records of a value, those in lists within lists too.</summary>
    public static Row[] RowsIn(object? value) => [.. ItemsOf(value).OfType<Row>()];

    public static object[] Texts(object? value) => [.. ItemsOf(value).Where(item => item is not Row && CellText.Of(item) is not null)];

    private static IEnumerable<object> ItemsOf(object? value) =>
        value switch
        {
            null => [],
            Row or string => [value],
            IEnumerable many => many.Cast<object?>().SelectMany(ItemsOf),
            _ => [value],
        };
}
