using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Activation;

/// <summary>Reads the date a person states for a count: year first, in every culture and calendar of the machine alike.</summary>
public static class MakAsOf
{
    private static readonly Regex YearFirst = new(
        @"^[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>Reads a date.</summary>
    /// <param name="text">"2026-11-20" or "2026-11-20T10:15".</param>
    /// <param name="now">The present: a date more than a day after it is refused.</param>
    /// <returns>False when the text has another form, or the date is before <see cref="CalendarDate.FirstYear"/> or ahead.</returns>
    public static bool TryRead(string? text, DateTime now, out DateTime moment)
    {
        moment = default;
        string value = text?.Trim() ?? "";
        return YearFirst.IsMatch(value)
            && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment)
            && IsPast(moment, now);
    }

    /// <summary>Tells whether a date can be one of a count: not before <see cref="CalendarDate.FirstYear"/>, and not ahead.</summary>
    /// <param name="now">The present.</param>
    public static bool IsPast(DateTime moment, DateTime now) => moment.Year >= CalendarDate.FirstYear && moment - now <= TimeSpan.FromDays(1);
}
