namespace ReimagingTools.Records.Rows;

/// <summary>
/// Finds headers among the rows of tables. Under one of other columns nothing means what the first header says, so those rows are not taken until
/// the first header, or another source, comes. Not for several threads at once.
/// </summary>
public sealed class HeaderLines
{
    private const int FewestHeadings = 2;

    private (RowPlace Place, long Count)? _repeats;
    private readonly List<RowPlace> _turned = [];
    private (RowPlace Place, RowHeader Header, List<RowPlace> Under)? _other;

    /// <summary>Looks at a row.</summary>
    /// <param name="report">Told of a header of other columns once its rows are passed.</param>
    /// <returns>False for a header, and for a row under one of other columns.</returns>
    public bool Takes(Row row, Action<RowIssue> report)
    {
        HeaderLine line = row.Header.Class is null && row.Nested.Count == 0 ? Of(row.Header, row.TextAt) : HeaderLine.None;
        if (line == HeaderLine.None)
        {
            if (IsTurned(row))
            {
                _turned.Add(row.Place);
                return false;
            }

            if (_other is not { } above || !IsUnder(above.Place, above.Header, row))
            {
                return true;
            }

            above.Under.Add(row.Place);
            return false;
        }

        Report(report);
        if (line == HeaderLine.Same)
        {
            _repeats = (_repeats?.Place ?? row.Place, (_repeats?.Count ?? 0) + 1);
        }
        else
        {
            _other = (row.Place, row.Header, []);
        }

        return false;
    }

    /// <summary>True when a row of a source, of which no more is known, may be a header or stand under one.</summary>
    /// <param name="computerName">What it names its computer.</param>
    /// <returns>Whether it is to be looked at.</returns>
    public bool MayNotTake(string computerName, RowPlace place) => _other?.Place.Source == place.Source || IsHeading(computerName);

    /// <summary>Tells what was not told yet.</summary>
    /// <param name="report">Takes it.</param>
    public void Finish(Action<RowIssue> report)
    {
        Report(report);
        if (_repeats is { } repeats)
        {
            report(new RowIssue(RowIssueKind.HeaderRepeats, repeats.Place, repeats.Count));
        }

        if (_turned.Count > 0)
        {
            report(new RowIssue(RowIssueKind.Turned, _turned[0], _turned.Count) { Places = _turned });
        }
    }

    /// <summary>Tells a header from a row.</summary>
    /// <param name="header">The header the row stands under.</param>
    /// <param name="textAt">Gives the values of the row.</param>
    /// <returns>What it is. At least half of the values of a header are headings: one for the name of a computer and another that is read, two that
    /// state a license, or three that are read. In a language nobody reads here, none of its words is what stands under its column.</returns>
    public static HeaderLine Of(RowHeader header, Func<int, string?> textAt)
    {
        int values = 0,
            same = 0,
            known = 0,
            telling = 0,
            stating = 0;
        bool isName = false;
        for (int i = 0; i < header.Names.Count; i++)
        {
            if (header.IsNested[i] || textAt(i)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (HoldsHeadings(header, i) && HeadingName.Plain(text) != HeadingName.Plain(header.Names[i]))
            {
                continue;
            }

            values++;
            int sketch = HeadingName.Sketch(text);
            if (sketch != header.Sketches[i] && !header.Table.MayBeHeading(sketch))
            {
                continue;
            }

            string plain = HeadingName.Plain(text);
            same += plain == HeadingName.Plain(header.Names[i]) ? 1 : 0;
            if (plain.Length == 0 || !header.Table.IsHeading(plain))
            {
                continue;
            }

            known++;
            IReadOnlyList<Column> columns = header.Table.Find(text);
            telling += columns.Count == 0 && ColumnTable.InsteadOf(text) is not null ? 1 : 0;
            if (columns.Count > 0 && columns[0] is { Field: not (Field.None or Field.StandInName) } column)
            {
                telling++;
                stating += FieldTraits.IsDeclared(column.Field) ? 1 : 0;
                isName |= column.Field is Field.ComputerName or Field.Name;
            }
        }

        return values > 0 && same == values && (isName || values >= FewestHeadings) ? HeaderLine.Same
            : telling >= FewestHeadings && known * 2 >= values && (isName || stating >= FewestHeadings || telling > FewestHeadings)
                ? HeaderLine.Other
            : ForeignHeader.Is(header, textAt) ? HeaderLine.Other
            : HeaderLine.None;
    }

    /// <summary>True for a column of which the values are names of facts, as headings are.</summary>
    internal static bool HoldsHeadings(RowHeader header, int index) =>
        header.Columns[index]?.Field is Field.MissingFacts or Field.ContestedFacts or Field.Conflicts;

    /// <summary>
    /// A line of a table that lies on its side: a heading stands where the name of a computer belongs, or any name beside a "value", and nothing
    /// that is read.
    /// </summary>
    private static bool IsTurned(Row row)
    {
        bool isTurned = false,
            hasValue = false;
        for (int i = 0; i < row.Header.Names.Count; i++)
        {
            if (row.TextAt(i)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (row.Header.Columns[i] is not { Field: not Field.None } column)
            {
                hasValue = true;
            }
            else
            {
                if (column.Field is not (Field.ComputerName or Field.Name) || !(IsHeading(text) || ValueRecords.IsPair(row)))
                {
                    return false;
                }

                isTurned = true;
            }
        }

        return isTurned && hasValue && row.Nested.Count == 0;
    }

    private static bool IsHeading(string text) =>
        ColumnTable.Default.MayBeHeading(HeadingName.Sketch(text))
        && (
            ColumnTable.IsHeadingOfName(text)
            || (
                ColumnTable.Default.Find(text) is { Count: > 0 } columns
                && columns[0].Field is not (Field.None or Field.Model or Field.ComputerName or Field.StandInName or Field.Name)
            )
        );

    private static bool IsUnder(RowPlace place, RowHeader header, Row row) =>
        place.Source == row.Place.Source && (place.Source.Length > 0 || row.Header.Names.SequenceEqual(header.Names, StringComparer.Ordinal));

    private void Report(Action<RowIssue> report)
    {
        if (_other is { } other)
        {
            report(new RowIssue(RowIssueKind.HeaderDiffers, other.Place, other.Under.Count) { Places = [other.Place, .. other.Under] });
            _other = null;
        }
    }
}
