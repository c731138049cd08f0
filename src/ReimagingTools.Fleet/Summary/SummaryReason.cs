using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Fleet.Summary;

/// <summary>Why devices got a decision.</summary>
/// <param name="Rule">The rule that decided.</param>
/// <param name="ClauseId">The clause it rests on.</param>
/// <param name="Example">One of the verdicts, for its sentence.</param>
/// <param name="Devices">How many devices.</param>
public sealed record SummaryReason(string Rule, string ClauseId, Verdict Example, long Devices);
