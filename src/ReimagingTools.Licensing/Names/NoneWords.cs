namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What people write where there is nothing to name: that there is none, or that they do not know. Table <c>none-words.tsv</c>, in English and
/// Japanese.
/// </summary>
public static class NoneWords
{
    /// <summary>Characters of the longest text that says so, with what may stand between its letters.</summary>
    private const int Longest = 40;

    private static readonly Lazy<HashSet<string>> None = new(() => Words("none"));
    private static readonly Lazy<HashSet<string>> Unknown = new(() => Words("unknown"));

    /// <summary>Reads one entry of a list of products.</summary>
    /// <param name="text">The entry.</param>
    /// <returns>Whether it says that there is no product.</returns>
    public static bool IsNone(string text) => None.Value.Contains(WellFormed.Compatible(text).Trim());

    /// <summary>
    /// Tells whether a cell says that nothing is known: dashes or question marks alone, or a word such as "N/A". Any other sign says something: a
    /// cross may mean "no", a ditto mark "as above".
    /// </summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>Whether somebody had nothing to say.</returns>
    public static bool IsUnknown(string text)
    {
        if (text.Length is 0 or > Longest || !MayBegin(text[0]) || !WellFormed.Is(text))
        {
            return false;
        }

        string plain = string.Concat(WellFormed.Compatible(text).Where(character => character is not (' ' or '/' or '.')));
        return Unknown.Value.Contains(plain.TrimEnd('?'))
            || (plain.Length > 0 && (plain.All(character => character == '?') || text.Trim().All(IsDash)));
    }

    /// <summary>Tells at a glance of most texts that they are none of the words.</summary>
    private static bool MayBegin(char first) =>
        !(first is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) || first is 'N' or 'n' or 'U' or 'u' or 'T' or 't';

    private static bool IsDash(char character) => character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFF0D';

    private static HashSet<string> Words(string meaning) =>
        new(Table.Read("none-words.tsv").Rows.Where(row => row["means"] == meaning).Select(row => row["word"]), StringComparer.OrdinalIgnoreCase);
}
