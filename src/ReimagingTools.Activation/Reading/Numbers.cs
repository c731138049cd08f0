using System.Globalization;
using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads the dates and numbers of exports without the culture of this machine: what could mean two things means nothing.</summary>
internal static class Numbers
{
    private const NumberStyles Whole = NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>Databases write dates before this one for "never".</summary>
    private const int FirstYear = 1990;

    private const int NineDigits = 9;

    private static readonly char[] DateSigns = ['/', '.', '-'];

    public static int? Integer(string? text) =>
        int.TryParse(text, Whole, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>Reads a whole number from a buffer; null when it holds anything else.</summary>
    public static int? Integer(char[] text, int length)
    {
        var digits = new DigitCursor(text, length);
        bool isNegative = digits.Sign('-');
        if (!digits.Number(1, NineDigits, out int value) || !digits.AtEnd)
        {
            return length > NineDigits ? Integer(new string(text, 0, length)) : null;
        }

        return isNegative ? -value : value;
    }

    /// <summary>Reads a date: ISO 8601 in any of its usual spellings, or day, month and year where only one order is possible.</summary>
    /// <returns>True when the text was understood; the date is null for "never".</returns>
    public static bool Date(string text, out DateTime? date)
    {
        date = null;
        string value = text.Trim();
        bool read = value.Length >= 8 && IsYearFirst(value)
            ? DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            : DayAndMonth(value, out moment);
        if (read && moment.Year >= FirstYear)
        {
            date = DateTime.SpecifyKind(moment.DateTime, DateTimeKind.Unspecified);
        }

        return read;
    }

    private static bool IsYearFirst(string value) => value.Take(4).All(char.IsDigit) && value[4] is '-' or '/';

    /// <summary>"25/3/2024 10:15" has one reading, "3/2/2024" has two.</summary>
    private static bool DayAndMonth(string value, out DateTimeOffset moment)
    {
        moment = default;
        int space = value.IndexOf(' ');
        string[] parts = (space < 0 ? value : value.Substring(0, space)).Split(DateSigns);
        if (parts.Length != 3 || parts[2].Length != 4
            || Integer(parts[0]) is not { } first || Integer(parts[1]) is not { } second || Integer(parts[2]) is not { } year)
        {
            return false;
        }

        bool dayFirst = first > 12;
        if (dayFirst == second > 12 && first != second)
        {
            return false;
        }

        string iso = string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, dayFirst ? second : first, dayFirst ? first : second);
        return DateTimeOffset.TryParse(
            space < 0 ? iso : iso + value.Substring(space), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }
}
