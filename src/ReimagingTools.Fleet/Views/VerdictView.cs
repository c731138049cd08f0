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
    public static string? Remedy(Verdict verdict, CultureInfo culture)
    {
        if (verdict.Decision != Decision.Indeterminate)
        {
            return verdict.Decision == Decision.Eligible ? null : verdict.Decisive.GetRemedy(culture);
        }

        string?[] remedies = [verdict.Decisive.GetRemedy(culture), .. verdict.Findings.Where(finding => finding.Outcome == Outcome.Undetermined).Select(finding => finding.GetRemedy(culture))];
        string joined = string.Join(culture.TwoLetterISOLanguageName == "ja" ? "" : " ", remedies.Where(remedy => !string.IsNullOrEmpty(remedy)).Distinct());
        return joined.Length == 0 ? null : joined;
    }
}
