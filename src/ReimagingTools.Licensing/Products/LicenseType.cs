namespace ReimagingTools.Licensing.Products;

/// <summary>Whether a license stands on its own.</summary>
public enum LicenseType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>A full license.</summary>
    Full,

    /// <summary>An upgrade that needs the qualifying license it was installed over.</summary>
    Upgrade,
}
