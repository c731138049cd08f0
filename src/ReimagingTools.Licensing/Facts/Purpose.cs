namespace ReimagingTools.Licensing.Facts;

/// <summary>What the media is wanted for.</summary>
public enum Purpose
{
    /// <summary>Copying one standard image onto devices.</summary>
    Reimaging = 0,

    /// <summary>Bringing one PC back to the state its maker delivered.</summary>
    Recovery,
}
