namespace ReimagingTools.Activation;

/// <summary>What became of what one source says.</summary>
public enum MakWeight
{
    /// <summary>It says nothing of the count.</summary>
    None = 0,

    /// <summary>Its number stands.</summary>
    Decides,

    /// <summary>It says the same as the one that stands, or its dates do not tell which is newer and the numbers agree.</summary>
    Agrees,

    /// <summary>It says another number, and the dates do not tell which is newer.</summary>
    Contradicts,

    /// <summary>A newer source stands in its place.</summary>
    Older,

    /// <summary>Its last refresh failed, so a sound source stands in its place.</summary>
    Failed,
}
