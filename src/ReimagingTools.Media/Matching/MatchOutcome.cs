namespace ReimagingTools.Media.Matching;

/// <summary>How one part of media and license compare.</summary>
public enum MatchOutcome
{
    /// <summary>One side or both are unknown or conflicting.</summary>
    Unknown = 0,

    /// <summary>Both are known and the same.</summary>
    Equal,

    /// <summary>They differ or are unknown, and it does not matter: 32-bit and 64-bit stand for each other.</summary>
    Allowed,

    /// <summary>Both are known and differ.</summary>
    Different,
}
