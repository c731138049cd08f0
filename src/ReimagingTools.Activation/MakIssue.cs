using ReimagingTools.Activation.Text;

namespace ReimagingTools.Activation;

/// <summary>One thing wrong with a source, or worth knowing about it. It holds no whole key.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Origin">The source.</param>
/// <param name="Line">The line in it, from 1; null where lines mean nothing.</param>
/// <param name="Detail">What was found, short and masked; empty where the kind says it all.</param>
public sealed record MakIssue(MakIssueKind Kind, MakSeverity Severity, string Origin, long? Line, string Detail)
{
    /// <summary>The headings of a table it is about, of which some may have been meant to be others; empty where it is about none.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>How many rows it is about, where it is told once for all; else 0.</summary>
    public long Rows { get; init; }

    /// <summary>The issue in English; <see cref="MakText"/> says it in other languages.</summary>
    /// <returns>One or two sentences that begin with the source.</returns>
    public override string ToString() => MakText.Say(this, CultureInfo.InvariantCulture);
}
