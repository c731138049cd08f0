namespace ReimagingTools.Records.Rows;

/// <summary>
/// Puts rows of one device back together that may be one record which was cut: what a heading means, and what a value speaks against, depends on
/// what stands in the row with it. Rows that give one heading two values were never one record, and are what they are: so are instances of a class,
/// and rows of programs, parts, people and licenses of other products.
/// </summary>
public static class CutRecords
{
    private const RowKind Others = RowKind.Program | RowKind.MediaImage | RowKind.Component | RowKind.Account | RowKind.ProductKey;

    [ThreadStatic]
    private static RowBuilder? _builder;

    /// <summary>Joins the rows that may be of one record. Their order decides nothing.</summary>
    /// <param name="rows">The rows of a device.</param>
    /// <returns>One row in place of those that contradict no other, beside those of them that say more alone, and the rest as they are.</returns>
    public static IReadOnlyList<Row> Join(IReadOnlyList<Row> rows) => rows.Count < 2 ? rows : JoinSeveral(rows);

    private static IReadOnlyList<Row> JoinSeveral(IReadOnlyList<Row> rows)
    {
        Row[] parts = [.. rows.Where(MayBePart)];
        if (parts.Length < 2)
        {
            return rows;
        }

        HashSet<Row> several = Contradicting(parts);
        parts = Array.FindAll(parts, part => !several.Contains(part));
        if (parts.Length < 2)
        {
            return rows;
        }

        Row joined = Joined(parts);
        return [joined, .. rows.Where(row => Array.IndexOf(parts, row) < 0 || SaysMore(row, joined.Header))];
    }

    private static bool MayBePart(Row row) =>
        row.Header.Class is null
        && row.Standing == RowStanding.Own
        && OtherProducts.NameIn(row) is null
        && (row.Kind == RowKind.None || (row.Kind & ~Others) != RowKind.None);

    /// <summary>
    /// The rows that say under one heading what another says otherwise: of another license, program or device. A device runs one system, whatever
    /// two sources call it, and what is called a name is of a thing of its kind.
    /// </summary>
    private static HashSet<Row> Contradicting(Row[] parts)
    {
        var found = new HashSet<Row>();
        foreach (
            IGrouping<(string, RowKind), (string Heading, RowKind Kind, string Text, Row Row)> same in parts
                .SelectMany(JudgedIn)
                .GroupBy(each => (each.Heading, each.Kind))
        )
        {
            if (same.Select(each => each.Text).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any())
            {
                found.UnionWith(same.Select(each => each.Row));
            }
        }

        return found;
    }

    private static IEnumerable<(string Heading, RowKind Kind, string Text, Row Row)> JudgedIn(Row row) =>
        from cell in row.Cells
        where cell.Column is { } column && FieldTraits.IsRead(column.Field) && !IsOfSystem(column.Field)
        let field = cell.Column!.Field
        select (
            HeadingName.Plain(cell.Heading),
            field is Field.Name or Field.Description ? row.Kind : RowKind.None,
            ComparedValue.Of(field, cell.Text),
            row
        );

    /// <summary>True for a row with a heading that means something in rows of its kind alone.</summary>
    private static bool SaysMore(Row part, RowHeader joined) =>
        part.Cells.Any(cell =>
            cell.Column is { } column && FieldTraits.IsRead(column.Field) && joined.Table.Find(cell.Heading, joined.Kind)?.Field != column.Field
        );

    private static bool IsOfSystem(Field field) => field == Field.DeviceType || field is >= Field.Caption and <= Field.OtherTypeDescription;

    private static Row Joined(Row[] parts)
    {
        ColumnTable table = parts[0].Header.Table;
        RowBuilder builder = ReferenceEquals(_builder?.Table, table) ? _builder! : _builder = new RowBuilder(table);
        (string Name, object? Value)[] all =
        [
            .. parts
                .SelectMany(part =>
                    part.Header.Names.Select((name, place) => (Name: name, Value: part.ValueAt(place), IsNested: part.Header.IsNested[place]))
                )
                .Where(each => !each.IsNested)
                .Select(each => (each.Name, each.Value)),
        ];
        var values = new List<KeyValuePair<string, object?>>();
        foreach (IGrouping<string, (string Name, object? Value)> same in all.GroupBy(each => HeadingName.Plain(each.Name), StringComparer.Ordinal))
        {
            (string Name, object? Value)[] filled = [.. same.Where(each => each.Value is UnreadableValue || CellText.Of(each.Value) is not null)];
            values.AddRange(
                (
                    filled.Length == 0
                        ? same.Take(1)
                        : filled.GroupBy(each => CellText.Of(each.Value), StringComparer.OrdinalIgnoreCase).Select(texts => texts.First())
                ).Select(each => new KeyValuePair<string, object?>(each.Name, each.Value))
            );
        }

        return builder.Of(values, parts[0].Place);
    }
}
