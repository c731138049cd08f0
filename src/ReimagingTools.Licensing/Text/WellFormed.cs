using System.Text;
using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Text;

/// <summary>
/// Text with half a character in it (one surrogate without the other, as a cut in the wrong place leaves it) or with a code point that is no
/// character. Such text has no normal form: asking for one throws, so everything that normalizes foreign text goes through here.
/// </summary>
public static class WellFormed
{
    private const char Replacement = '\uFFFD';

    private static readonly Regex OtherThanNumbers = new(@"\P{No}+", RegexOptions.CultureInvariant);

    /// <summary>Tells whether every code unit of a text belongs to a character.</summary>
    /// <returns>False where half a character or no character stands in it.</returns>
    public static bool Is(string text) => FirstBroken(text, 0) < 0;

    /// <summary>Tells whether a text has no letters but those of ASCII, so that every form of it is the same.</summary>
    public static bool IsAscii(string text)
    {
        foreach (char character in text)
        {
            if (character > '\u007F')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The compatibility form of a text (full-width letters become narrow ones), whatever the text holds. Raised, circled and fractional numbers,
    /// the mark of a footnote among them, stay what they are: beside a digit they would make another number of it.
    /// </summary>
    /// <returns>Normalization form KC of the text, with U+FFFD for each code unit that belongs to no character.</returns>
    public static string Compatible(string text)
    {
        if (IsAscii(text))
        {
            return text;
        }

        string mended = Mended(text);
        return mended.Any(static character => char.GetUnicodeCategory(character) == UnicodeCategory.OtherNumber)
            ? OtherThanNumbers.Replace(mended, static part => part.Value.Normalize(NormalizationForm.FormKC))
            : mended.Normalize(NormalizationForm.FormKC);
    }

    /// <summary>The composed form of a text (an accent joined to its letter), whatever the text holds.</summary>
    /// <returns>Normalization form C of the text, with U+FFFD for each code unit that belongs to no character.</returns>
    public static string Composed(string text) => Mended(text).Normalize(NormalizationForm.FormC);

    private static string Mended(string text)
    {
        int at = FirstBroken(text, 0);
        if (at < 0)
        {
            return text;
        }

        char[] mended = text.ToCharArray();
        for (; at >= 0; at = FirstBroken(text, at + 1))
        {
            mended[at] = Replacement;
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                mended[++at] = Replacement;
            }
        }

        return new string(mended);
    }

    private static int FirstBroken(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair ? IsNoCharacter(char.ConvertToUtf32(text[i], text[i + 1])) : char.IsSurrogate(text[i]) || IsNoCharacter(text[i]))
            {
                return i;
            }

            i += isPair ? 1 : 0;
        }

        return -1;
    }

    private static bool IsNoCharacter(int codePoint) => codePoint is >= 0xFDD0 and <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
}
