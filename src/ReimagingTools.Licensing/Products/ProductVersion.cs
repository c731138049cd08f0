namespace ReimagingTools.Licensing.Products;

/// <summary>
/// A generation of a family: Windows "7", Windows Server "2008 R2", Office "2010". Service packs and Windows 10/11 feature releases are not
/// versions; each long-term servicing release is. Instances come from <see cref="Catalogue.ProductCatalogue"/> only, so equality is identity.
/// </summary>
public sealed class ProductVersion
{
    internal ProductVersion(ProductFamily family, string name, string? release, int order) =>
        (Family, Name, Release, Order) = (family, name, release, order);

    /// <summary>The family the version belongs to.</summary>
    public ProductFamily Family { get; }

    /// <summary>The version as marketed: "XP", "7", "8.1", "11", "2008 R2", "2019".</summary>
    public string Name { get; }

    /// <summary>The long-term servicing release ("LTSB 2015", "LTSC 2019"), or null for the general release.</summary>
    public string? Release { get; }

    /// <summary>Position within the family: a larger number is newer. Not a year.</summary>
    public int Order { get; }

    /// <inheritdoc/>
    public override string ToString() => Release is null ? Name : Name + " " + Release;
}
