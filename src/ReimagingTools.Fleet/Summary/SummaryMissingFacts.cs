using ReimagingTools.Fleet.Questions;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Facts to find out together.</summary>
/// <param name="Names">Their field names.</param>
/// <param name="Settle">True where they are all that keeps those devices open.</param>
public sealed record SummaryMissingFacts(IReadOnlyList<string> Names, long Devices, bool Settle)
{
    /// <summary>True where questions about groups of devices ask for them, which media and agreement are not asked of.</summary>
    public bool AreAsked => Settle && Names.Any(OpenFacts.IsAskable);

    /// <summary>True where the license channel that is missing is that of the license under a Volume license.</summary>
    public bool IsOfBase { get; init; }

    /// <summary>Those of which records say something nobody understood: nothing that is stated for all speaks for them.</summary>
    public IReadOnlyList<string> Spoken { get; init; } = [];
}
