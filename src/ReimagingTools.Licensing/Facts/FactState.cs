namespace ReimagingTools.Licensing.Facts;

/// <summary>What is known of a fact.</summary>
public enum FactState
{
    /// <summary>No evidence speaks about it.</summary>
    Unknown = 0,

    /// <summary>The strongest evidence agrees.</summary>
    Known,

    /// <summary>Evidence of equal strength disagrees; nothing is settled.</summary>
    Conflicting,
}
