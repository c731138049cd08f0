namespace ReimagingTools.Licensing.Rules;

/// <summary>
/// One condition of the briefs. A rule sees facts and the brief, nothing else, and answers with one finding. Its class is named after what must
/// hold; its public name is that without "Rule"; its page is <c>docs/rules/&lt;Name&gt;.md</c>; its sentences stand under its name in
/// <c>RuleTexts.resx</c>.
/// </summary>
public abstract class ReimagingRule
{
    private static readonly HashSet<string> OfMedia =
    [
        FactNames.MediaProduct,
        FactNames.MediaLanguage,
        FactNames.MediaArchitecture,
        FactNames.MediaComponent,
    ];

    private protected ReimagingRule(string name, params string[] clauses) => (Name, Clauses) = (name, clauses);

    /// <summary>Public name, "SameLanguage".</summary>
    public string Name { get; }

    /// <summary>The clauses it decides by, without the brief. Every brief has them, or the rule has <see cref="WhereSilent"/>.</summary>
    public IReadOnlyList<string> Clauses { get; }

    /// <summary>The clause a rule cites under a brief that is silent on its question; null for rules every brief speaks to.</summary>
    public virtual string? WhereSilent => null;

    /// <summary>What media is wanted for when the rule is read.</summary>
    public virtual Purpose Purpose => Purpose.Reimaging;

    /// <summary>What must hold, in one sentence.</summary>
    public string GetSummary(CultureInfo culture) => RuleTexts.Get(Name + ".Summary", culture);

    /// <summary>What is wrong where it does not hold, as a heading: "Other language than licensed".</summary>
    public string GetFailingTitle(CultureInfo culture) => RuleTexts.Get(Name + ".Title", culture);

    internal abstract Finding Judge(ReimagingFacts facts, Brief brief);

    /// <summary>The licensed side of what is compared; {0} of every sentence.</summary>
    internal virtual object? LicensedSide(ReimagingFacts facts) => facts.Licensed.ProductText;

    /// <summary>The side of media or agreement; {1} of every sentence.</summary>
    internal virtual object? MediaSide(ReimagingFacts facts) => facts.Media.ProductText;

    /// <summary>The clause by name.</summary>
    /// <exception cref="InvalidOperationException">The rule does not declare it, or this brief lacks it: a mistake that <see cref="RuleBook"/> finds
    /// at start.</exception>
    internal Clause ClauseIn(Brief brief, string name) =>
        brief.FindClause(name)
        ?? (WhereSilent is { } other ? brief.FindClause(other) : null)
        ?? throw new InvalidOperationException("The brief " + brief.Id + " lacks the clause " + name + " of the rule " + Name + ".");

    /// <summary>The reimaging right itself; support and warranty are for somebody else then.</summary>
    private protected static Grant ReimagingRight(Brief brief, string textKey) =>
        new(Basis.ReimagingRight, textKey) { Advisories = [new Notice("SupportAndWarranty", brief.FindClause("faq/support")?.Id)] };

    private protected Finding Answer(ReimagingFacts facts, Brief brief, Outcome outcome, string clause, string variant = "") =>
        new(this, facts, outcome, ClauseIn(brief, clause), variant);

    private protected Finding Satisfied(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        Answer(facts, brief, Outcome.Satisfied, clause, variant);

    private protected Finding Violated(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        Answer(facts, brief, Outcome.Violated, clause, variant);

    /// <summary>The remedy where the licensed product never came on Volume Licensing media; null where such media may exist.</summary>
    private protected static Notice? WithoutVolumeMedia(Edition? edition, ProductVersion? version) =>
        ProductCatalogue.IsNeverOnVolumeMedia(edition, version)
            ? new Notice(
                edition?.Family == ProductFamily.Office ? "NoVolumeMediaOfOffice" : "NoVolumeMedia",
                null,
                ProductCatalogue.Describe(edition, version)
            )
            : null;

    private protected Finding NotApplicable(ReimagingFacts facts, Brief brief, string clause, string variant = "") =>
        Answer(facts, brief, Outcome.NotApplicable, clause, variant);

    private protected Finding Undetermined(ReimagingFacts facts, Brief brief, string clause, string variant, params string[] missing) =>
        new(this, facts, Outcome.Undetermined, ClauseIn(brief, clause), variant) { Missing = missing };

    /// <summary>
    /// An open question about facts: a text nobody understood is quoted, sources that contradict each other are a "Conflict", else the variant says
    /// which side lacks evidence.
    /// </summary>
    private protected Finding Open(ReimagingFacts facts, Brief brief, string clause, string variant, params (string Name, IFact Fact)[] unsettled)
    {
        string[] missing = [.. unsettled.Select(each => each.Name).Distinct(StringComparer.Ordinal)];
        (string Name, IFact Fact)[] contested = [.. unsettled.Where(each => each.Fact.IsContested)];
        if (unsettled.Select(each => each.Fact).FirstOrDefault(fact => fact.State == FactState.Unknown && fact.Unread.Count > 0) is { } unread)
        {
            return new Finding(this, facts, Outcome.Undetermined, ClauseIn(brief, clause), "")
            {
                Missing = missing,
                Contested = unread.IsContested ? [.. contested.Select(each => each.Name).Distinct(StringComparer.Ordinal)] : [],
                Unread = unread.Unread[0],
            };
        }

        return contested.Length == 0
            ? Undetermined(facts, brief, clause, variant, missing)
            : Conflict(facts, brief, clause, contested.Select(each => each.Name), contested.Select(each => each.Fact.Contest!)) with
            {
                Missing = missing,
            };
    }

    /// <summary>Facts sources contradict each other about, and which: {2} and {3} of the sentence.</summary>
    private protected Finding Conflict(ReimagingFacts facts, Brief brief, string clause, IEnumerable<string> names, IEnumerable<string> sources)
    {
        string[] contested = [.. names.Distinct(StringComparer.Ordinal)];
        string against = string.Join("; ", sources.Distinct(StringComparer.Ordinal));
        return Undetermined(facts, brief, clause, "Conflict", contested) with
        {
            Contested = contested,
            Details = [against, string.Join("; ", contested)],
            RemedyInstead = Array.TrueForAll(contested, OfMedia.Contains) ? new Notice("ContestedMedia", null, against) : null,
        };
    }

    /// <summary>A comparison of which one side or both are not known.</summary>
    private protected Finding OpenSides(ReimagingFacts facts, Brief brief, (string Name, IFact Fact) licensed, (string Name, IFact Fact) media) =>
        (licensed.Fact.State == FactState.Known, media.Fact.State == FactState.Known) switch
        {
            (false, false) => Open(facts, brief, "eligibility/identical", "Both", licensed, media),
            (false, true) => Open(facts, brief, "eligibility/identical", "Licensed", licensed),
            _ => Open(facts, brief, "eligibility/identical", "Media", media),
        };
}
