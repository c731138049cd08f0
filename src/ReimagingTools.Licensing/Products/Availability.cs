namespace ReimagingTools.Licensing.Products;

/// <summary>Whether an edition could be licensed outside Volume Licensing at all.</summary>
public enum Availability
{
    /// <summary>Sources are silent or disagree.</summary>
    Unknown = 0,

    /// <summary>Sold through OEM or retail (or both).</summary>
    SoldOutside,

    /// <summary>Sold through Volume Licensing only: it can never be the originally licensed product of an OEM or retail license.</summary>
    VolumeLicensingOnly,
}
