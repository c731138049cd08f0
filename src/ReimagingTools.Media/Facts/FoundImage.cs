namespace ReimagingTools.Media.Facts;

/// <summary>One installable image found on a medium, before the evidence about the whole medium is weighed in.</summary>
/// <param name="Index">The index within a WIM, or null.</param>
/// <param name="Name">What the medium calls it, or null.</param>
/// <param name="Claims">What its own files say.</param>
internal sealed record FoundImage(int? Index, string? Name, ClaimSet Claims)
{
    /// <summary>What was looked at of the folder it lies in: one set, to which every image of the folder refers.</summary>
    public ClaimSet? Beside { get; init; }

    /// <summary>The file that holds it beside others, or null.</summary>
    public string? Container { get; init; }

    /// <summary>The Windows build its own metadata names, or null.</summary>
    public int? Build { get; init; }

    /// <summary>The edition its own metadata names where the catalogue lists no such edition, or null.</summary>
    public string? UnlistedEdition { get; init; }

    /// <summary>
    /// What setup tells it by from the others of its file: edition and kind of installation as written; null for an image of no such file.
    /// </summary>
    public string? Choice { get; init; }

    /// <summary>True where it names its edition a second time, as Microsoft's images do and captured ones seldom.</summary>
    public bool HasFlags { get; init; }

    /// <summary>True for a product a configuration chooses from a source that serves them all: others it chooses say nothing of this one.</summary>
    public bool IsChosen { get; init; }
}
