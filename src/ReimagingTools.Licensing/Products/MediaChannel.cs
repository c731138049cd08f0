namespace ReimagingTools.Licensing.Products;

/// <summary>The channel installation media was made for.</summary>
public enum MediaChannel
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Volume Licensing: a Volume Licensing Service Center download or a disk kit.</summary>
    VolumeLicensing,

    /// <summary>Original equipment manufacturer or system builder.</summary>
    Oem,

    /// <summary>Recovery media that came with one maker's PCs.</summary>
    OemRecovery,

    /// <summary>Retail or consumer.</summary>
    Retail,

    /// <summary>Developer subscription (MSDN, Visual Studio) where the bits are not the Volume Licensing ones.</summary>
    Subscriber,

    /// <summary>Time-limited evaluation.</summary>
    Evaluation,
}
