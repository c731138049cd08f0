using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Summary;

/// <summary>What an audit adds up of a verdict.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Rule">The rule that decided, or empty.</param>
/// <param name="ClauseId">The clause that decided, or empty.</param>
/// <param name="MissingFacts">The facts an Indeterminate verdict misses.</param>
/// <param name="IsSettledByOneFact">True when the one missing fact is all that keeps the verdict open.</param>
public sealed record SummaryLine(Decision Decision, string Rule, string ClauseId, IReadOnlyList<string> MissingFacts, bool IsSettledByOneFact)
{
    /// <summary>Lines that say the same have the same key.</summary>
    internal string Key { get; } = string.Join("\n", new[] { Decision.ToString(), Rule, ClauseId, IsSettledByOneFact.ToString() }.Concat(MissingFacts));

    /// <summary>What an audit adds up of a verdict made in this process.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The line.</returns>
    public static SummaryLine Of(Verdict verdict) =>
        new(verdict.Decision, verdict.Decisive.Rule, verdict.Decisive.Clause.Id, verdict.MissingFacts, IsSettledByOne(verdict));

    /// <summary>One missing fact settles a verdict only if no question stays open that no fact would answer.</summary>
    private static bool IsSettledByOne(Verdict verdict) =>
        verdict.MissingFacts.Count == 1 && verdict.Findings.All(finding => finding.Outcome != Outcome.Undetermined || finding.Missing.Count > 0);
}
