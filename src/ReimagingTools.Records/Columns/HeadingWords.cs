using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>Headings in the words of one of our own columns, shortened or in another order ("Licensed Arch", "ProductLicensed"): what a hint names, and nothing is judged by it.</summary>
internal static class HeadingWords
{
    private const int ShortestWord = 3;
    private const int ShortestAlone = 4;
    private const int OneWrongLetterIn = 5;

    private static readonly Regex Joints = new(@"(?<=\p{Ll})(?=\p{Lu})|[^\p{L}]+", RegexOptions.CultureInvariant);

    private static readonly (string Name, string[] Words)[] Own =
        [.. ColumnTable.Canonical.Concat(["DeviceSerial", "AssetTag", "Manufacturer", "Model", "Collection", "Proof"]).Select(name => (name, WordsOf(name)))];

    /// <summary>The column.</summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <returns>Its name; null where no column has these words, and for a heading that is known anywhere.</returns>
    public static string? ColumnOf(string heading)
    {
        string[] words = WordsOf(heading.Trim());
        return ColumnTable.Default.Find(heading).Count > 0 ? null : Own.FirstOrDefault(column => AreOf(column.Words, words)).Name;
    }

    private static bool AreOf(string[] known, string[] words) => known.Length == words.Length && known.All(word => Array.Exists(words, other => IsOf(word, other, words.Length)))
        && words.All(word => Array.Exists(known, other => IsOf(other, word, words.Length)));

    /// <summary>A word that is cut, goes on, or has a slip.</summary>
    private static bool IsOf(string known, string word, int words) => word.Length >= (words == 1 ? ShortestAlone : ShortestWord)
        && (known.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(known, StringComparison.Ordinal) || NearestText.Find(word, [known], OneWrongLetterIn) is not null);

    private static string[] WordsOf(string heading) => [.. Joints.Split(heading).Where(word => word.Length > 0).Select(word => HeadingName.Plain(word))];
}
