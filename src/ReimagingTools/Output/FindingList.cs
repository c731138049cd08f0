using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Output;

/// <summary>One finding per rule, in the order the rules are read; prints as one line where a list cannot be shown.</summary>
public sealed class FindingList : ReadOnlyCollection<RuleFinding>
{
    internal FindingList(IEnumerable<(Finding Finding, string? Licensed, string? Media)> findings, CultureInfo culture)
        : base([.. findings.Select(each => new RuleFinding(each.Finding, each.Licensed, each.Media, culture))]) { }

    /// <summary>Rules and outcomes joined by "; ".</summary>
    public override string ToString() => string.Join("; ", this);
}
