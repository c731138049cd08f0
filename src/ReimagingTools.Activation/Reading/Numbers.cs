using System.Text.RegularExpressions;

namespace ReimagingTools.Activation.Reading;

/// <summary>Reads the numbers of exports without the culture of this machine: what could mean two things means nothing.</summary>
internal static class Numbers
{
    private const int LongestNumber = 40;

    private static readonly Regex Grouped = new(
        "^-?(?:[0-9]+|[1-9][0-9]{0,2}(?<sign>[,' \u2019])[0-9]{3}(?:\\k<sign>[0-9]{3})*)(?:[.]0{1,2})?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>What the headers of Windows call the code zero; words for success are no code.</summary>
    private static readonly string[] NamesOfZero = ["S_OK", "ERROR_SUCCESS"];

    /// <summary>Reads a whole number: "477", "1,000", "477.0"; null when the text is anything else or too large.</summary>
    public static int? Integer(string? text) => Long(text) is { } value and >= int.MinValue and <= int.MaxValue ? (int)value : null;

    /// <summary>Reads a whole number of any size.</summary>
    public static long? Long(string? text)
    {
        string value = text is null || text.Length > LongestNumber ? "" : WellFormed.Compatible(text).Trim();
        if (!Grouped.IsMatch(value))
        {
            return null;
        }

        int point = value.IndexOf('.');
        string digits = new([.. (point < 0 ? value : value.Substring(0, point)).Where(sign => sign is '-' or (>= '0' and <= '9'))]);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    /// <summary>
    /// Reads an error code: signed ("-1073422333"), unsigned ("3221545096"), hexadecimal ("0xC004C008"), or the name of the code zero. Null when it
    /// is anything else, a word for success or for nothing too: what cannot be read is not zero.
    /// </summary>
    public static int? ErrorCode(string text)
    {
        string value = WellFormed.Compatible(text).Trim();
        if (NamesOfZero.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            return 0;
        }

        if (value.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            return uint.TryParse(value.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint code)
                ? unchecked((int)code)
                : null;
        }

        return Long(value) is { } number and >= int.MinValue and <= uint.MaxValue ? unchecked((int)number) : null;
    }
}
