using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Verdicts;

/// <summary>The answer of one rule: outcome, the clause it rests on, what was compared, and what to do next.</summary>
public sealed class Finding
{
    private readonly ReimagingRule _rule;
    private readonly ReimagingFacts _facts;
    private readonly string _variant;

    internal Finding(ReimagingRule rule, ReimagingFacts facts, Outcome outcome, Clause clause, string variant)
    {
        _rule = rule;
        _facts = facts;
        _variant = variant;
        Outcome = outcome;
        Clause = clause;
    }

    /// <summary>The rule's public name, "SameLanguage".</summary>
    public string Rule => _rule.Name;

    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; }

    /// <summary>The clause the outcome rests on.</summary>
    public Clause Clause { get; }

    /// <summary>The licensed side of the comparison in words, or null.</summary>
    public string? Licensed => _rule.DescribeLicensed(_facts);

    /// <summary>The media (or agreement) side of the comparison in words, or null.</summary>
    public string? Media => _rule.DescribeMedia(_facts);

    /// <summary>
    /// Facts to supply, by the names of <see cref="FactNames"/>. Empty unless the outcome is Undetermined, and empty then where no field would settle it because
    /// the brief leaves the question open; <see cref="GetRemedy"/> says what to do instead.
    /// </summary>
    public IReadOnlyList<string> Missing { get; internal init; } = [];

    /// <summary>Rules an exception sets aside; empty for rules that are no exception or do not apply.</summary>
    public IReadOnlyList<string> Overrides { get; internal init; } = [];

    /// <summary>The exception that set this finding aside, or null. The outcome is then NotApplicable.</summary>
    public string? OverriddenBy { get; private init; }

    /// <summary>What was found, in one sentence.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The sentence.</returns>
    public string GetMessage(CultureInfo culture) =>
        OverriddenBy is { } exception
            ? RuleTexts.Format("Overridden", culture, exception)
            : RuleTexts.Format(Key, culture, _rule.TextArguments(_facts, culture));

    /// <summary>What to do next, or null when there is nothing to do.</summary>
    /// <param name="culture">English and Japanese are there; others read English.</param>
    /// <returns>The sentence, or null.</returns>
    public string? GetRemedy(CultureInfo culture) =>
        OverriddenBy is null && RuleTexts.Find(Key + ".Remedy", culture) is { } remedy
            ? string.Format(culture, remedy, _rule.TextArguments(_facts, culture))
            : null;

    /// <summary>True for a doubt about what the device is licensed for: an exception rests on that itself, so that none may set the doubt aside.</summary>
    internal bool StandsAgainstExceptions { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Rule + ": " + Outcome + " (" + Clause.Id + ")";

    internal Finding SetAsideBy(string exception) => new(_rule, _facts, Outcome.NotApplicable, Clause, _variant) { OverriddenBy = exception };

    private string Key => Rule + "." + Outcome + (_variant.Length == 0 ? "" : "." + _variant);
}
