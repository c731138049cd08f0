namespace ReimagingTools.Media.Matching;

/// <summary>One compared part.</summary>
/// <param name="Part">What is compared.</param>
/// <param name="Outcome">How it compares.</param>
/// <param name="Licensed">The licensed side in words, or null when it is unknown.</param>
/// <param name="Media">The media side in words, or null when it is unknown.</param>
public sealed record PartComparison(MatchPart Part, MatchOutcome Outcome, string? Licensed, string? Media);
