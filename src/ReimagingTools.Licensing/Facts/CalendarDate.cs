using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// A day of the calendar, without a time and without a place: "2026-11-27". The licensing layer keeps no clock; whoever asks says which day it is.
/// </summary>
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    /// <summary>
    /// The first year a date of ours can be of: databases write earlier ones for "never", and a slip or another calendar gives them.
    /// </summary>
    public const int FirstYear = 1990;

    private const string Form = "yyyy-MM-dd";

    private readonly DateTime _day;

    /// <summary>A day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the last day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day.</exception>
    public CalendarDate(int year, int month, int day) => _day = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>
    /// Reads a date; "2026-11" and "2026" stand for their last day, as the ends of support and the months of publications are written.
    /// </summary>
    /// <param name="text">"2026-11-27", "2026-11" or "2026".</param>
    /// <returns>The date, or null when the text is another.</returns>
    public static CalendarDate? Parse(string? text)
    {
        string given = text?.Trim() ?? "";
        if (DateTime.TryParseExact(given, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return Of(day);
        }

        if (DateTime.TryParseExact(given, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime month))
        {
            return Of(month.AddMonths(1).AddDays(-1));
        }

        return given.Length == 4 && DateTime.TryParseExact(given, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime year)
            ? Of(year.AddYears(1).AddDays(-1))
            : null;
    }

    /// <summary>
    /// Reads a date as lists write it, a time behind it left out. Of a text that means one of two days ("3/2/2027") it is the earlier.
    /// </summary>
    /// <param name="text">"31.12.2026", "12/31/2026", "31 Dec 2026".</param>
    /// <returns>The date, or null when the text is none.</returns>
    public static CalendarDate? EarliestOf(string text) => WrittenDays.In(text).Cast<CalendarDate?>().Min();

    /// <summary>Reads a date as <see cref="EarliestOf"/> does. Of a text that means one of two days it is the later.</summary>
    /// <param name="text">"31.12.2026", "12/31/2026", "31 Dec 2026".</param>
    /// <returns>The date, or null when the text is none.</returns>
    public static CalendarDate? LatestOf(string text) => WrittenDays.In(text).Cast<CalendarDate?>().Max();

    /// <summary>
    /// Reads a date as <see cref="EarliestOf"/> does, where the text means one day with its whole year and not the end of a month or year.
    /// </summary>
    /// <param name="text">"31 Dec 2026", "20261231", "2026年12月31日".</param>
    /// <returns>The date, or null when the text means several or none.</returns>
    public static CalendarDate? OnlyOf(string text) => WrittenDays.OnlyIn(text);

    /// <summary>The day of a date and time.</summary>
    /// <param name="moment">The moment, in whatever time zone it is meant.</param>
    public static CalendarDate Of(DateTime moment) => new(moment.Year, moment.Month, moment.Day);

    /// <summary>Whether the first day comes before the second.</summary>
    public static bool operator <(CalendarDate left, CalendarDate right) => left._day < right._day;

    /// <summary>Whether the first day comes after the second.</summary>
    public static bool operator >(CalendarDate left, CalendarDate right) => left._day > right._day;

    /// <summary>Whether the first day is the second or comes before it.</summary>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left._day <= right._day;

    /// <summary>Whether the first day is the second or comes after it.</summary>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left._day >= right._day;

    /// <inheritdoc/>
    public int CompareTo(CalendarDate other) => _day.CompareTo(other._day);

    /// <summary>The date as ISO 8601 writes it.</summary>
    /// <returns>"2026-11-27".</returns>
    public override string ToString() => _day.ToString(Form, CultureInfo.InvariantCulture);
}
