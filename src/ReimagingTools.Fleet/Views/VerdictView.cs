using System.Globalization;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Views;

/// <summary>What every face and report shows of a verdict beside its own words.</summary>
public static class VerdictView
{
    /// <summary>What to do next: about the violation that decided, or about each question that is open.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>Sentences, or null where there is nothing to do.</returns>
    public static string? Remedy(Verdict verdict, CultureInfo culture) => Remedy([verdict], culture);

    /// <summary>What to do next about verdicts that answer for one device together.</summary>
    internal static string? Remedy(IReadOnlyList<Verdict> verdicts, CultureInfo culture)
    {
        Verdict verdict = verdicts[0];
        if (verdict.Decision != Decision.Indeterminate)
        {
            return verdict.Decision == Decision.Eligible ? null : verdict.Decisive.GetRemedy(culture);
        }

        string?[] remedies =
        [
            .. verdicts.Select(each => each.Decisive.GetRemedy(culture)),
            .. verdicts.SelectMany(each => each.Findings).Where(finding => finding.Outcome == Outcome.Undetermined).Select(finding => finding.GetRemedy(culture)),
        ];
        string joined = string.Join(culture.TwoLetterISOLanguageName == "ja" ? "" : " ", remedies.Where(remedy => !string.IsNullOrEmpty(remedy)).Distinct());
        return joined.Length == 0 ? null : joined;
    }
}
