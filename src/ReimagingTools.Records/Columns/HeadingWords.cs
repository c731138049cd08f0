using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Headings in the words of one of our own columns, shortened or in another order ("Licensed Arch", "ProductLicensed"): what a hint names, and
/// nothing is judged by it.
/// </summary>
internal static class HeadingWords
{
    private const int ShortestWord = 3;
    private const int ShortestAlone = 4;
    private const int OneWrongLetterIn = 5;

    /// <summary>Of words this long beside another one, one letter of so few may be wrong ("Licencd Languge").</summary>
    private const int LongWord = 7;
    private const int OneWrongLetterInLong = 3;

    /// <summary>The same of a heading of several words written as one ("licencdlanguge").</summary>
    private const int LongHeading = 12;
    private const int OneWrongLetterInHeading = 4;

    private static readonly Regex Joints = new(@"(?<=\p{Ll})(?=\p{Lu})|[^\p{L}]+", RegexOptions.CultureInvariant);

    private static readonly (string Name, string[] Words)[] Own =
    [
        .. ColumnTable
            .Canonical.Concat(["DeviceSerial", "AssetTag", "Manufacturer", "Model", "Collection", "Proof"])
            .Select(name => (name, WordsOf(name))),
    ];

    /// <summary>Words of licenses, and of facts of them, in other languages.</summary>
    private static readonly Lazy<(string Word, string Column)[]> OfOthers = new(() =>
        [.. ColumnTable.Rows("license-facts.tsv").Select(cells => (HeadingName.Plain(cells[0]), cells[1]))]
    );

    /// <summary>The column.</summary>
    /// <param name="heading">A heading that is not read.</param>
    /// <returns>Its name; null where no column has these words, and for a heading that is known anywhere.</returns>
    public static string? ColumnOf(string heading)
    {
        string[] words = WordsOf(heading.Trim());
        return ColumnTable.Default.Find(heading).Count > 0
            ? null
            : Own.FirstOrDefault(column => AreOf(column.Words, words)).Name
                ?? InOtherLanguage(HeadingName.Plain(heading))
                ?? NearestOf(HeadingName.Plain(heading));
    }

    /// <summary>"Lizenzprodukt" is made of a word of licenses and of one of a fact.</summary>
    private static string? InOtherLanguage(string plain) =>
        Array.Exists(OfOthers.Value, each => each.Column.Length == 0 && plain.Contains(each.Word))
            ? OfOthers.Value.FirstOrDefault(each => each.Column.Length > 0 && plain.Contains(each.Word)).Column
            : null;

    private static string? NearestOf(string plain) =>
        plain.Length < LongHeading ? null
        : NearestText.Find(plain, Own.Select(column => HeadingName.Plain(column.Name)), OneWrongLetterInHeading) is { } near
            ? Own.First(column => HeadingName.Plain(column.Name) == near).Name
        : null;

    private static bool AreOf(string[] known, string[] words) =>
        known.Length == words.Length
        && known.All(word => Array.Exists(words, other => IsOf(word, other, words.Length)))
        && words.All(word => Array.Exists(known, other => IsOf(other, word, words.Length)));

    /// <summary>A word that is cut, goes on, or has a slip.</summary>
    private static bool IsOf(string known, string word, int words) =>
        word.Length >= (words == 1 ? ShortestAlone : ShortestWord)
        && (
            known.StartsWith(word, StringComparison.Ordinal)
            || word.StartsWith(known, StringComparison.Ordinal)
            || NearestText.Find(word, [known], words > 1 && word.Length >= LongWord ? OneWrongLetterInLong : OneWrongLetterIn) is not null
        );

    private static string[] WordsOf(string heading) =>
        [.. Joints.Split(heading).Where(word => word.Length > 0).Select(word => HeadingName.Plain(word))];
}
