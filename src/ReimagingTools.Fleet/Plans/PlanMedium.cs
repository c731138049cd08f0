namespace ReimagingTools.Fleet.Plans;

/// <summary>What one medium does for a fleet.</summary>
/// <param name="Source">The file, or the name it was declared with.</param>
/// <param name="Covers">Devices that may have an image of it.</param>
/// <param name="Adds">Those of them that no medium before it covers.</param>
public sealed record PlanMedium(string Source, long Covers, long Adds);
