using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Activation.Reading;

/// <summary>
/// The date of a count as a source writes it, read the same in every culture: year first, day, month and year in the one order that is possible, or
/// any other writing of one day.
/// </summary>
/// <param name="AsOf">The moment, in the unknown zone of the source; null when there is none or it is not clear which.</param>
/// <param name="NotAfter">The later one of two readings.</param>
/// <param name="Basis">What the moment rests on.</param>
internal readonly record struct CountDate(DateTime? AsOf, DateTime? NotAfter, MakDateBasis Basis)
{
    /// <summary>Two days that share neither year, month nor day: no present is like both.</summary>
    private static readonly DateTime[] Samples =
    [
        new(2003, 11, 23, 0, 0, 0, DateTimeKind.Unspecified),
        new(2014, 2, 5, 0, 0, 0, DateTimeKind.Unspecified),
    ];

    private static readonly Regex YearFirst = new(@"^[0-9]{4}([-/.])[0-9]{1,2}\1[0-9]{1,2}(?:[T ].*)?$", RegexOptions.CultureInvariant);
    private static readonly Regex YearLast = new(@"^([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})((?:[T ].*)?)$", RegexOptions.CultureInvariant);

    /// <summary>A moment as Windows PowerShell writes it in JSON: milliseconds since 1970.</summary>
    private static readonly Regex Milliseconds = new(@"^/Date\((?<number>[0-9]{1,14})(?:[+-][0-9]{4})?\)/$", RegexOptions.CultureInvariant);

    private DateTime? Latest => AsOf ?? NotAfter;

    private CountDate(DateTime moment)
        : this(
            moment.Year < CalendarDate.FirstYear ? null : DateTime.SpecifyKind(moment, DateTimeKind.Unspecified),
            null,
            moment.Year < CalendarDate.FirstYear ? MakDateBasis.None : MakDateBasis.Row
        ) { }

    /// <summary>Reads a date.</summary>
    /// <param name="format">How the source writes dates, as a custom format string; null when that is not known.</param>
    /// <param name="date">The date; none for "never" and for what was not understood.</param>
    /// <returns>True when the text was understood.</returns>
    public static bool Read(string text, string? format, out CountDate date)
    {
        string value = text.Trim();
        if (
            format is not null
            && DateTime.TryParseExact(value, format, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime exact)
        )
        {
            date = new CountDate(exact);
            return true;
        }

        if (YearFirst.IsMatch(value))
        {
            return Parse(value, out date);
        }

        Match parts = YearLast.Match(value);
        if (format is null && parts.Success)
        {
            return ReadYearLast(parts, out date);
        }

        if (Milliseconds.Match(value) is { Success: true } milliseconds)
        {
            date = new CountDate(
                DateTimeOffset
                    .FromUnixTimeMilliseconds(long.Parse(milliseconds.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture))
                    .DateTime
            );
            return true;
        }

        date = default;
        return format is null && CalendarDate.OnlyOf(value) is { } day && Parse(day.ToString(), out date);
    }

    /// <summary>
    /// True for a format that gives back the date it writes: one without day, month or year reads the missing part from the present.
    /// </summary>
    public static bool IsWhole(string format)
    {
        try
        {
            return Array.TrueForAll(Samples, sample =>
                DateTime.TryParseExact(
                    sample.ToString(format, CultureInfo.InvariantCulture),
                    format,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AllowWhiteSpaces,
                    out DateTime read
                )
                && read.Date == sample
            );
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A date a source keeps as one.</summary>
    public static CountDate Of(DateTime moment) => new(moment);

    /// <summary>One of two dates, it is not known which: not newer than the later one.</summary>
    public CountDate Or(CountDate other) => new(null, Latest > other.Latest ? Latest : other.Latest, MakDateBasis.Ambiguous);

    private static bool Parse(string text, out CountDate date)
    {
        bool read = DateTimeOffset.TryParse(Dashed(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment);
        date = read ? new CountDate(moment.DateTime) : default;
        return read;
    }

    /// <summary>The date with dashes; a point within the time stays.</summary>
    private static string Dashed(string text) =>
        text.Length < 10 ? text.Replace('.', '-') : text.Substring(0, 10).Replace('.', '-') + text.Substring(10);

    /// <summary>"25/3/2024 10:15" has one reading, "3/2/2024" has two and counts as neither.</summary>
    private static bool ReadYearLast(Match parts, out CountDate date)
    {
        string first = parts.Groups[1].Value,
            second = parts.Groups[3].Value,
            year = parts.Groups[4].Value,
            time = parts.Groups[5].Value;
        bool monthFirst = Parse(year + "-" + first + "-" + second + time, out CountDate left);
        bool dayFirst = Parse(year + "-" + second + "-" + first + time, out CountDate right);
        date = monthFirst ? left : right;
        if (!monthFirst || !dayFirst || left == right)
        {
            return monthFirst || dayFirst;
        }

        date = new CountDate(null, left.AsOf > right.AsOf ? left.AsOf : right.AsOf, MakDateBasis.Ambiguous);
        return false;
    }
}
