namespace ReimagingTools.Licensing.Products;

/// <summary>The line of products an edition belongs to.</summary>
public enum ProductFamily
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Windows for desktop PCs; Volume Licensing sells it as an upgrade only.</summary>
    Windows,

    /// <summary>Windows Server.</summary>
    WindowsServer,

    /// <summary>Office suites and applications, Visio and Project.</summary>
    Office,
}
