using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What people and systems write into a cell they have nothing to say in. Any other text says something, signs included: a cross may mean "no", a ditto mark "as above".
/// </summary>
public static class Placeholders
{
    private const int Longest = 24;

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "NA", "Unknown", "NotKnown", "NotAvailable", "NotApplicable", "Null", "Nil", "TBD", "Undefined", "不明", "未設定", "該当なし",
    };

    /// <summary>Tells whether a text says that nothing is known.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>True for dashes or question marks alone, and for words such as "N/A", "unknown" and "不明".</returns>
    public static bool Is(string text)
    {
        if (text.Length is 0 or > Longest || !MayBegin(text[0]) || !WellFormed.Is(text))
        {
            return false;
        }

        string plain = string.Concat(WellFormed.Compatible(text).Where(character => character is not (' ' or '/' or '.')));
        return Words.Contains(plain) || (text.Trim().Length > 0 && text.Trim().All(IsDash)) || (plain.Length > 0 && plain.All(character => character == '?'));
    }

    /// <summary>Tells at a glance of most texts that they are none.</summary>
    private static bool MayBegin(char first) => !(first is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || first is 'N' or 'n' or 'U' or 'u' or 'T' or 't';

    private static bool IsDash(char character) => character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFF0D';
}
