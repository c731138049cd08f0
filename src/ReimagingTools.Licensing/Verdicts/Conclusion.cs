using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Rules.Eligibility;
using ReimagingTools.Licensing.Rules.Faq;
using ReimagingTools.Licensing.Rules.Notes;
using ReimagingTools.Licensing.Rules.Summary;

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
        Finding decisive = DecisiveOf(verdict, deciding);
        IEnumerable<string> missing = verdict.Decision == Decision.Indeterminate ? deciding.SelectMany(finding => finding.Missing) : [];
        return new Conclusion(
            decisive,
            [.. new[] { decisive.Clause }.Concat(deciding.Select(finding => finding.Clause)).Distinct()],
            [.. missing.Distinct(StringComparer.Ordinal)],
            [.. ObligationsOf(verdict)],
            [.. AdvisoriesOf(verdict)]);
    }

    private static Finding DecisiveOf(Verdict verdict, Finding[] deciding)
    {
        string? preferred = verdict.Basis switch
        {
            Basis.SoftwareAssurance => SoftwareAssuranceCoverageRule.RuleName,
            Basis.ReimagingRight => deciding.Any(finding => finding.Rule == PriorVersionRule.RuleName) ? PriorVersionRule.RuleName : SameProductRule.RuleName,
            Basis.VolumeLicense => LicensedElsewhereRule.RuleName,
            _ => null,
        };
        return deciding.FirstOrDefault(finding => finding.Rule == preferred) ?? deciding[0];
    }

    private static IEnumerable<Notice> ObligationsOf(Verdict verdict)
    {
        ReimagingFacts facts = verdict.Facts;
        Brief brief = verdict.Brief;
        bool mayStillHold = verdict.Decision != Decision.NotEligible;
        if (facts.Purpose == Purpose.Recovery)
        {
            if (mayStillHold)
            {
                yield return new Notice("RecoverIndividually", brief.FindClause("oem/recovery")?.Id);
            }

            yield break;
        }

        Finding? purchase = verdict.Findings.FirstOrDefault(finding => finding.Rule == OneLicensePurchasedRule.RuleName);
        if (purchase is { Outcome: Outcome.Violated or Outcome.Undetermined })
        {
            yield return new Notice("BuyOneLicense", purchase.Clause.Id, facts.Media.ProductText ?? "?", facts.Program);
        }
        else if (purchase is { Outcome: Outcome.Satisfied } && mayStillHold)
        {
            yield return new Notice("KeepProofOfPurchase", purchase.Clause.Id, facts.Media.ProductText, facts.Program);
        }

        if (!mayStillHold)
        {
            yield break;
        }

        if (verdict.Basis == Basis.SoftwareAssurance)
        {
            yield return new Notice("KeepSoftwareAssurance", brief.FindClause("faq/enterprise-without-sa")?.Id);
        }

        if (facts.Licensed.Type is { IsKnown: true, Value: LicenseType.Upgrade })
        {
            yield return new Notice("KeepQualifyingLicense", brief.FindClause("eligibility/desktop-upgrade-only")?.Id);
        }
    }

    private static IEnumerable<Notice> AdvisoriesOf(Verdict verdict)
    {
        if (verdict.Basis == Basis.ReimagingRight)
        {
            yield return new Notice("SupportAndWarranty", verdict.Brief.FindClause("faq/support")?.Id);
        }

        foreach (string notice in verdict.Facts.Media.Notices)
        {
            yield return new Notice("Media", null, notice);
        }

        foreach ((_, string name, IFact fact) in FactKeys.Of(verdict.Facts).Where(each => each.Fact.Dissent is not null))
        {
            yield return fact.Known is { } value ? new Notice("Contradicted", null, name, value, fact.Dissent) : new Notice("Conflict", null, name, fact.Dissent);
        }
    }
}
