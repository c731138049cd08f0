using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Why devices got a decision.</summary>
/// <param name="Rule">The rule that decided; empty when the verdict was written without it.</param>
/// <param name="ClauseId">The clause it rests on; empty when the verdict was written without it.</param>
/// <param name="Devices">How many devices.</param>
public sealed record SummaryReason(string Rule, string ClauseId, long Devices)
{
    /// <summary>What is wrong where a condition fails; what must hold where it is open, for nothing is wrong yet.</summary>
    /// <returns>The words of the rule.</returns>
    public string GetText(Decision decision, CultureInfo culture)
    {
        ReimagingRule rule = RuleBook.Rules.First(rule => rule.Name == Rule);
        return decision == Decision.NotEligible ? rule.GetFailingTitle(culture) : rule.GetSummary(culture);
    }
}
