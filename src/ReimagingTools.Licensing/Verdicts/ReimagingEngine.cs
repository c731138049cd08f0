using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Licensing.Verdicts;

/// <summary>
/// Turns facts into a verdict. Every rule answers with one finding; an exception sets aside the violations it names; then any violation means
/// NotEligible, else any open question means Indeterminate, else Eligible. An open question is never set aside, so that a missing or contested fact
/// never becomes Eligible.
/// </summary>
public static class ReimagingEngine
{
    /// <summary>Judges facts under a brief.</summary>
    /// <returns>The verdict; the same for the same arguments, always.</returns>
    /// <exception cref="InvalidOperationException">Two exceptions claim one finding: a mistake of the rules, not of the facts.</exception>
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
        Finding? granting = decision == Decision.Eligible ? GrantingAmong(findings) : null;
        return new Verdict(facts, brief, decision, granting, new ReadOnlyCollection<Finding>(findings));
    }

    private static void ApplyExceptions(Finding[] findings)
    {
        Finding[] exceptions = [.. findings.Where(finding => finding.Overrides.Count > 0)];
        for (int i = 0; i < findings.Length; i++)
        {
            Finding finding = findings[i];
            Finding? claiming = null;
            foreach (Finding exception in exceptions)
            {
                if (!ReferenceEquals(exception, finding) && exception.Overrides.Contains(finding.Rule))
                {
                    claiming = claiming is null
                        ? exception
                        : throw new InvalidOperationException(
                            claiming.Rule + " and " + exception.Rule + " both claim the finding of " + finding.Rule + "."
                        );
                }
            }

            if (claiming is not null && finding.Outcome == Outcome.Violated)
            {
                findings[i] = finding.SetAsideBy(claiming.Rule);
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

    /// <summary>The finding whose right the verdict rests on; an exception's comes before that of the rules it stands in for.</summary>
    private static Finding GrantingAmong(Finding[] findings)
    {
        Finding[] granting = [.. findings.Where(finding => finding is { Outcome: Outcome.Satisfied, Grant: not null })];
        Finding[] exceptions = [.. granting.Where(finding => finding.Overrides.Count > 0)];
        Finding[] first = exceptions.Length > 0 ? exceptions : granting;
        return first.Length == 1
            ? first[0]
            : throw new InvalidOperationException(
                first.Length + " findings grant a right: " + string.Join(", ", first.Select(finding => finding.Rule)) + "."
            );
    }
}
