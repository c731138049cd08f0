namespace ReimagingTools.Records.Rows;

/// <summary>Finds two rows that cannot be of one computer: instances of what a computer has one of, which differ.</summary>
internal static class Instances
{
    /// <summary>Kinds of rows of which a computer has one.</summary>
    private const RowKind OfOne = RowKind.OperatingSystem | RowKind.LicensingService | RowKind.OfficeConfiguration;

    /// <summary>The first such pair and a heading under which they differ; null when there is none. One look at each row: what is held against a row is the first value seen of each heading, as it is read.</summary>
    public static (Row First, Row Second, string Heading)? Find(IEnumerable<Row> rows)
    {
        var seen = new Dictionary<(RowKind Kind, Field Field, string Heading), (Row Row, string Text)>();
        foreach (Row row in rows.Where(row => row.Header.IsSingle))
        {
            for (int i = 0; i < row.Header.Names.Count; i++)
            {
                if (row.Header.Columns[i] is not { } column || !FieldTraits.IsJudged(column.Field) || row.TextAt(i) is not { } text || CellText.IsLost(text))
                {
                    continue;
                }

                text = ComparedValue.Of(column.Field, text);
                var key = (row.Kind, column.Field, HeadingName.Plain(row.Header.Names[i]));
                if (!seen.TryGetValue(key, out (Row Row, string Text) first))
                {
                    seen.Add(key, (row, text));
                }
                else if (!ReferenceEquals(first.Row, row) && !text.Equals(first.Text, StringComparison.OrdinalIgnoreCase))
                {
                    return (first.Row, row, row.Header.Names[i]);
                }
            }
        }

        return null;
    }

    /// <summary>True where two of several records tell under one heading what runs, or of its licensing service: of two computers, also where they say the same.</summary>
    public static bool HaveSystemTwice(IEnumerable<IEnumerable<Row>> records)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return records.Select(rows => new HashSet<string>(rows.SelectMany(SystemHeadings), StringComparer.Ordinal)).Any(headings => headings.Count(seen.Add) < headings.Count);
    }

    private static IEnumerable<string> SystemHeadings(Row row) => (row.Kind & OfOne) == RowKind.None ? []
        : row.Header.Names.Where((_, place) => row.Header.Columns[place] is { } column && (column.Shows & OfOne) != RowKind.None && row.TextAt(place) is not null)
            .Select(HeadingName.Plain);
}
