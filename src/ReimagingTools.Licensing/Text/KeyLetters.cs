namespace ReimagingTools.Licensing.Text;

/// <summary>The letters and digits of a text, each with what stands before it.</summary>
internal static class KeyLetters
{
    /// <summary>Signs in a row that may stand between two groups of a key: a dash with blanks and a line end around it.</summary>
    private const int LongestGap = 6;

    /// <summary>The longest reference of a web page: "&amp;#x0002D;".</summary>
    private const int LongestReference = 10;

    private static readonly string[] NamedDashes = ["&ndash;", "&mdash;", "&minus;", "&hyphen;", "&dash;"];

    /// <summary>Takes a text apart.</summary>
    /// <param name="isQuotedPrintable">True to read "=2D" as mail writes a hyphen; elsewhere a key may follow the sign.</param>
    /// <returns>The letters and digits in their order.</returns>
    public static List<KeyLetter> In(string text, bool isQuotedPrintable = false)
    {
        var letters = new List<KeyLetter>(text.Length);
        (KeyGap gap, int length) = (KeyGap.Break, 0);
        for (int i = 0; i < text.Length; i++)
        {
            char character = KeyCharacters.Narrow(text[i]);
            int escaped = EscapeAt(text, i, isQuotedPrintable, out char sign);
            if (escaped == 0 && KeyCharacters.IsLetterOrDigit(character))
            {
                letters.Add(new KeyLetter(KeyCharacters.Upper(character), i, gap, character is >= 'A' and <= 'Z', character is >= 'a' and <= 'z'));
                (gap, length) = (KeyGap.None, 0);
            }
            else if (escaped > 0 || !IsWithoutWidth(text[i]))
            {
                gap = Widen(gap, escaped > 0 ? sign : text[i], ++length);
                i += Math.Max(escaped - 1, 0);
            }
        }

        return letters;
    }

    private static KeyGap Widen(KeyGap gap, char sign, int length)
    {
        if (gap == KeyGap.Break || length > LongestGap || (char.IsLetterOrDigit(sign) && !KeyCharacters.IsDash(sign)))
        {
            return KeyGap.Break;
        }

        return KeyCharacters.IsDash(sign) ? KeyGap.Dash
            : gap == KeyGap.None ? KeyGap.Loose
            : gap;
    }

    /// <summary>The length of an escape that stands for a sign, or 0: "%2D", "&amp;#45;" and, in mail, "=2D" are hyphens.</summary>
    private static int EscapeAt(string text, int at, bool isQuotedPrintable, out char sign)
    {
        sign = '\0';
        int length =
            text[at] == '%' || (isQuotedPrintable && text[at] == '=') ? 3
            : text[at] == '&' ? text.IndexOf(';', at, Math.Min(LongestReference, text.Length - at)) - at + 1
            : 0;
        if (length < 3 || at + length > text.Length)
        {
            return 0;
        }

        if (text[at] == '&' && Array.Exists(NamedDashes, name => string.CompareOrdinal(text, at, name, 0, name.Length) == 0))
        {
            sign = '-';
            return length;
        }

        string code =
            length == 3 && text[at] != '&' ? "x" + text.Substring(at + 1, 2)
            : text[at + 1] == '#' ? text.Substring(at + 2, length - 3)
            : "";
        bool isHexadecimal = code.StartsWith("x", StringComparison.OrdinalIgnoreCase);
        NumberStyles style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (
            !int.TryParse(isHexadecimal ? code.Substring(1) : code, style, CultureInfo.InvariantCulture, out int number)
            || number is <= 0 or > char.MaxValue
        )
        {
            return 0;
        }

        sign = (char)number;
        return KeyCharacters.IsLetterOrDigit(sign) ? 0 : length;
    }

    /// <summary>True for a mark that parts nothing.</summary>
    public static bool IsWithoutWidth(char character) =>
        character > '\u007F' && char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
