namespace ReimagingTools.Licensing.Verdicts;

/// <summary>What follows from the findings of a verdict; worked out when first asked for, because most verdicts of a fleet are only counted.</summary>
internal sealed class Conclusion
{
    private Conclusion(Finding decisive, IReadOnlyList<Clause> clauses, IReadOnlyList<string> missingFacts, IReadOnlyList<Notice> obligations, IReadOnlyList<Notice> advisories)
    {
        Decisive = decisive;
        Clauses = clauses;
        MissingFacts = missingFacts;
        Obligations = obligations;
        Advisories = advisories;
    }

    public Finding Decisive { get; }

    public IReadOnlyList<Clause> Clauses { get; }

    public IReadOnlyList<string> MissingFacts { get; }

    public IReadOnlyList<Notice> Obligations { get; }

    public IReadOnlyList<Notice> Advisories { get; }

    public static Conclusion Of(Verdict verdict)
    {
        Outcome telling = verdict.Decision switch
        {
            Decision.NotEligible => Outcome.Violated,
            Decision.Indeterminate => Outcome.Undetermined,
            _ => Outcome.Satisfied,
        };
        Finding[] deciding = [.. verdict.Findings.Where(finding => finding.Outcome == telling)];
        Finding decisive = verdict.Granting ?? deciding[0];
        IEnumerable<string> missing = verdict.Decision == Decision.Indeterminate ? deciding.SelectMany(finding => finding.Missing) : [];
        return new Conclusion(
            decisive,
            [.. new[] { decisive.Clause }.Concat(deciding.Select(finding => finding.Clause)).Distinct()],
            [.. missing.Distinct(StringComparer.Ordinal)],
            [.. verdict.Findings.Where(finding => StillHolds(finding, verdict.Decision)).SelectMany(finding => finding.Obligations)],
            [.. AdvisoriesOf(verdict)]);
    }

    /// <summary>What a satisfied finding obliges to is pointless where another one says no; what would mend a finding is not.</summary>
    private static bool StillHolds(Finding finding, Decision decision) => decision != Decision.NotEligible || finding.Outcome != Outcome.Satisfied;

    private static IEnumerable<Notice> AdvisoriesOf(Verdict verdict)
    {
        IEnumerable<Notice> ofFindings = verdict.Findings.Where(finding => StillHolds(finding, verdict.Decision)).SelectMany(finding => finding.Advisories);
        return (verdict.Granting?.Grant?.Advisories ?? []).Concat(ofFindings).Concat(OfMedia(verdict.Facts)).Concat(ContestedIn(verdict.Facts)).Concat(NotUnderstoodIn(verdict)).Concat(verdict.Brief.Advisories);
    }

    /// <summary>What a user of the media has to know whatever the verdict, in the words of its reader.</summary>
    private static IEnumerable<Notice> OfMedia(ReimagingFacts facts) => facts.Media.Notices.Select(notice => new Notice("Media", null, notice));

    private static IEnumerable<Notice> ContestedIn(ReimagingFacts facts)
    {
        foreach ((_, string name, IFact fact) in FactKeys.Of(facts))
        {
            if (fact.Dissent is { } dissent)
            {
                yield return fact.Known is { } value ? new Notice("Contradicted", null, name, value, dissent) : new Notice("Conflict", null, name, dissent);
            }
        }
    }

    /// <summary>Texts nobody understood about facts that did not decide: they are told all the same.</summary>
    private static IEnumerable<Notice> NotUnderstoodIn(Verdict verdict) =>
        from fact in FactKeys.Of(verdict.Facts)
        where fact.Fact.State == FactState.Unknown
        from unread in fact.Fact.Unread
        where verdict.Findings.All(finding => finding.Unread != unread)
        select new Notice("NotUnderstood", null, unread.Evidence.Kind, unread.Text);
}
