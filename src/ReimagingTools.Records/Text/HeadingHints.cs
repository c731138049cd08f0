using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Text;

/// <summary>Headings that are not read, as a user is told of them: those that were probably meant to be others, and those of localized reports.</summary>
public static class HeadingHints
{
    private const int MostNames = 12;
    private const int MostHints = 3;

    /// <summary>The first of the headings.</summary>
    /// <param name="headings">The headings.</param>
    /// <returns>Headings joined by commas; product keys masked.</returns>
    public static string List(IReadOnlyCollection<string> headings) =>
        string.Join(RowTexts.Format("Comma", CultureInfo.CurrentUICulture), headings.Take(MostNames).Select(ProductKeys.Mask)) + (headings.Count > MostNames ? ", ..." : "");

    /// <summary>What to do about some of them.</summary>
    /// <param name="headings">Headings nobody knows.</param>
    /// <param name="culture">The language.</param>
    /// <returns>Sentences, each with a blank before it; empty where there is nothing to say.</returns>
    public static string Of(IEnumerable<string> headings, CultureInfo culture) =>
        string.Concat(headings.Select(heading => HintOf(heading.Trim(), culture)).OfType<string>().Take(MostHints).Select(hint => " " + hint));

    private static string? HintOf(string heading, CultureInfo culture) =>
        ColumnTable.ClassInsteadOf(heading) is { } instead ? RowTexts.Format("Hint.Localized", culture, heading, instead)
        : ColumnTable.Default.Nearest(heading) is { } near ? RowTexts.Format("Hint.Near", culture, ProductKeys.Mask(heading), near)
        : null;
}
