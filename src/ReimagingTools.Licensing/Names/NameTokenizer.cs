using System.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Takes names apart. What separates words is an allow-list: blanks, <c>- _ . , ( ) /</c>, quotes, and the marks ® and ™, drawn or typed as
/// "(R)" and "(TM)". Any other sign is a word of its own that nobody knows, a bracket without its other half and a row of dots too: they show
/// that something was cut off.
/// </summary>
public static class NameTokenizer
{
    private const int CommonWords = 8;
    private const string Separators = "-_.,()/\"'\u2018\u2019\u201C\u201D";

    private static readonly string[] TypedMarks = ["(R)", "(TM)"];

    /// <summary>The words and signs of a text in order.</summary>
    /// <returns>Lower-case words; a dot stays between digits ("8.1"), digits part from the name of a family before them ("win7").</returns>
    internal static List<NameToken> Split(string text)
    {
        string plain = Narrow(RemoveMarks(text)).ToLowerInvariant();
        bool hasPairs = HasPairs(plain);
        var tokens = new List<NameToken>(CommonWords);
        (int at, int gap) = (0, 0);
        while (at < plain.Length)
        {
            int length = WordAt(plain, at);
            if (length == 0 && IsSeparator(plain, at, hasPairs))
            {
                at++;
                continue;
            }

            length = Math.Max(length, SignAt(plain, at));
            tokens.Add(new NameToken(plain.Substring(at, length), at - gap == 1 && plain[gap] == ' ' ? " " : plain.Substring(gap, at - gap)));
            gap = at += length;
        }

        return tokens;
    }

    /// <summary>The words of a text without what separates them.</summary>
    internal static string[] Words(string text) => [.. Split(text).Select(token => token.Text)];

    private static int WordAt(string text, int start)
    {
        int at = start;
        while (at < text.Length && IsWord(text, at) && (at == start || !BreaksBefore(text, start, at)))
        {
            at++;
        }

        return at - start;
    }

    private static bool IsWord(string text, int at) =>
        IsLetter(text, at)
        || char.IsSurrogate(text[at])
        || (text[at] == '.' && at > 0 && at + 1 < text.Length && IsDigit(text[at - 1]) && IsDigit(text[at + 1]));

    private static bool IsLetter(string text, int at) =>
        char.IsLetterOrDigit(text, at)
        || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>"win7", "office2010" and "2008r2" are two words each.</summary>
    private static bool BreaksBefore(string text, int start, int at)
    {
        if (IsDigit(text[at]))
        {
            return !IsDigit(text[at - 1]) && text[at - 1] != '.' && ProductWords.IsStem(text, start, at - start);
        }

        bool isRelease = text[at] == 'r' && at + 1 < text.Length && text[at + 1] == '2';
        bool isWhole = isRelease && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
        return isWhole
            && at - start == 4
            && IsDigit(text[start])
            && IsDigit(text[start + 1])
            && IsDigit(text[start + 2])
            && IsDigit(text[start + 3]);
    }

    private static bool IsSeparator(string text, int at, bool hasPairs) =>
        text[at] switch
        {
            '.' => !((at > 0 && text[at - 1] == '.') || (at + 1 < text.Length && text[at + 1] == '.') || IsCutVersion(text, at)),
            '(' or ')' => hasPairs,
            char c => char.IsWhiteSpace(c) || Separators.IndexOf(c) >= 0,
        };

    /// <summary>"Windows 8. Pro": what stood behind the dot is gone.</summary>
    private static bool IsCutVersion(string text, int at) =>
        at > 1 && text[at - 1] == '8' && text[at - 2] == ' ' && at + 1 < text.Length && (text[at + 1] == ' ' || char.IsLetter(text[at + 1]));

    /// <summary>A row of dots is one sign.</summary>
    private static int SignAt(string text, int start)
    {
        int at = start + 1;
        while (text[start] == '.' && at < text.Length && text[at] == '.')
        {
            at++;
        }

        return at - start;
    }

    private static bool HasPairs(string text)
    {
        int open = 0;
        foreach (char c in text)
        {
            open +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (open < 0)
            {
                return false;
            }
        }

        return open == 0;
    }

    /// <summary>Trademark signs say nothing; they go before compatibility forms would turn them into letters.</summary>
    private static string RemoveMarks(string text)
    {
        string drawn = text.Replace('®', ' ').Replace('™', ' ');
        int bracket = drawn.IndexOf('(');
        if (bracket < 0)
        {
            return drawn;
        }

        var kept = new StringBuilder(drawn, 0, bracket, drawn.Length);
        for (int at = bracket; at < drawn.Length; at++)
        {
            string? mark = Array.Find(TypedMarks, each => string.Compare(drawn, at, each, 0, each.Length, StringComparison.OrdinalIgnoreCase) == 0);
            _ = kept.Append(mark is null ? drawn[at] : ' ');
            at += mark is null ? 0 : mark.Length - 1;
        }

        return kept.ToString();
    }

    /// <summary>
    /// Full-width and half-width forms become the common ones, as Japanese text needs it. Other compatibility characters stay: "²" is no 2,
    /// "…" no row of dots.
    /// </summary>
    internal static string Narrow(string text)
    {
        if (text.All(c => c < '\u0080'))
        {
            return text;
        }

        string composed = WellFormed.Composed(text);
        var narrow = new StringBuilder(composed.Length);
        for (int at = 0; at < composed.Length; )
        {
            int end = at;
            while (end < composed.Length && composed[end] is >= '\uFF00' and <= '\uFFEF')
            {
                end++;
            }

            _ = end > at ? narrow.Append(WellFormed.Compatible(composed.Substring(at, end - at))) : narrow.Append(composed[end++]);
            at = end;
        }

        return narrow.ToString();
    }
}
