namespace ReimagingTools.Activation.Reading;

/// <summary>The date of a count, of the columns that say one and of the whole source.</summary>
/// <param name="cells">The values of the row.</param>
/// <param name="issues">Told of dates that cannot be used.</param>
internal sealed class CountDates(KeyCells cells, IssueSink issues)
{
    /// <summary>
    /// The date of a count, in its own form where the source keeps it as a date. Columns that disagree give none that is sure, and none after the
    /// latest.
    /// </summary>
    /// <param name="places">Where dates of a count stand.</param>
    /// <param name="format">How the source writes dates, or null.</param>
    /// <param name="stated">The date of the whole source: of a row that says none, and of one that says to be newer than it.</param>
    public CountDate Of(int[] places, string? format, CountDate stated)
    {
        if (!Array.Exists(places, place => cells.ValueAt(place) is DateTime or DateTimeOffset || cells.TextAt(place) is not null))
        {
            return stated;
        }

        CountDate date = Agreed(places, format);
        if (stated.Basis == MakDateBasis.Stated && date.AsOf?.Date > stated.AsOf)
        {
            issues.Warn(MakIssueKind.DateAfterSource, Shown(date.AsOf.Value) + " / " + Shown(stated.AsOf.Value));
            return date.Or(stated);
        }

        return date;
    }

    private CountDate Agreed(int[] places, string? format)
    {
        CountDate date = default;
        foreach (int place in places)
        {
            CountDate other = DateAt(place, format);
            if (date != default && other != default && date != other)
            {
                issues.Warn(MakIssueKind.ValuesDisagree, cells.HeadingAt(place));
                date = date.Or(other);
            }
            else if (other != default)
            {
                date = other;
            }
        }

        return date;
    }

    private CountDate DateAt(int place, string? format) =>
        cells.ValueAt(place) switch
        {
            DateTime date => CountDate.Of(date),
            DateTimeOffset moment => CountDate.Of(moment.DateTime),
            _ => cells.TextAt(place) is { } text ? Read(text, format) : default,
        };

    private CountDate Read(string text, string? format)
    {
        if (!CountDate.Read(text, format, out CountDate date))
        {
            issues.Warn(MakIssueKind.DateUnreadable, text);
        }

        return date;
    }

    private static string Shown(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
