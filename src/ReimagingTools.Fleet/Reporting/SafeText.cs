namespace ReimagingTools.Fleet.Reporting;

/// <summary>Text from inventories and media, made fit to stand in a page.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';
    private const int LongestQuoted = 80;

    /// <summary>
    /// One line of whole characters: white space becomes a space; control characters, halves of pairs and marks that turn the writing direction
    /// become U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        int first = 0;
        while (first < text.Length && text[first] is >= ' ' and < '\u007f')
        {
            first++;
        }

        return first == text.Length ? text : CleanFrom(text, first);
    }

    /// <summary>A value of a file as a sentence quotes it: cut where it is long, product keys masked.</summary>
    public static string Quoted(string text) => Clean(ProductKeys.Mask(Cut(text, LongestQuoted)));

    /// <summary>A text; of a longer one the first characters, not parting a pair, and an ellipsis.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text.Substring(0, end) + "\u2026";
    }

    private static string CleanFrom(string text, int first)
    {
        var clean = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length; i++)
        {
            char at = text[i];
            if (char.IsHighSurrogate(at) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(at).Append(text[++i]);
            }
            else
            {
                clean.Append(
                    char.IsWhiteSpace(at) ? ' '
                    : IsUnfit(at) ? Replacement
                    : at
                );
            }
        }

        return clean.ToString();
    }

    private static bool IsUnfit(char at) =>
        char.IsControl(at) || char.IsSurrogate(at) || at is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';
}
