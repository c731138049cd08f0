using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Output;

/// <summary>One rule as one brief has it.</summary>
public sealed class ReimageRule
{
    internal ReimageRule(ReimagingRule rule, Brief brief, CultureInfo culture)
    {
        Clause[] clauses = [.. rule.Clauses.Select(brief.FindClause).OfType<Clause>()];
        Name = rule.Name;
        Brief = brief.Id;
        Purpose = rule.Purpose.ToString();
        Summary = rule.GetSummary(culture);
        Clauses = new TextList(clauses.Select(clause => clause.Id));
        Text = new TextList(clauses.Length == 0 ? [Messages.Format("RuleSilent", brief.Id)] : clauses.Select(clause => clause.GetText(culture)));
    }

    /// <summary>The rule's public name, "SameLanguage".</summary>
    public string Name { get; }

    /// <summary>The brief, "2011-02".</summary>
    public string Brief { get; }

    /// <summary>What media is wanted for when the rule is read: Reimaging or Recovery.</summary>
    public string Purpose { get; }

    /// <summary>What must hold, in one sentence.</summary>
    public string Summary { get; }

    /// <summary>Full ids of the clauses it decides by; empty where this brief is silent.</summary>
    public TextList Clauses { get; }

    /// <summary>
    /// What those clauses say, in the project's own words and in the order of <see cref="Clauses"/>; where there is none, that the brief is silent.
    /// </summary>
    public TextList Text { get; }

    /// <summary>The rule's name.</summary>
    public override string ToString() => Name;
}
