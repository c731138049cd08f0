namespace ReimagingTools.Activation.Keys;

/// <summary>The characters keys are written with: any Latin letter or digit, so that a mistyped or made-up key is masked as well as a real one.</summary>
internal static class KeyCharacters
{
    private const int FullWidthOffset = 0xFEE0;

    public static char Narrow(char character) => character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - FullWidthOffset) : character;

    public static char Upper(char character) => character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character;

    public static bool IsLetterOrDigit(char character) => IsLetter(character) || IsDigit(character);

    public static bool IsLetter(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    public static bool IsMask(char character) => character is '*' or '#' or '?' or '\u2022' or '\u25CF';

    /// <summary>A sign that joins the groups of a key.</summary>
    public static bool IsDash(char character) => character is '-' or '_' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFF0D' or '\u30FC';

    public static bool IsSeparator(char character) => IsDash(character) || IsLoose(character);

    /// <summary>A sign that may stand between the groups but stands between ordinary words too.</summary>
    public static bool IsLoose(char character) => char.IsWhiteSpace(character) || character is '\u200B' or '\uFEFF' or ',' or ';' or ':' or '.' or '/' or '\\' or '|' or '\'' or '"';
}
