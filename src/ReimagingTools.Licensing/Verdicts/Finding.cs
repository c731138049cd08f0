using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Licensing.Verdicts;

/// <summary>
/// The answer of one rule: outcome, the clause it rests on, what was compared, and what to do next. What a rule grants, sets aside, obliges to and
/// advises of travels with its finding, so that the engine need not know the rule.
/// </summary>
public sealed record Finding
{
    private readonly ReimagingRule _rule;
    private readonly ReimagingFacts _facts;
    private readonly string _variant;

    /// <summary>What most findings do not have; shared by those that have none of it.</summary>
    private readonly Rest _rest = Rest.None;

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

    /// <summary>The licensed side of the comparison in the words of columns, or null.</summary>
    public string? Licensed => _rule.LicensedSide(_facts) is { } side ? FactWords.InColumn(side) : null;

    /// <summary>The media (or agreement) side of the comparison in the words of columns, or null.</summary>
    public string? Media => _rule.MediaSide(_facts) is { } side ? FactWords.InColumn(side) : null;

    /// <summary>
    /// Facts to supply, by the names of <see cref="FactNames"/>. Empty unless the outcome is Undetermined, and empty then where no field would
    /// settle it because the brief leaves the question open; <see cref="GetRemedy"/> says what to do instead.
    /// </summary>
    public IReadOnlyList<string> Missing
    {
        get => _rest.Missing;
        internal init => _rest = _rest with { Missing = value };
    }

    /// <summary>Those of <see cref="Missing"/> that are not silent: sources contradict each other about them.</summary>
    public IReadOnlyList<string> Contested
    {
        get => _rest.Contested;
        internal init => _rest = _rest with { Contested = value };
    }

    /// <summary>Rules whose violations an exception sets aside; empty for rules that are no exception or do not apply.</summary>
    public IReadOnlyList<string> Overrides
    {
        get => _rest.Overrides;
        internal init => _rest = _rest with { Overrides = value };
    }

    /// <summary>The exception that set this finding aside, or null. The outcome is then NotApplicable.</summary>
    public string? OverriddenBy
    {
        get => _rest.OverriddenBy;
        private init => _rest = _rest with { OverriddenBy = value };
    }

    /// <summary>The text that was given and not understood, where that is why the outcome is Undetermined.</summary>
    public UnreadText? Unread
    {
        get => _rest.Unread;
        internal init => _rest = _rest with { Unread = value };
    }

    /// <summary>What was found, in one sentence.</summary>
    public string GetMessage(CultureInfo culture)
    {
        if (OverriddenBy is { } exception)
        {
            return RuleTexts.Format("Overridden", culture, exception);
        }

        return Unread is { } unread
            ? RuleTexts.Format(unread.Key, culture, unread.Evidence.Heading, unread.Text, unread.Beside ?? unread.Nearest, unread.Nearest)
            : RuleTexts.Format(Key, culture, ArgumentsIn(culture));
    }

    /// <summary>What to do next, or null when there is nothing to do.</summary>
    public string? GetRemedy(CultureInfo culture)
    {
        if (OverriddenBy is null && RemedyInstead is { } instead)
        {
            return instead.GetText(culture);
        }

        string? remedy = OverriddenBy is null ? RuleTexts.Find(Unread is null ? Key + ".Remedy" : Unread.RemedyKey, culture) : null;
        return remedy is null
            ? null
            : string.Format(
                culture,
                remedy,
                Unread is null ? ArgumentsIn(culture) : [Unread.Evidence.Heading, Unread.Text, Unread.Beside, Unread.Values]
            );
    }

    /// <summary>The right a satisfied finding shows, or null.</summary>
    internal Grant? Grant
    {
        get => _rest.Grant;
        init => _rest = value == _rest.Grant ? _rest : _rest with { Grant = value };
    }

    /// <summary>What must be done or kept, with a satisfied finding for the verdict to hold, with another one to mend it.</summary>
    internal IReadOnlyList<Notice> Obligations
    {
        get => _rest.Obligations;
        init => _rest = IsSame(value, _rest.Obligations) ? _rest : _rest with { Obligations = value };
    }

    /// <summary>What to know beside it.</summary>
    internal IReadOnlyList<Notice> Advisories
    {
        get => _rest.Advisories;
        init => _rest = IsSame(value, _rest.Advisories) ? _rest : _rest with { Advisories = value };
    }

    /// <summary>What to do where the remedy of the rule does not exist for these facts, or null.</summary>
    internal Notice? RemedyInstead
    {
        get => _rest.RemedyInstead;
        init => _rest = value == _rest.RemedyInstead ? _rest : _rest with { RemedyInstead = value };
    }

    /// <summary>Values for the sentence beyond the two sides: {2} and on.</summary>
    internal IReadOnlyList<object?> Details
    {
        get => _rest.Details;
        init => _rest = _rest with { Details = value };
    }

    /// <inheritdoc/>
    public override string ToString() => Rule + ": " + Outcome + " (" + Clause.Id + ")";

    internal Finding SetAsideBy(string exception) => new(_rule, _facts, Outcome.NotApplicable, Clause, _variant) { OverriddenBy = exception };

    /// <summary>The same finding as that of an exception, which sets the violations of other rules aside.</summary>
    internal Finding Claiming(IReadOnlyList<string> rules) => this with { Overrides = rules };

    private static bool IsSame(IReadOnlyList<Notice> one, IReadOnlyList<Notice> other) =>
        ReferenceEquals(one, other) || one.Count + other.Count == 0;

    private string Key => Rule + "." + Outcome + (_variant.Length == 0 ? "" : "." + _variant);

    private object?[] ArgumentsIn(CultureInfo culture)
    {
        var arguments = new object?[2 + Details.Count];
        arguments[0] = FactWords.InSentence(_rule.LicensedSide(_facts), culture);
        arguments[1] = FactWords.InSentence(_rule.MediaSide(_facts), culture);
        for (int i = 0; i < Details.Count; i++)
        {
            arguments[2 + i] = FactWords.InSentence(Details[i], culture);
        }

        return arguments;
    }

    private sealed record Rest
    {
        public static readonly Rest None = new();

        public IReadOnlyList<string> Missing { get; init; } = [];

        public IReadOnlyList<string> Contested { get; init; } = [];

        public IReadOnlyList<string> Overrides { get; init; } = [];

        public string? OverriddenBy { get; init; }

        public UnreadText? Unread { get; init; }

        public Grant? Grant { get; init; }

        public IReadOnlyList<Notice> Obligations { get; init; } = [];

        public IReadOnlyList<Notice> Advisories { get; init; } = [];

        public Notice? RemedyInstead { get; init; }

        public IReadOnlyList<object?> Details { get; init; } = [];
    }
}
