namespace ReimagingTools.Licensing.Products;

/// <summary>
/// One edition of one version, as the catalogue knows it. Instances come from <see cref="Catalogue.ProductCatalogue"/> only, so equality is
/// identity.
/// </summary>
public sealed class Product
{
    internal Product(Edition edition, ProductVersion version, string name, string editionName) =>
        (Edition, Version, Name, EditionName) = (edition, version, name, editionName);

    /// <summary>The edition.</summary>
    public Edition Edition { get; }

    /// <summary>The version.</summary>
    public ProductVersion Version { get; }

    /// <summary>Full marketing name: "Windows 7 Professional", "Office Professional Plus 2010".</summary>
    public string Name { get; }

    /// <summary>Marketing name of the edition in this version: "Professional" (7), "Pro" (10), "Enterprise LTSC 2019".</summary>
    public string EditionName { get; }

    /// <summary>Whether the edition could be licensed outside Volume Licensing.</summary>
    public Availability Availability { get; internal init; }

    /// <summary>True for editions that never came on Volume Licensing media: Home, Starter, Ultimate, Foundation and the like.</summary>
    public bool IsNeverOnVolumeMedia { get; internal init; }

    /// <summary>The component products of an Office suite or application; null where the catalogue lists none (Windows, unknown suites).</summary>
    public ComponentSet? Components { get; internal init; }

    /// <summary>True when an ARM64 edition of this product exists.</summary>
    public bool HasArm64 { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
