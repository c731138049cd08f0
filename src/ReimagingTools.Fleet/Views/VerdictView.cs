namespace ReimagingTools.Fleet.Views;

/// <summary>The values of a verdict as every format shows them; computer and number of devices stand before and behind them.</summary>
public static class VerdictView
{
    private static readonly View<(Finding Finding, string? Licensed, string? Media)> Judged = new(
        new("Rule", judged => judged.Finding.Rule),
        new("Outcome", judged => judged.Finding.Outcome.ToString()),
        new("Clause", judged => judged.Finding.Clause.Id),
        new("Licensed", judged => judged.Licensed),
        new("Media", judged => judged.Media),
        new("Message", (judged, culture) => judged.Finding.GetMessage(culture)),
        new("Remedy", (judged, culture) => judged.Finding.GetRemedy(culture))
    );

    private static readonly ViewField<ImageVerdict>[] Own =
    [
        new("Decision", image => image.Verdict.Decision.ToString()),
        new("Basis", image => image.Verdict.Basis.ToString()),
        new("Brief", image => image.Verdict.Brief.Id),
        new("LicensedProduct", image => image.Verdict.Facts.Licensed.ProductText),
        new("MediaProduct", image => image.Media?.ProductText),
        new("Reason", (image, culture) => image.GetReason(culture)),
        new("Clauses", image => Each(image.Verdict.Clauses, clause => clause.Id)),
        new("MissingFacts", image => image.MissingFacts),
        new("Findings", (image, culture) => image.GetFindings(culture).Select(judged => Judged.Of(judged, culture))) { IsDetail = true },
        new("Obligations", (image, culture) => Each(image.Obligations, notice => notice.GetText(culture))) { Separator = " " },
        new("Advisories", (image, culture) => Each(image.Advisories, notice => notice.GetText(culture))) { Separator = " " },
        new("AsOf", image => image.Verdict.AsOf?.ToString()) { IsDetail = true },
        new("Remedy", (image, culture) => image.GetRemedy(culture)),
        new("MediaSource", image => image.MediaSource is { Length: > 0 } source ? source : null),
        new("MediaIndex", image => image.Media?.Index),
        new("MediaChoice", (image, culture) => image.GetChoice(culture)),
        new("OtherImages", (image, culture) => image.GetOthers(culture)),
        new("ContestedFacts", image => image.ContestedFacts),
        new("Discrepancies", image => Discrepancies.Of(image.Verdict.Facts.Licensed)),
    ];

    /// <summary>All that a verdict shows.</summary>
    public static View<ImageVerdict> Fields { get; } = new(Own);

    /// <summary>The same, and what it rests on: in one object where values may nest, in columns of flat rows.</summary>
    public static View<ImageVerdict> FieldsWithProvenance { get; } =
        new([
            .. Own,
            new("Provenance", (image, culture) => ProvenanceView.Fields.Of(Provenance.Of(image.Verdict), culture)) { IsDetail = true },
            .. ProvenanceView.Columns,
        ]);

    /// <summary>
    /// What to do next about verdicts that answer for one device together: about the violation that decided, or about each question that is open;
    /// where sources contradict each other, about that alone, for nothing else settles it. Null where there is nothing.
    /// </summary>
    internal static string? Remedy(IReadOnlyList<Verdict> verdicts, CultureInfo culture)
    {
        Verdict verdict = verdicts[0];
        if (verdict.Decision != Decision.Indeterminate)
        {
            return verdict.Decision == Decision.Eligible ? null : verdict.Decisive.GetRemedy(culture);
        }

        bool isContested = verdicts.Any(each => each.ContestedFacts.Count > 0);
        var remedies = new List<string>();
        foreach (Verdict each in isContested ? [] : verdicts)
        {
            AddNew(each.Decisive.GetRemedy(culture), remedies);
        }

        foreach (Verdict each in verdicts)
        {
            for (int i = 0; i < each.Findings.Count; i++)
            {
                // The one that decides has said it.
                if (
                    each.Findings[i] is { Outcome: Outcome.Undetermined } finding
                    && (isContested ? finding.Contested.Count > 0 : !ReferenceEquals(finding, each.Decisive))
                )
                {
                    AddNew(finding.GetRemedy(culture), remedies);
                }
            }
        }

        return remedies.Count == 0 ? null : Sentences.Join(culture, remedies);
    }

    private static string[] Each<T>(IReadOnlyList<T> items, Func<T, string> read)
    {
        string[] texts = items.Count == 0 ? [] : new string[items.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = read(items[i]);
        }

        return texts;
    }

    private static void AddNew(string? remedy, List<string> remedies)
    {
        if (!string.IsNullOrEmpty(remedy) && !remedies.Contains(remedy!))
        {
            remedies.Add(remedy!);
        }
    }
}
