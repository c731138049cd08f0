using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Media.Bytes;

/// <summary>Makes text from a medium fit to be shown: product keys masked, control characters gone, no longer than a line.</summary>
internal static class Quoted
{
    /// <summary>The text, fit to be shown.</summary>
    public static string Text(string text)
    {
        string start = text.Length > 4 * MediaBudget.QuotedCharacters ? text.Substring(0, 4 * MediaBudget.QuotedCharacters) : text;
        string masked = ProductKeys.Mask(start);
        var shown = new StringBuilder(masked.Length);
        foreach (char character in masked)
        {
            _ = shown.Append(char.IsControl(character) ? ' ' : character);
        }

        string line = shown.ToString().Trim();
        return line.Length <= MediaBudget.QuotedCharacters ? line : line.Substring(0, MediaBudget.QuotedCharacters) + "...";
    }
}
