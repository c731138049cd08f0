using System.Globalization;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a verdict as every format shows them; computer and number of devices stand before and behind them.</summary>
public static class VerdictView
{
    private static readonly View<Finding> Judged = new(
        new("Rule", finding => finding.Rule),
        new("Outcome", finding => finding.Outcome.ToString()),
        new("Clause", finding => finding.Clause.Id),
        new("Licensed", finding => finding.Licensed),
        new("Media", finding => finding.Media),
        new("Message", (finding, culture) => finding.GetMessage(culture)),
        new("Remedy", (finding, culture) => finding.GetRemedy(culture)));

    private static readonly ViewField<ImageVerdict>[] Own =
    [
        new("Decision", image => image.Verdict.Decision.ToString()),
        new("Basis", image => image.Verdict.Basis.ToString()),
        new("Brief", image => image.Verdict.Brief.Id),
        new("LicensedProduct", image => image.Verdict.Facts.Licensed.ProductText),
        new("MediaProduct", image => image.Verdict.Facts.Media.ProductText),
        new("Reason", (image, culture) => image.Verdict.GetReason(culture)),
        new("Clauses", image => image.Verdict.Clauses.Select(clause => clause.Id)),
        new("MissingFacts", image => image.Verdict.MissingFacts),
        new("Findings", (image, culture) => image.Verdict.Findings.Select(finding => Judged.Of(finding, culture))) { IsDetail = true },
        new("Obligations", (image, culture) => image.Verdict.Obligations.Select(notice => notice.GetText(culture))) { Separator = " " },
        new("Advisories", (image, culture) => image.Verdict.Advisories.Select(notice => notice.GetText(culture))) { Separator = " " },
        new("AsOf", image => image.Verdict.AsOf?.ToString()) { IsDetail = true },
        new("MediaSource", image => image.Verdict.Facts.Media.Source is { Length: > 0 } source ? source : null),
        new("MediaIndex", image => image.Verdict.Facts.Media.Index),
        new("MediaChoice", (image, culture) => image.GetChoice(culture)),
        new("OtherImages", (image, culture) => image.GetOthers(culture)),
    ];

    /// <summary>All that a verdict shows.</summary>
    public static View<ImageVerdict> Fields { get; } = new(Own);

    /// <summary>The same, and what it rests on: in one object where values may nest, in columns of flat rows.</summary>
    public static View<ImageVerdict> FieldsWithProvenance { get; } = new(
    [
        .. Own,
        new("Provenance", (image, culture) => ProvenanceView.Fields.Of(Provenance.Of(image.Verdict), culture)) { IsDetail = true },
        .. ProvenanceView.Columns,
    ]);

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
