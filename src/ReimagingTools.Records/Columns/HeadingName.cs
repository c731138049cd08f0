using System.Text;
using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Headings as they are compared: letters and digits of any script count; case, blanks, signs, the British spelling of a license and Configuration
/// Manager's trailing 0 do not. "License Status", "LicenseStatus0" and "licence_status" are one.
/// </summary>
public static class HeadingName
{
    /// <summary>What SQL Server Reporting Services calls the cells of a table of a report.</summary>
    private static readonly Regex Report = new(
        @"^(?:(?:Details?|Header|List|Group)_?)?(?:Table|Tablix|Matrix)\d*_(?:Details?_)?(.+)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The form that is compared.</summary>
    /// <returns>Upper-case letters and digits; empty for a heading of signs alone.</returns>
    public static string Plain(string heading)
    {
        var plain = new StringBuilder(heading.Length);
        foreach (char character in WellFormed.Compatible(heading))
        {
            if (char.IsLetterOrDigit(character))
            {
                plain.Append(char.ToUpperInvariant(character));
            }
        }

        bool endsInZero = plain.Length > 1 && plain[plain.Length - 1] == '0' && !char.IsDigit(plain[plain.Length - 2]);
        return plain.ToString(0, endsInZero ? plain.Length - 1 : plain.Length).Replace("LICENCE", "LICENSE");
    }

    /// <summary>True for a name that is made of some words and nothing else.</summary>
    /// <param name="plain">The name as it is compared.</param>
    /// <param name="words">The words as they are.</param>
    internal static bool IsMadeOf(string plain, string[] words)
    {
        var reached = new bool[plain.Length + 1];
        reached[0] = plain.Length > 0;
        for (int at = 0; at < plain.Length; at++)
        {
            foreach (string word in words)
            {
                if (reached[at] && string.CompareOrdinal(plain, at, word, 0, word.Length) == 0)
                {
                    reached[at + word.Length] = true;
                }
            }
        }

        return reached[plain.Length];
    }

    /// <summary>
    /// A number that headings have in common whose plain forms are the same, worked out without making that form: most texts are no heading, and
    /// that shows in it.
    /// </summary>
    /// <param name="text">A heading, or a text that may be one.</param>
    /// <returns>The number; other headings may have it too.</returns>
    internal static int Sketch(string text)
    {
        (int whole, int shorter) = (0, 0);
        (char last, char before) = ('\0', '\0');
        foreach (char character in WellFormed.IsAscii(text) ? text : Plain(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                (before, last, shorter) = (last, char.ToUpperInvariant(character), whole);
                whole = (whole * 31) + (last == 'C' ? 'S' : last);
            }
        }

        return last == '0' && before != '\0' && !char.IsDigit(before) ? shorter : whole;
    }

    /// <summary>What stands before the last point of a dotted heading: "SMS_R_System" of "SMS_R_System.Name".</summary>
    /// <returns>The owner, or null for a heading without one.</returns>
    public static string? OwnerOf(string heading) =>
        heading.LastIndexOf('.') is > 0 and var dot && dot < heading.Length - 1 ? heading.Substring(0, dot).Trim() : null;

    /// <summary>The last part of a dotted heading: "Caption" of "SMS_G_System_OPERATING_SYSTEM.Caption".</summary>
    /// <returns>Its last part, trimmed.</returns>
    public static string LeafOf(string heading) =>
        OwnerOf(heading) is null ? heading.Trim() : heading.Substring(heading.LastIndexOf('.') + 1).Trim();

    /// <summary>A heading without what the export of a report puts before it: "Netbios_Name0" of "Details_Table0_Netbios_Name0".</summary>
    /// <returns>The rest, or null for a heading without one.</returns>
    public static string? OfReport(string heading) => Report.Match(heading) is { Success: true } match ? match.Groups[1].Value : null;
}
