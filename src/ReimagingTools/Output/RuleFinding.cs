using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Output;

/// <summary>The answer of one rule, as text in the language of the session that asked.</summary>
public sealed class RuleFinding
{
    private readonly Finding _finding;

    internal RuleFinding(Finding finding, string? licensed, string? media, CultureInfo culture)
    {
        _finding = finding;
        Licensed = licensed;
        Media = media;
        Message = finding.GetMessage(culture);
        Remedy = finding.GetRemedy(culture);
    }

    /// <summary>The rule's public name, "SameLanguage".</summary>
    public string Rule => _finding.Rule;

    /// <summary>Undetermined, NotApplicable, Satisfied or Violated.</summary>
    public string Outcome => _finding.Outcome.ToString();

    /// <summary>Full id of the clause the outcome rests on.</summary>
    public string Clause => _finding.Clause.Id;

    /// <summary>The brief of that clause, "2011-02".</summary>
    public string Brief => _finding.Clause.BriefId;

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
