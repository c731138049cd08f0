namespace ReimagingTools.Licensing.Briefs;

/// <summary>One point on which editions of the brief differ (<c>points.tsv</c>).</summary>
/// <param name="Name">"platform-may-differ".</param>
/// <param name="Confidence">How sure it is; a point of medium confidence only lowers decisions or advises.</param>
/// <param name="Source">Where it was read.</param>
public sealed record BriefPoint(string Name, Confidence Confidence, string Source);
