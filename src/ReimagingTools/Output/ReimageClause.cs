using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Output;

/// <summary>One clause of a brief and the rules that decide by it.</summary>
public sealed class ReimageClause
{
    private readonly Clause _clause;

    internal ReimageClause(Clause clause, CultureInfo culture)
    {
        _clause = clause;
        Text = clause.GetText(culture);
        Rules = new TextList(RuleBook.Rules.Where(rule => rule.Clauses.Contains(clause.Name)).Select(rule => rule.Name));
        InformationReason = clause.GetInformationReason(culture);
    }

    /// <summary>Full id, "2011-02/eligibility/different-languages".</summary>
    public string Id => _clause.Id;

    /// <summary>The brief, "2011-02".</summary>
    public string Brief => _clause.BriefId;

    /// <summary>Section and name, "eligibility/different-languages".</summary>
    public string Name => _clause.Name;

    /// <summary>What the clause says, in the project's own words.</summary>
    public string Text { get; }

    /// <summary>The rules that decide by it; empty for a clause that only informs.</summary>
    public TextList Rules { get; }

    /// <summary>Why no rule decides by it, or null when one does.</summary>
    public string? InformationReason { get; }

    /// <summary>The publication it was read in, and how much of that was read.</summary>
    public string Source => _clause.Source.Title;

    /// <summary>The month of that publication, "2011-02".</summary>
    public string Published => _clause.Source.Published;

    /// <summary>How sure the reading is: High may decide, Medium may only lower a decision or advise.</summary>
    public string Confidence => _clause.Source.Confidence.ToString();

    /// <summary>The clause's id.</summary>
    public override string ToString() => Id;
}
