using System.Collections.ObjectModel;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Licensing.Rules.Faq;

namespace ReimagingTools.Licensing.Verdicts;

/// <summary>
/// Turns facts into a verdict. Every rule answers with one finding; exceptions set aside the findings they name; then any violation means NotEligible,
/// else any open question means Indeterminate, else Eligible. A missing fact never becomes Eligible.
/// </summary>
public static class ReimagingEngine
{
    /// <summary>Judges facts under a brief.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="brief">The brief.</param>
    /// <returns>The verdict; the same for the same arguments, always.</returns>
    public static Verdict Judge(ReimagingFacts facts, Brief brief)
    {
        IReadOnlyList<ReimagingRule> rules = RuleBook.RulesFor(facts.Purpose);
        var findings = new Finding[rules.Count];
        bool anyException = false;
        for (int i = 0; i < findings.Length; i++)
        {
            findings[i] = rules[i].Judge(facts, brief);
            anyException |= findings[i].Overrides.Count > 0;
        }

        if (anyException)
        {
            ApplyExceptions(findings);
        }

        Decision decision = Settle(findings);
        Basis basis = decision == Decision.Eligible ? BasisOf(facts, findings) : Basis.None;
        return new Verdict(facts, brief, decision, basis, new ReadOnlyCollection<Finding>(findings));
    }

    private static void ApplyExceptions(Finding[] findings)
    {
        foreach (Finding exception in findings.Where(finding => finding.Overrides.Count > 0).ToList())
        {
            for (int i = 0; i < findings.Length; i++)
            {
                bool isOpen = findings[i].Outcome == Outcome.Violated || (findings[i].Outcome == Outcome.Undetermined && exception.Outcome == Outcome.Satisfied);
                if (isOpen && !findings[i].StandsAgainstExceptions && findings[i] != exception && exception.Overrides.Contains(findings[i].Rule))
                {
                    findings[i] = findings[i].SetAsideBy(exception.Rule);
                }
            }
        }
    }

    private static Decision Settle(Finding[] findings)
    {
        bool anyOpen = false;
        foreach (Finding finding in findings)
        {
            if (finding.Outcome == Outcome.Violated)
            {
                return Decision.NotEligible;
            }

            anyOpen |= finding.Outcome == Outcome.Undetermined;
        }

        return anyOpen ? Decision.Indeterminate : Decision.Eligible;
    }

    private static Basis BasisOf(ReimagingFacts facts, Finding[] findings)
    {
        if (facts.Purpose == Purpose.Recovery)
        {
            return Basis.OemRecovery;
        }

        if (findings.Any(finding => finding.Rule == SoftwareAssuranceCoverageRule.RuleName && finding.Outcome == Outcome.Satisfied))
        {
            return Basis.SoftwareAssurance;
        }

        return facts.Licensed.Channel.Value == LicenseChannel.Volume ? Basis.VolumeLicense : Basis.ReimagingRight;
    }
}
