namespace ReimagingTools.Licensing.Products;

/// <summary>How the original license of a device was bought.</summary>
public enum LicenseChannel
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Original equipment manufacturer: the license came with the PC.</summary>
    Oem,

    /// <summary>Full packaged product: bought at retail.</summary>
    Fpp,

    /// <summary>The customer's own Volume Licensing agreement.</summary>
    Volume,

    /// <summary>Another agreement than the customer's own Volume Licensing agreement.</summary>
    OtherAgreement,

    /// <summary>A developer subscription such as Visual Studio (MSDN).</summary>
    Subscriber,

    /// <summary>A time-limited evaluation.</summary>
    Evaluation,

    /// <summary>A user subscription such as Microsoft 365.</summary>
    Subscription,
}
