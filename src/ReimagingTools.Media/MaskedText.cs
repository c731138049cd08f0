using System.Text.RegularExpressions;

namespace ReimagingTools.Media;

/// <summary>Takes product keys out of text found on media before it is shown; the last five characters stay.</summary>
internal static class MaskedText
{
    private static readonly Regex Key = new("(?:[0-9A-Za-z]{5}-){4}([0-9A-Za-z]{5})", RegexOptions.CultureInvariant);

    /// <summary>The text with every key masked.</summary>
    public static string Of(string text) => Key.Replace(text, "XXXXX-XXXXX-XXXXX-XXXXX-$1");
}
