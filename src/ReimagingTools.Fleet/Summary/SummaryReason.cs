namespace ReimagingTools.Fleet.Summary;

/// <summary>Why devices got a decision.</summary>
/// <param name="Rule">The rule that decided; empty when the verdict was written without it.</param>
/// <param name="ClauseId">The clause it rests on; empty when the verdict was written without it.</param>
/// <param name="Devices">How many devices.</param>
public sealed record SummaryReason(string Rule, string ClauseId, long Devices);
