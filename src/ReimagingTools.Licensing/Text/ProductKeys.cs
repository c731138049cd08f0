using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>Keeps product keys out of everything that is shown: only the last five characters ever pass.</summary>
public static class ProductKeys
{
    private const string Mask = "XXXXX-XXXXX-XXXXX-XXXXX-";

    // Groups joined by a dash or underscore are a key even when words stick to them; groups without one only when they stand alone.
    private static readonly Regex Whole = new(
        @"(?:[A-Za-z0-9]{5}[-_\u2010-\u2015]){4}([A-Za-z0-9]{5})|(?<![A-Za-z0-9])(?:[A-Za-z0-9]{5}[-\u2010-\u2015 ]?){4}([A-Za-z0-9]{5})(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>Replaces every five-times-five group in a text by its masked form.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with keys reduced to their last five characters.</returns>
    public static string Scrub(string text) => text.Length < 25 ? text : Whole.Replace(text, Mask + "$1$2");
}
