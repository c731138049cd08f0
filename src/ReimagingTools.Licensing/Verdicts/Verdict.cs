namespace ReimagingTools.Licensing.Verdicts;

/// <summary>
/// The answer for one set of facts under one brief, with everything that led to it. Replayable: the same facts and brief give the same verdict.
/// It is a reading of the brief, not legal advice; the customer's agreement controls.
/// </summary>
public sealed class Verdict
{
    private Conclusion? _conclusion;

    internal Verdict(ReimagingFacts facts, Brief brief, Decision decision, Finding? granting, IReadOnlyList<Finding> findings) =>
        (Granting, Facts, Brief, Decision, Findings) = (granting, facts, brief, decision, findings);

    /// <summary>The decision.</summary>
    public Decision Decision { get; }

    /// <summary>The right it rests on; None unless Eligible.</summary>
    public Basis Basis => Granting?.Grant?.Basis ?? Basis.None;

    /// <summary>The brief.</summary>
    public Brief Brief { get; }

    /// <summary>The day the verdict was asked for, or null when nobody said.</summary>
    public CalendarDate? AsOf => Facts.AsOf;

    /// <summary>The facts judged.</summary>
    public ReimagingFacts Facts { get; }

    /// <summary>One finding per rule, in the order the rules are read.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The finding that decided: the first violation, else the first open question, else the finding the basis rests on.</summary>
    public Finding Decisive => Conclusion.Decisive;

    /// <summary>The clauses that decided, most telling first; never empty.</summary>
    public IReadOnlyList<Clause> Clauses => Conclusion.Clauses;

    /// <summary>
    /// Facts an Indeterminate verdict misses, by the names of <see cref="FactNames"/>; empty for other decisions, and where the brief itself leaves
    /// the question open.
    /// </summary>
    public IReadOnlyList<string> MissingFacts => Conclusion.MissingFacts;

    /// <summary>
    /// Those of <see cref="MissingFacts"/> that are not silent: sources contradict each other about them, and one more answer settles nothing.
    /// </summary>
    public IReadOnlyList<string> ContestedFacts => Conclusion.ContestedFacts;

    /// <summary>What must be done or kept for the verdict to hold.</summary>
    public IReadOnlyList<Notice> Obligations => Conclusion.Obligations;

    /// <summary>What to know beside it: support and warranty, contradictions in the evidence.</summary>
    public IReadOnlyList<Notice> Advisories => Conclusion.Advisories;

    /// <summary>The outcome of the findings that lead to a decision.</summary>
    /// <returns>What those that decide have found.</returns>
    public static Outcome TellingOf(Decision decision) =>
        decision switch
        {
            Decision.NotEligible => Outcome.Violated,
            Decision.Indeterminate => Outcome.Undetermined,
            _ => Outcome.Satisfied,
        };

    /// <summary>The decisive reason in one sentence.</summary>
    public string GetReason(CultureInfo culture) =>
        Granting is { Grant: { } grant }
            ? RuleTexts.Format("Eligible." + grant.TextKey, culture, Facts.Licensed.ProductText, Facts.Media.ProductText)
            : Decisive.GetMessage(culture);

    /// <summary>True when the right reaches an older version than the licensed one, because its license terms permit that.</summary>
    public bool IsPriorVersion => Granting?.Grant is { TextKey: Grant.PriorVersion or Grant.VolumePriorVersion };

    /// <summary>Two threads that ask at the same time may both draw it up, and get the same.</summary>
    private Conclusion Conclusion => _conclusion ??= Conclusion.Of(this);

    /// <summary>The finding whose right an Eligible verdict rests on, else null.</summary>
    internal Finding? Granting { get; }

    /// <inheritdoc/>
    public override string ToString() => Decision + " (" + Decisive.Clause.Id + ")";
}
