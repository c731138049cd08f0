namespace ReimagingTools.Records.Rows;

/// <summary>Finds two rows that cannot be of one computer: instances of what a computer has one of, which differ.</summary>
internal static class Instances
{
    /// <summary>Kinds of rows of which a computer has one.</summary>
    private const RowKind OfOne = RowKind.OperatingSystem | RowKind.LicensingService | RowKind.OfficeConfiguration;

    /// <summary>
    /// The first such pair and a heading under which they differ; null when there is none. One look at each row: what is held against a row is the
    /// first value seen of each heading, as it is read.
    /// </summary>
    public static (Row First, Row Second, string Heading)? Find(IEnumerable<Row> rows)
    {
        var seen = new Dictionary<(RowKind Kind, Field Field, string Heading), (Row Row, string Text)>();
        foreach (Row row in rows.Where(row => row.Header.IsSingle && !OtherProducts.NamesNoWindows(row)))
        {
            foreach (RowCell cell in row.Cells)
            {
                if (cell.Column is not { } column || !FieldTraits.IsJudged(column.Field) || CellText.IsLost(cell.Text))
                {
                    continue;
                }

                string text = ComparedValue.Of(column.Field, cell.Text);
                var key = (row.Kind, column.Field, HeadingName.Plain(cell.Heading));
                if (!seen.TryGetValue(key, out (Row Row, string Text) first))
                {
                    seen.Add(key, (row, text));
                }
                else if (!ReferenceEquals(first.Row, row) && !text.Equals(first.Text, StringComparison.OrdinalIgnoreCase))
                {
                    return (first.Row, row, cell.Heading);
                }
            }
        }

        return null;
    }

    /// <summary>
    /// True where two of several records tell under one heading what runs, or of its licensing service: of two computers, also where they say the
    /// same.
    /// </summary>
    public static bool HaveSystemTwice(IEnumerable<IEnumerable<Row>> records)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return records
            .Select(rows => new HashSet<string>(rows.SelectMany(SystemHeadings), StringComparer.Ordinal))
            .Any(headings => headings.Count(seen.Add) < headings.Count);
    }

    private static IEnumerable<string> SystemHeadings(Row row) =>
        (row.Kind & OfOne) == RowKind.None
            ? []
            : row
                .Cells.Where(cell => cell.Column is { } column && (column.Shows & OfOne) != RowKind.None)
                .Select(cell => HeadingName.Plain(cell.Heading));
}
