namespace ReimagingTools.Licensing.Products;

/// <summary>
/// What kind of processor a computer has, whatever Windows runs on it. 32-bit and 64-bit Windows for PCs run on one kind, Windows for ARM on
/// another.
/// </summary>
public enum ProcessorFamily
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>x86 or x64.</summary>
    Pc,

    /// <summary>ARM or ARM64.</summary>
    Arm,
}
