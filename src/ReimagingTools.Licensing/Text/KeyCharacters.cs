namespace ReimagingTools.Licensing.Text;

/// <summary>
/// The characters keys are written with: any Latin letter or digit, so that a mistyped or made-up key is masked as well as a real one.
/// </summary>
public static class KeyCharacters
{
    private const string OfKeys = "BCDFGHJKMNPQRTVWXY2346789";

    private const int FullWidthOffset = 0xFEE0;

    /// <summary>The plain form of a full-width character.</summary>
    /// <returns>The plain one, or the same.</returns>
    public static char Narrow(char character) => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - FullWidthOffset) : character;

    /// <summary>The capital of a plain Latin letter.</summary>
    /// <returns>The letter, or the same.</returns>
    public static char Upper(char character) => character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character;

    /// <summary>A plain Latin letter or a digit.</summary>
    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    /// <summary>A plain Latin letter.</summary>
    public static bool IsLetter(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    /// <summary>A plain digit.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>
    /// One of the letters and digits product keys are made of: base 24 without vowels and what looks alike, and the N of keys since Windows 8.
    /// </summary>
    /// <param name="character">A plain capital or digit.</param>
    public static bool IsOfKeys(char character) => OfKeys.IndexOf(character) >= 0;

    /// <summary>A sign that stands for a hidden character.</summary>
    public static bool IsMask(char character) => character is '*' or '#' or '?' or '\u2022' or '\u25CF';

    /// <summary>A sign that joins the groups of a key.</summary>
    public static bool IsDash(char character) => character is '-' or '_' || (character >= '\u2010' && IsWideDash(character));

    /// <summary>A sign that may stand between the groups of a key.</summary>
    public static bool IsSeparator(char character) => IsDash(character) || IsLoose(character);

    /// <summary>A sign that may stand between the groups but stands between ordinary words too.</summary>
    public static bool IsLoose(char character) =>
        char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF' or ',' or ';' or ':' or '.' or '/' or '\\' or '|' or '\'' or '"';

    private static bool IsWideDash(char character) => character is (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D' or '\u30FC';
}
