namespace ReimagingTools.Fleet.Devices;

/// <summary>One row of the table of strengths.</summary>
/// <param name="Evidence">The kind of evidence.</param>
/// <param name="Strength">How much it weighs.</param>
/// <param name="What">What it is, in words.</param>
public sealed record StrengthRow(string Evidence, EvidenceStrength Strength, string What);
