namespace ReimagingTools.Licensing.Facts;

/// <summary>How much a value weighs against others that speak about the same fact.</summary>
public enum EvidenceStrength
{
    /// <summary>Says nothing either way; kept so that a reader sees it was looked at.</summary>
    None = 0,

    /// <summary>A hint that anything better overrules: a file name, a host name, a free text.</summary>
    Weak,

    /// <summary>What a product says of itself while installed, or a marker anybody could have edited.</summary>
    Moderate,

    /// <summary>What the license itself, the firmware or the person responsible states.</summary>
    Strong,

    /// <summary>What the briefs themselves name as deciding: the Certificate of Authenticity.</summary>
    Decisive,
}
