namespace ReimagingTools.Media.Facts;

/// <summary>One installable image found on a medium, before the evidence about the whole medium is weighed in.</summary>
/// <param name="Index">The index within a WIM, or null.</param>
/// <param name="Name">What the medium calls it, or null.</param>
/// <param name="Claims">What its own files say.</param>
/// <param name="IsSelfDescribed">
/// True for WIM images: what their own metadata leaves out has been stripped by a tool, so names and labels, which a tool leaves as they were, fill in nothing.
/// </param>
internal sealed record FoundImage(int? Index, string? Name, ClaimSet Claims, bool IsSelfDescribed);
