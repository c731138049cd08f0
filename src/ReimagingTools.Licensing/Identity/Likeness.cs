namespace ReimagingTools.Licensing.Identity;

/// <summary>How one part of a license and of an image compare.</summary>
public enum Likeness
{
    /// <summary>One side or both are unknown or contested, or the briefs do not say.</summary>
    Unknown = 0,

    /// <summary>The same.</summary>
    Same,

    /// <summary>Not the same, and allowed all the same: 32-bit and 64-bit where the brief lets them stand for each other.</summary>
    Allowed,

    /// <summary>Different.</summary>
    Different,
}
