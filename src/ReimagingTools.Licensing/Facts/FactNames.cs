namespace ReimagingTools.Licensing.Facts;

/// <summary>The public names of the facts a verdict may find missing: columns of a record and parameters of the faces.</summary>
public static class FactNames
{
    /// <summary>The product the device was licensed for.</summary>
    public const string LicensedProduct = "LicensedProduct";

    /// <summary>Its language.</summary>
    public const string LicensedLanguage = "LicensedLanguage";

    /// <summary>Its processor architecture.</summary>
    public const string LicensedArchitecture = "LicensedArchitecture";

    /// <summary>Its component products.</summary>
    public const string LicensedComponents = "LicensedComponents";

    /// <summary>How it was bought.</summary>
    public const string LicenseChannel = "LicenseChannel";

    /// <summary>Full or upgrade.</summary>
    public const string LicenseType = "LicenseType";

    /// <summary>What the Certificate of Authenticity names.</summary>
    public const string CoaProduct = "CoaProduct";

    /// <summary>Software Assurance on the device.</summary>
    public const string SoftwareAssurance = "SoftwareAssurance";

    /// <summary>Prior versions the license terms permit.</summary>
    public const string PriorVersionRight = "PriorVersionRight";

    /// <summary>The product on the media.</summary>
    public const string MediaProduct = "MediaProduct";

    /// <summary>Its language.</summary>
    public const string MediaLanguage = "MediaLanguage";

    /// <summary>Its processor architecture.</summary>
    public const string MediaArchitecture = "MediaArchitecture";

    /// <summary>Its component products.</summary>
    public const string MediaComponent = "MediaComponent";

    /// <summary>The channel it was made for.</summary>
    public const string MediaChannel = "MediaChannel";

    /// <summary>The Volume Licensing program.</summary>
    public const string Program = "Program";

    /// <summary>What was bought under it.</summary>
    public const string PurchasedProduct = "PurchasedProduct";

    /// <summary>The Volume license the device holds on top of the license it came with.</summary>
    public const string VolumeProduct = "VolumeProduct";

    /// <summary>The product the maker preinstalled.</summary>
    public const string PreinstalledProduct = "PreinstalledProduct";

    /// <summary>The processor of the computer.</summary>
    public const string Processor = "SystemType";

    /// <summary>The day a verdict is asked for.</summary>
    public const string AsOf = "AsOf";
}
