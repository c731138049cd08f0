namespace ReimagingTools.Licensing.Text;

/// <summary>The letters and digits of a text, each with what stands before it.</summary>
internal static class KeyLetters
{
    /// <summary>Signs in a row that may stand between two groups of a key: a dash with blanks and a line end around it.</summary>
    private const int LongestGap = 6;

    public static List<KeyLetter> In(string text)
    {
        var letters = new List<KeyLetter>(text.Length);
        (KeyGap gap, int length) = (KeyGap.Break, 0);
        for (int i = 0; i < text.Length; i++)
        {
            char character = KeyCharacters.Narrow(text[i]);
            int escaped = EscapeAt(text, i);
            if (escaped == 0 && KeyCharacters.IsLetterOrDigit(character))
            {
                letters.Add(new KeyLetter(KeyCharacters.Upper(character), i, gap, character is >= 'A' and <= 'Z', character is >= 'a' and <= 'z'));
                (gap, length) = (KeyGap.None, 0);
            }
            else if (escaped > 0 || !IsWithoutWidth(text[i]))
            {
                char sign = escaped > 0 ? Decoded(text, i) : text[i];
                gap = Widen(gap, sign, ++length);
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

        return KeyCharacters.IsDash(sign) ? KeyGap.Dash : gap == KeyGap.None ? KeyGap.Loose : gap;
    }

    /// <summary>The length of a percent escape that stands for a sign, or 0: "%2D" is a hyphen.</summary>
    private static int EscapeAt(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && Uri.IsHexDigit(text[at + 1]) && Uri.IsHexDigit(text[at + 2]) && !KeyCharacters.IsLetterOrDigit(Decoded(text, at)) ? 3 : 0;

    private static char Decoded(string text, int at) => (char)int.Parse(text.Substring(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>True for a mark that parts nothing.</summary>
    public static bool IsWithoutWidth(char character) => character > '\u007F' && char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark;
}
