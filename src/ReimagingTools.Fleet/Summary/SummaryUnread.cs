namespace ReimagingTools.Fleet.Summary;

/// <summary>A value that was given and not understood.</summary>
/// <param name="Value">The value, with the nearest that is known.</param>
/// <param name="Devices">How many devices it stands for.</param>
public sealed record SummaryUnread(UnreadText Value, long Devices);
