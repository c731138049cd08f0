namespace ReimagingTools.Licensing.Verdicts;

/// <summary>
/// What follows from the findings of a verdict; worked out when first asked for, because most verdicts of a fleet are only counted.
/// </summary>
internal sealed record Conclusion(
    Finding Decisive,
    IReadOnlyList<Clause> Clauses,
    IReadOnlyList<string> MissingFacts,
    IReadOnlyList<string> ContestedFacts,
    IReadOnlyList<Notice> Obligations,
    IReadOnlyList<Notice> Advisories
)
{
    public static Conclusion Of(Verdict verdict)
    {
        Outcome telling = Verdict.TellingOf(verdict.Decision);
        var deciding = new List<Finding>();
        List<Notice> obligations = [],
            advisories = [.. verdict.Granting?.Grant?.Advisories ?? []];
        foreach (Finding finding in verdict.Findings)
        {
            if (finding.Outcome == telling)
            {
                deciding.Add(finding);
            }

            if (StillHolds(finding, verdict.Decision))
            {
                obligations.AddRange(finding.Obligations);
                advisories.AddRange(finding.Advisories);
            }
        }

        advisories.AddRange(OfMedia(verdict.Facts));
        AddOfFacts(verdict, advisories);
        advisories.AddRange(verdict.Brief.Advisories);
        Finding decisive = verdict.Granting ?? deciding[0];
        List<Clause> clauses = [decisive.Clause];
        foreach (Finding finding in deciding)
        {
            if (!clauses.Contains(finding.Clause))
            {
                clauses.Add(finding.Clause);
            }
        }

        List<string>? missing = null,
            contested = null;
        foreach (Finding finding in verdict.Decision == Decision.Indeterminate ? deciding : [])
        {
            AddNew(finding.Missing, ref missing);
            AddNew(finding.Contested, ref contested);
        }

        return new Conclusion(decisive, clauses.AsReadOnly(), Given(missing), Given(contested), Given(obligations), advisories.AsReadOnly());
    }

    private static ReadOnlyCollection<T> Given<T>(List<T>? items) => items is { Count: > 0 } ? items.AsReadOnly() : Nothing<T>.Items;

    private static void AddNew<T>(IReadOnlyList<T> some, ref List<T>? items)
    {
        for (int i = 0; i < some.Count; i++)
        {
            if (items?.Contains(some[i]) != true)
            {
                (items ??= []).Add(some[i]);
            }
        }
    }

    /// <summary>What a satisfied finding obliges to is pointless where another one says no; what would mend a finding is not.</summary>
    private static bool StillHolds(Finding finding, Decision decision) => decision != Decision.NotEligible || finding.Outcome != Outcome.Satisfied;

    /// <summary>What a user of the media has to know whatever the verdict, in the words of its reader.</summary>
    private static IEnumerable<Notice> OfMedia(ReimagingFacts facts) =>
        facts.Media.Notices.Count == 0 ? [] : facts.Media.Notices.Select(notice => new Notice("Media", null, notice));

    /// <summary>Facts somebody contests, then texts nobody understood about facts that did not decide: they are told all the same.</summary>
    private static void AddOfFacts(Verdict verdict, List<Notice> advisories)
    {
        List<UnreadText>? notUnderstood = null;
        List<(string Name, string Dissent)>? told = null;
        for (int i = 0; i < FactKeys.All.Count; i++)
        {
            (string name, IFact fact) = (FactKeys.All[i].Name, FactKeys.All[i].Of(verdict.Facts));
            if (fact.Dissent is { } dissent && told?.Contains((name, dissent)) != true)
            {
                (told ??= []).Add((name, dissent));
                advisories.Add(OfDissent(verdict.Facts, name, fact, dissent));
            }

            foreach (
                UnreadText unread in fact.Unread.Count == 0
                    ? []
                    : fact.Unread.Where(unread =>
                        (unread.IsBeside || fact.State == FactState.Unknown) && verdict.Findings.All(finding => finding.Unread != unread)
                    )
            )
            {
                if (notUnderstood?.Contains(unread) != true)
                {
                    (notUnderstood ??= []).Add(unread);
                }
            }
        }

        advisories.AddRange(
            (notUnderstood ?? []).Select(unread => new Notice(
                unread.NoticeKey,
                null,
                unread.Evidence.Heading,
                unread.Text,
                unread.Beside,
                unread.Nearest
            ))
        );
    }

    private static Notice OfDissent(ReimagingFacts facts, string name, IFact fact, string dissent) =>
        fact.Known is not { } value ? new Notice("Conflict", null, name, dissent)
        : name == FactNames.LicensedLanguage && IdentityComparison.IsOfNoRegion(facts.Licensed) ? new Notice("OfNoRegion", null, dissent, value)
        : new Notice("Contradicted", null, name, ProductOf(facts, name) ?? value, dissent);

    /// <summary>Edition and version are told together, as people call the product.</summary>
    private static string? ProductOf(ReimagingFacts facts, string name) =>
        name == FactNames.LicensedProduct ? facts.Licensed.ProductText
        : name == FactNames.MediaProduct ? facts.Media.ProductText
        : null;

    private static class Nothing<T>
    {
        public static readonly ReadOnlyCollection<T> Items = new([]);
    }
}
