using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Licensing.Rules;

/// <summary>
/// One condition of the briefs. A rule sees facts and the brief, nothing else, and answers with one finding. Its class is named after what must hold;
/// its public name is that without "Rule"; its page is <c>docs/rules/&lt;Name&gt;.md</c>; its sentences stand under its name in <c>RuleTexts.resx</c>.
/// </summary>
public abstract class ReimagingRule
{
    private protected ReimagingRule(string name, params string[] clauses)
    {
        Name = name;
        Clauses = clauses;
    }

    /// <summary>Public name, "SameLanguage".</summary>
    public string Name { get; }

    /// <summary>The clauses it decides by, without the brief; a brief need not have all of them.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>What media is wanted for when the rule is read.</summary>
    public virtual Purpose Purpose => Purpose.Reimaging;

    /// <summary>What must hold, in one sentence.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The sentence.</returns>
    public string GetSummary(CultureInfo culture) => Text.RuleTexts.Get(Name + ".Summary", culture);

    internal abstract Finding Judge(ReimagingFacts facts, Brief brief);

    internal virtual string? DescribeLicensed(ReimagingFacts facts) => facts.Licensed.ProductText;

    internal virtual string? DescribeMedia(ReimagingFacts facts) => facts.Media.ProductText;

    internal virtual object?[] TextArguments(ReimagingFacts facts, CultureInfo culture)
    {
        string unknown = Text.RuleTexts.Get("Unknown", culture);
        return [DescribeLicensed(facts) ?? unknown, DescribeMedia(facts) ?? unknown];
    }

    private protected Finding Satisfied(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        new(this, facts, Outcome.Satisfied, ClauseOf(brief, clause), variant);

    private protected Finding Violated(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        new(this, facts, Outcome.Violated, ClauseOf(brief, clause), variant);

    private protected Finding NotApplicable(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        new(this, facts, Outcome.NotApplicable, ClauseOf(brief, clause), variant);

    private protected Finding Undetermined(ReimagingFacts facts, Brief brief, string clause, string variant, params string[] missing) =>
        new(this, facts, Outcome.Undetermined, ClauseOf(brief, clause), variant) { Missing = missing };

    /// <summary>A comparison whose sides may be unknown names the unknown side; "Conflict" speaks when evidence disagrees rather than lacks.</summary>
    private protected Finding UndeterminedSides<TLicensed, TMedia>(
        ReimagingFacts facts, Brief brief, string clause, Fact<TLicensed> licensed, string licensedName, Fact<TMedia> media, string mediaName)
        where TLicensed : notnull
        where TMedia : notnull
    {
        bool isConflict = licensed.State == FactState.Conflicting || media.State == FactState.Conflicting;
        (string variant, string[] missing) = (licensed.IsKnown, media.IsKnown) switch
        {
            (false, false) => ("Both", new[] { licensedName, mediaName }),
            (false, true) => ("Licensed", [licensedName]),
            _ => ("Media", [mediaName]),
        };
        return Undetermined(facts, brief, clause, isConflict ? "Conflict" : variant, missing);
    }

    /// <summary>The clause by name; where this brief is silent on it, the identity clause every brief has.</summary>
    private static Clause ClauseOf(Brief brief, string name) => brief.FindClause(name) ?? brief.FindClause("eligibility/identical")!;
}
