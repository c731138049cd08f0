using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>What came of reading sources.</summary>
internal sealed record MakRun(IReadOnlyList<MakActivationCount> Counts, IReadOnlyList<MakIssue> Issues)
{
    public MakActivationCount Single => Assert.Single(Counts);

    public IEnumerable<MakIssueKind> Kinds => Issues.Select(issue => issue.Kind);
}
