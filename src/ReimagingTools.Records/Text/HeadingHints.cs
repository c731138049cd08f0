using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Text;

/// <summary>
/// Headings that are not read, as a user is told of them: those that were probably meant to be others, and those of localized reports.
/// </summary>
public static class HeadingHints
{
    private const int MostNames = 500;

    /// <summary>More signs than stand between two groups of a product key: names of five letters and digits in a row are none.</summary>
    private const string Apart = "\n        ";

    private const int GroupLength = 5;
    private const int FewestGroups = 4;
    private const int MostHints = 24;

    /// <summary>All the headings; of very many the first, and how many more there are.</summary>
    /// <returns>Headings joined by commas, each on a line of its own where a line of them would read as a product key; keys within one are
    /// masked.</returns>
    public static string List(IReadOnlyCollection<string> headings, CultureInfo culture)
    {
        string[] names = [.. headings.Take(MostNames).Select(ProductKeys.Mask)];
        HideGroups(names);
        string comma = RowTexts.Format("Comma", culture);
        string line = string.Join(comma, names);
        string list = ProductKeys.Mask(line) == line ? line : string.Join(comma.TrimEnd() + Apart, names);
        int more = headings.Count - names.Length;
        return more == 0 ? list : list + RowTexts.Format("Hint.More", culture, more.ToString("N0", CultureInfo.InvariantCulture));
    }

    /// <summary>A key that was split over several headings, a group in each. Numbered headings ("COL01", "COL02") begin alike.</summary>
    private static void HideGroups(string[] names)
    {
        for (int start = 0, end; start < names.Length; start = end + 1)
        {
            end = start;
            while (
                end < names.Length
                && names[end].Length == GroupLength
                && names[end].All(letter => KeyCharacters.IsDigit(letter) || letter is >= 'A' and <= 'Z')
            )
            {
                end++;
            }

            string[] groups = [.. names.Skip(start).Take(end - start)];
            bool isMixed = Array.Exists(groups, group => group.Any(KeyCharacters.IsDigit) && group.Any(KeyCharacters.IsLetter));
            if (groups.Length >= FewestGroups && isMixed && groups.Select(group => group[0]).Distinct().Skip(1).Any())
            {
                for (int at = start; at < end; at++)
                {
                    names[at] = "XXXXX";
                }
            }
        }
    }

    /// <summary>What to do about some of them.</summary>
    /// <param name="headings">Headings nobody knows.</param>
    /// <param name="samples">What stands under them, or null.</param>
    /// <returns>Sentences, each as it follows another; empty where there is nothing to say.</returns>
    public static string Of(IEnumerable<string> headings, CultureInfo culture, HeadingSamples? samples = null)
    {
        string[] all = [.. headings];
        bool isReport = Array.Exists(all, heading => ColumnTable.InsteadOf(heading) is not null && ColumnTable.Default.Nearest(heading) is null);
        return string.Concat(
            all.Select(heading => HintOf(heading.Trim(), culture, samples?.ColumnOf(heading) ?? NearOf(heading.Trim()), isReport))
                .OfType<string>()
                .Take(MostHints)
                .Select(hint => Sentences.Gap(culture) + hint)
        );
    }

    /// <summary>A sentence that ends in headings which are not read, with what to do about some of them behind it.</summary>
    /// <param name="sentence">The sentence, without its end.</param>
    /// <param name="samples">What stands under them, or null.</param>
    public static string Behind(string sentence, IReadOnlyCollection<string> headings, CultureInfo culture, HeadingSamples? samples)
    {
        string hints = After(headings, culture, samples);
        return sentence + (hints.Length > 0 ? RowTexts.Format("SentenceEnd", culture) + hints : "");
    }

    /// <summary>What to do about some of the headings a sentence names, as it follows that; empty where there is nothing to say.</summary>
    /// <param name="samples">What stands under them, or null.</param>
    public static string After(IReadOnlyCollection<string> headings, CultureInfo culture, HeadingSamples? samples = null) =>
        Of(headings, culture, samples)
        + (Renames(headings, samples).Count > 0 ? Sentences.Gap(culture) + RowTexts.Format("Hint.Rename", culture) : "");

    /// <summary>
    /// The headings that were probably meant to be others, each with the column; one of each column, and of a language only one of licenses.
    /// </summary>
    /// <param name="headings">Headings nobody knows.</param>
    /// <param name="samples">What stands under them, or null.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Renames(IEnumerable<string> headings, HeadingSamples? samples = null) =>
        [
            .. headings
                .Where(heading => heading.Trim().Length > 0 && ProductKeys.Mask(heading) == heading)
                .Select(heading => new KeyValuePair<string, string?>(heading, samples?.ColumnOf(heading) ?? NearOf(heading.Trim())))
                .Where(each => each.Value is not null && (each.Value != FactNames.LicensedLanguage || IsOfLicense(each.Key.Trim())))
                .GroupBy(each => each.Value!, StringComparer.Ordinal)
                .Take(MostHints)
                .Select(same => new KeyValuePair<string, string>(same.First().Key, same.Key)),
        ];

    /// <summary>
    /// A language without a word of licenses is commonly the one that runs, which is no fact of the license. One that lists people keep have too is
    /// of a report only where another heading is.
    /// </summary>
    private static string? HintOf(string heading, CultureInfo culture, string? meant, bool isReport) =>
        ColumnTable.InsteadOf(heading) is var (instead, own) && (isReport || ColumnTable.Default.Nearest(heading) is null)
            ? RowTexts.Format(own.Count > 1 ? "Hint.LocalizedBought" : "Hint.Localized", culture, heading, instead, own[0], own[own.Count - 1])
        : meant is not null
            ? RowTexts.Format(
                meant == FactNames.LicensedLanguage && !IsOfLicense(heading) ? "Hint.NearBought" : "Hint.Near",
                culture,
                ProductKeys.Mask(heading),
                meant
            )
        : null;

    /// <summary>A sentence about headings of a list of keys, with what some were probably meant to be behind it.</summary>
    /// <param name="sentence">The sentence, with or without its end.</param>
    /// <param name="headings">Headings of which some are not read in it.</param>
    public static string BehindKeys(string sentence, IEnumerable<string> headings, CultureInfo culture)
    {
        string hints = string.Concat(
            headings
                .Select(heading =>
                    ColumnTable.Default.NearestOfKey(heading) is { } near
                        ? Sentences.Gap(culture) + RowTexts.Format("Hint.Near", culture, ProductKeys.Mask(heading.Trim()), near)
                        : null
                )
                .OfType<string>()
                .Take(MostHints)
        );
        string end = RowTexts.Format("SentenceEnd", culture);
        return hints.Length == 0 ? sentence : (sentence.EndsWith(end, StringComparison.Ordinal) ? sentence : sentence + end) + hints;
    }

    private static string? NearOf(string heading) =>
        ColumnTable.Default.Nearest(heading) ?? HeadingWords.ColumnOf(heading) ?? OrderHeadings.MeantBy(heading);

    private static bool IsOfLicense(string heading) =>
        heading.StartsWith("Lic", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("Liz", StringComparison.OrdinalIgnoreCase);
}
