namespace ReimagingTools.Media.Matching;

/// <summary>What is compared between media and license.</summary>
public enum MatchPart
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The edition, N and K variants included.</summary>
    Edition,

    /// <summary>The version; each long-term servicing release is one.</summary>
    Version,

    /// <summary>The language.</summary>
    Language,

    /// <summary>The processor architecture.</summary>
    Architecture,

    /// <summary>The component products of an Office suite.</summary>
    Components,
}
