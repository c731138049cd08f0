namespace ReimagingTools.Licensing.Facts;

/// <summary>Software Assurance for the Windows operating system on the device.</summary>
public enum SoftwareAssurance
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The device is not covered.</summary>
    None,

    /// <summary>The device is covered.</summary>
    PerDevice,

    /// <summary>The primary user is covered, not the device; unknown to the briefs of 2009 and 2011.</summary>
    PerUser,
}
