namespace ReimagingTools.Fleet.Summary;

/// <summary>A fact to find out.</summary>
/// <param name="Name">Its field name.</param>
/// <param name="Devices">Devices it is missing from.</param>
/// <param name="Settles">Devices for which it is the only thing missing.</param>
public sealed record SummaryMissingFact(string Name, long Devices, long Settles);
