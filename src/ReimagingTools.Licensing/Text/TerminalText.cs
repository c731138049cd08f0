using System.Text;

namespace ReimagingTools.Licensing.Text;

/// <summary>Text without what drives a terminal or turns the writing direction.</summary>
internal static class TerminalText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces control characters other than tabs and line ends, and marks of direction.</summary>
    /// <returns>The text; the very same one where there is nothing to replace.</returns>
    public static string Of(string text)
    {
        int first = 0;
        while (first < text.Length && !Drives(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var harmless = new StringBuilder(text);
        for (; first < text.Length; first++)
        {
            if (Drives(text[first]))
            {
                harmless[first] = Replacement;
            }
        }

        return harmless.ToString();
    }

    private static bool Drives(char character) => character is < ' ' or > '~' && IsControlOrMark(character);

    private static bool IsControlOrMark(char character) =>
        (char.IsControl(character) && character is not ('\t' or '\n' or '\r'))
        || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
