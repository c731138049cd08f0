using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Misspelt headings of what takes a purchase back or limits it ("Quantiy", "Stauts", "Valid Untill"). What stands under them entitles nobody; where
/// it speaks against a license, it does so all the same.
/// </summary>
public static class OrderHeadings
{
    /// <summary>Shorter words resemble too many others.</summary>
    private const int ShortestWord = 6;

    /// <summary>A heading of one word is to be longer: "County" is not of "counts".</summary>
    private const int ShortestAlone = 7;

    private const int OneWrongLetterIn = 6;
    private const int MostNear = 4;
    private const int MostWords = 5;

    private static readonly Regex Word = new(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lo}+", RegexOptions.CultureInvariant);

    /// <summary>The heading one was probably meant to be.</summary>
    /// <param name="heading">A heading as written.</param>
    /// <returns>That heading, spelt right; null for one that is known, and for one that is near none of these.</returns>
    public static string? MeantBy(string heading)
    {
        if (
            PurchaseWords.HeadingOf(heading) is not (PurchaseHeading.None or PurchaseHeading.OfPurchase)
            || ColumnTable.Default.Find(heading).Count > 0
        )
        {
            return null;
        }

        if (ColumnTable.Default.Nearest(heading) is { } near)
        {
            return ColumnTable.Default.Find(near) is { Count: > 0 } columns && columns[0].Field is Field.OrderQuantity or Field.OrderStatus
                ? near
                : null;
        }

        string[] words = [.. Word.Matches(heading).Cast<Match>().Select(word => word.Value)];
        return words.Length > MostWords
            ? null
            : words
                .Aggregate<string, IEnumerable<string>>([""], (begun, word) =>
                    begun.SelectMany(
                        _ => NearTo(word, words.Length == 1 ? ShortestAlone : ShortestWord),
                        (start, near) => (start + " " + near).TrimStart()
                    )
                )
                .FirstOrDefault(meant => Limits(PurchaseWords.HeadingOf(meant)));
    }

    private static bool Limits(PurchaseHeading meaning) =>
        meaning
            is PurchaseHeading.TakenBack
                or PurchaseHeading.Number
                or PurchaseHeading.Stands
                or PurchaseHeading.Ends
                or PurchaseHeading.Starts
                or PurchaseHeading.State
                or PurchaseHeading.StateOfDevice;

    /// <summary>The words one may have been meant to be; itself where none is near. Another ending makes another word: "Licensee".</summary>
    private static IReadOnlyList<string> NearTo(string word, int shortest) =>
        word.Length >= shortest
        && NearestText.FindAll(
            word,
            PurchaseWords.WordsOfHeadings.Where(each =>
                char.ToLowerInvariant(each[each.Length - 1]) == char.ToLowerInvariant(word[word.Length - 1])
            ),
            MostNear,
            OneWrongLetterIn
        )
            is { Count: > 0 } near
            ? [.. near.Select(each => char.IsUpper(word[0]) ? char.ToUpperInvariant(each[0]) + each.Substring(1) : each)]
            : [word];
}
