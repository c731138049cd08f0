namespace ReimagingTools.Licensing.Facts;

/// <summary>What one piece of evidence says about one fact.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
public sealed record Claim<T>(T Value, Evidence Evidence)
    where T : notnull;
