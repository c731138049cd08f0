namespace ReimagingTools.Fleet.Summary;

/// <summary>A fact about which sources contradict each other.</summary>
/// <param name="Name">Its field name.</param>
/// <param name="Sources">What they say ("LicensedArchitecture \"x64\"; Processor \"ARM64\""); empty where that is not known here.</param>
/// <param name="Devices">Devices it stands for.</param>
public sealed record SummaryContested(string Name, string Sources, long Devices);
