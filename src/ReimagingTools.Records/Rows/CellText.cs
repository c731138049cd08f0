using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Rows;

/// <summary>Values as text, the same whatever file or object they came through: invariant, trimmed; blanks and "NULL" are none.</summary>
public static class CellText
{
    private static readonly Regex TypeName = new(
        @"^System\.[A-Za-z.]+(\[\])?$|^Microsoft\.Management\.Infrastructure\.[A-Za-z]+(\[\])?$",
        RegexOptions.CultureInvariant
    );

    /// <summary>One value as text. Enumerations read as their number, lists as their items separated by semicolons.</summary>
    /// <param name="value">A text, number, truth, date or a list of these.</param>
    /// <returns>The text, or null when there is no value.</returns>
    public static string? Of(object? value)
    {
        string? text = value switch
        {
            null or DBNull or Row => null,
            string known => known,
            Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
            bool truth => truth ? "True" : "False",
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            IEnumerable many => Join(many),
            _ => value.ToString(),
        };
        return Trimmed(text);
    }

    /// <summary>True for the name of a type, which is what Export-Csv writes of a list or an object: there was a value, and it is lost.</summary>
    public static bool IsLost(string text) => text.Length > 8 && (text[0] is 'S' or 'M') && TypeName.IsMatch(text);

    /// <summary>A text without blanks at its ends; null when nothing is left or it says "NULL" in any case.</summary>
    public static string? Trimmed(string? text)
    {
        string? trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) || string.Equals(trimmed, "NULL", StringComparison.OrdinalIgnoreCase) ? null : trimmed;
    }

    private static string? Join(IEnumerable many)
    {
        string[] parts = [.. many.Cast<object?>().Select(Of).OfType<string>()];
        return parts.Length == 0 ? null : string.Join(";", parts);
    }
}
