namespace ReimagingTools.Licensing.Products;

/// <summary>The processor a copy is built for.</summary>
public enum Architecture
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>32-bit x86.</summary>
    X86,

    /// <summary>64-bit x64.</summary>
    X64,

    /// <summary>64-bit ARM.</summary>
    Arm64,

    /// <summary>32-bit ARM (Windows RT).</summary>
    Arm,

    /// <summary>Itanium.</summary>
    Ia64,
}
