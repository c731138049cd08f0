using System.Text;
using System.Text.RegularExpressions;

namespace ReimagingTools.Media.Bytes;

/// <summary>Makes text from a medium fit to be shown: product keys masked, control characters gone, no longer than a line.</summary>
internal static class Quoted
{
    private static readonly Regex ProductKey = new(
        "[A-Z0-9]{5}(-[A-Z0-9]{5}){3}-([A-Z0-9]{5})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeSpan.FromSeconds(1));

    /// <summary>The text, fit to be shown.</summary>
    public static string Text(string text)
    {
        string start = text.Length > 4 * MediaBudget.QuotedCharacters ? text.Substring(0, 4 * MediaBudget.QuotedCharacters) : text;
        string masked = ProductKey.Replace(start, "XXXXX-XXXXX-XXXXX-XXXXX-$2");
        var shown = new StringBuilder(masked.Length);
        foreach (char character in masked)
        {
            _ = shown.Append(char.IsControl(character) ? ' ' : character);
        }

        string line = shown.ToString().Trim();
        return line.Length <= MediaBudget.QuotedCharacters ? line : line.Substring(0, MediaBudget.QuotedCharacters) + "...";
    }
}
