using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Days as lists write them: "31.12.2026", "31 Dec 2026", "令和8年12月31日", "46387" of a spreadsheet. A month, a year, a quarter and a fiscal year stand
/// for their last day. Months by name: table <c>month-names.tsv</c>.
/// </summary>
internal static class WrittenDays
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>A longer text is no day.</summary>
    private const int LongestText = 60;

    /// <summary>The days of spreadsheets from 1990 to 2099, counted from <see cref="BeforeFirst"/>; another number is a number.</summary>
    private const int FirstNumber = 32_874,
        LastNumber = 73_050;

    private const int BeforeReiwa = 2018,
        BeforeHeisei = 1988,
        MonthsOfYear = 12;

    private static readonly DateTime BeforeFirst = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly string[] OfDays =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyyMMdd",
        "yyyy年M月d日",
        "d.M.yyyy",
        "d.M.yy",
        "d/M/yyyy",
        "d/M/yy",
        "M/d/yyyy",
        "M/d/yy",
        "d-M-yyyy",
        "M-d-yyyy",
    ];

    private static readonly string[] OfMonths = ["yyyy-M", "yyyy/M", "yyyy.M", "yyyy年M月", "M/yyyy", "M-yyyy", "M.yyyy"];

    private static readonly Regex WholeYear = new("[0-9]{4}", RegexOptions.CultureInvariant);
    private static readonly Regex Time = new(@"[T ]\d{1,2}:\d{2}.*$", RegexOptions.CultureInvariant);
    private static readonly Regex Era = new(@"^(?:(?<reiwa>令和|R)|平成|H)\.?\s?(?<year>元|\d{1,2})(?=[年./-])", Plain);

    /// <summary>"Wednesday, November 25, 2026", "Mittwoch, 25. November 2026".</summary>
    private static readonly Regex Weekday = new(
        @"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend),?\s+",
        Plain
    );

    /// <summary>A month by its name, with its day before or behind it or without one; of two digits a year is one beside a day alone.</summary>
    private static readonly Regex Named = new(
        @"^(?:(?<day>\d{1,2})(?:st|nd|rd|th|er|[.\u00ba\u00b0])?[\s-]*(?:of |de |di )?(?<month>\p{L}{3,})[.,]?[\s-]*(?:de |del "
            + @"|di )?(?:(?<year>\d{4})|'?(?<short>\d\d))"
            + @"|(?<month>\p{L}{3,})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})|(?<month>\p{L}{3,})[.,]?[\s/-]*(?:de |del "
            + @"|di )?(?<year>\d{4})|(?<year>\d{4})[\s/-]*(?<month>\p{L}{3,})(?:[\s/-]+(?<day>\d{1,2}))?)$",
        Plain
    );

    /// <summary>Of "FY24" nobody knows when it ends, and of "Q2 2024" whether it is one of a calendar year.</summary>
    private static readonly Regex Fiscal = new(
        @"^(?:FY|GJ)[\s'-]*(?:(?<year>\d{4})|(?<short>\d\d))$|^(?<japanese>\d{4})年度?$|^(?:Q(?<quarter>[1-4])[\s/-]*(?<year>\d{4})"
            + @"|(?<year>\d{4})[\s/-]*Q(?<quarter>[1-4]))$",
        Plain
    );

    private static readonly Lazy<Dictionary<string, int>> Months = new(() =>
        Table
            .Read("month-names.tsv")
            .Rows.ToDictionary(
                row => row["word"],
                row => int.Parse(row["month"], NumberStyles.None, CultureInfo.InvariantCulture),
                StringComparer.OrdinalIgnoreCase
            )
    );

    /// <summary>Every day a text may mean, a time behind it left out.</summary>
    /// <returns>The days; none for another text.</returns>
    public static IEnumerable<CalendarDate> In(string text)
    {
        string day = DayOf(text);
        return !day.Any(char.IsDigit)
            ? []
            : Parsed(day, OfDays)
                .Concat(Parsed(day, OfMonths).Select(EndOfMonth))
                .Concat(WithName(day))
                .Concat(OfSpans(day))
                .Concat(OfSpreadsheet(day))
                .Select(CalendarDate.Of)
                .Concat(CalendarDate.Parse(day) is { } own ? [own] : []);
    }

    /// <summary>The one day a text means, in a year of four digits; null where it means several, or a month or more.</summary>
    public static CalendarDate? OnlyIn(string text)
    {
        string day = DayOf(text);
        CalendarDate[] days = !WholeYear.IsMatch(day)
            ? []
            : [.. Parsed(day, OfDays).Concat(Named.Match(day).Groups["day"].Success ? WithName(day) : []).Select(CalendarDate.Of).Distinct()];
        return days.Length == 1 ? days[0] : null;
    }

    private static string DayOf(string text) =>
        text.Length is 0 or > LongestText ? "" : Era.Replace(Weekday.Replace(Time.Replace(WellFormed.Compatible(text).Trim(), ""), ""), OfEra);

    private static string OfEra(Match era) =>
        ((era.Groups["reiwa"].Success ? BeforeReiwa : BeforeHeisei) + (era.Groups["year"].Value is "元" ? 1 : Number(era.Groups["year"]))).ToString(
            CultureInfo.InvariantCulture
        );

    private static IEnumerable<DateTime> Parsed(string day, string[] forms) =>
        forms
            .Select(form =>
                DateTime.TryParseExact(day, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime found) ? found : default
            )
            .Where(found => found != default);

    private static IEnumerable<DateTime> WithName(string day)
    {
        if (Named.Match(day) is not { Success: true } named || !Months.Value.TryGetValue(named.Groups["month"].Value, out int month))
        {
            return [];
        }

        string first = Year(named) + "-" + month.ToString(CultureInfo.InvariantCulture);
        return named.Groups["day"].Success ? Parsed(first + "-" + named.Groups["day"].Value, OfDays) : Parsed(first, OfMonths).Select(EndOfMonth);
    }

    private static IEnumerable<DateTime> OfSpans(string day)
    {
        if (Fiscal.Match(day) is not { Success: true } span)
        {
            return [];
        }

        if (span.Groups["japanese"].Success)
        {
            DateTime calendar = YearEnd(Number(span.Groups["japanese"]));
            return [day[day.Length - 1] == '度' ? EndOfMonth(calendar.AddMonths(3)) : calendar];
        }

        DateTime end = YearEnd(int.Parse(Year(span), NumberStyles.None, CultureInfo.InvariantCulture));
        return span.Groups["quarter"].Success
            ?
            [
                EndOfMonth(end.AddMonths((3 * Number(span.Groups["quarter"])) - MonthsOfYear - 6)),
                EndOfMonth(end.AddMonths((3 * Number(span.Groups["quarter"])) - MonthsOfYear + 3)),
            ]
            : [EndOfMonth(end.AddMonths(-11)), EndOfMonth(end.AddMonths(3))];
    }

    private static IEnumerable<DateTime> OfSpreadsheet(string day) =>
        double.TryParse(day, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
        && number is >= FirstNumber and < LastNumber + 1
            ? [BeforeFirst.AddDays(Math.Floor(number))]
            : [];

    private static string Year(Match written) =>
        written.Groups["short"].Success ? "20" + written.Groups["short"].Value : written.Groups["year"].Value;

    private static int Number(Group digits) => int.Parse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateTime YearEnd(int year) => new(Math.Min(Math.Max(year, 2), 9998), MonthsOfYear, 31, 0, 0, 0, DateTimeKind.Unspecified);

    private static DateTime EndOfMonth(DateTime day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month), 0, 0, 0, DateTimeKind.Unspecified);
}
