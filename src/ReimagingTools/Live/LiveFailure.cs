namespace ReimagingTools.Live;

/// <summary>What a computer did not answer.</summary>
/// <param name="ComputerName">The computer, or null when nothing tells which.</param>
/// <param name="Reason">Classes and causes.</param>
/// <param name="IsPartial">True when it answered something else.</param>
internal sealed record LiveFailure(string? ComputerName, string Reason, bool IsPartial);
