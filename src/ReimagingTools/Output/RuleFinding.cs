using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Output;

/// <summary>The answer of one rule, as text in the language of the session that asked.</summary>
public sealed class RuleFinding
{
    internal RuleFinding(Finding finding, string? licensed, string? media, CultureInfo culture)
    {
        Rule = finding.Rule;
        Outcome = finding.Outcome.ToString();
        Clause = finding.Clause.Id;
        Brief = finding.Clause.BriefId;
        Licensed = licensed;
        Media = media;
        Message = finding.GetMessage(culture);
        Remedy = finding.GetRemedy(culture);
    }

    /// <summary>The rule's public name, "SameLanguage".</summary>
    public string Rule { get; }

    /// <summary>Undetermined, NotApplicable, Satisfied or Violated.</summary>
    public string Outcome { get; }

    /// <summary>Full id of the clause the outcome rests on.</summary>
    public string Clause { get; }

    /// <summary>The brief of that clause, "2011-02".</summary>
    public string Brief { get; }

    /// <summary>The licensed side of the comparison in words, or null.</summary>
    public string? Licensed { get; }

    /// <summary>The media (or agreement) side of the comparison in words, or null.</summary>
    public string? Media { get; }

    /// <summary>What was found, in one sentence.</summary>
    public string Message { get; }

    /// <summary>What to do next, or null when there is nothing to do.</summary>
    public string? Remedy { get; }

    /// <summary>Rule and outcome.</summary>
    /// <returns>For instance "SameLanguage: Violated".</returns>
    public override string ToString() => Rule + ": " + Outcome;
}
