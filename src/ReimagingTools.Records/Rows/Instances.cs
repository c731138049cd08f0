using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records.Rows;

/// <summary>Finds two rows that cannot be of one computer: instances of what a computer has one of, which differ.</summary>
internal static class Instances
{
    /// <summary>The first such pair and a heading under which they differ; null when there is none.</summary>
    public static (Row First, Row Second, string Heading)? Find(IEnumerable<Row> rows)
    {
        Row[] singles = [.. rows.Where(row => row.Header.IsSingle)];
        for (int i = 1; i < singles.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (singles[i].Kind == singles[j].Kind && Difference(singles[j], singles[i]) is { } heading)
                {
                    return (singles[j], singles[i], heading);
                }
            }
        }

        return null;
    }

    private static string? Difference(Row first, Row second)
    {
        for (int i = 0; i < first.Header.Names.Count; i++)
        {
            if (first.Header.Columns[i] is not { } column || !FieldTraits.IsJudged(column.Field) || first.TextAt(i) is not { } text || CellText.IsLost(text))
            {
                continue;
            }

            string name = HeadingName.Plain(first.Header.Names[i]);
            foreach (int place in second.Header.PlacesOf(column.Field))
            {
                bool isSame = HeadingName.Plain(second.Header.Names[place]) == name;
                if (isSame && second.TextAt(place) is { } other && !CellText.IsLost(other) && !text.Equals(other, StringComparison.OrdinalIgnoreCase))
                {
                    return first.Header.Names[i];
                }
            }
        }

        return null;
    }
}
