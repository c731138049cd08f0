using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Completion;

/// <summary>
/// Offers the product names of the catalogue, the newest first, but for those that could mean several products when they are read back ("Windows
/// 8").
/// </summary>
public sealed class ProductCompleter : WordCompleter
{
    /// <summary>What people have on most PCs, in the order they name it; others come behind as they stand in the catalogue.</summary>
    private static readonly string[] Common =
    [
        "Professional",
        "Enterprise",
        "Education",
        "Home",
        "ServerStandard",
        "ServerDatacenter",
        "OfficeProPlus",
        "OfficeStandard",
    ];

    /// <summary>Products of the catalogue, the newest of each family first, and of a version what people have most.</summary>
    internal static IEnumerable<Product> NewestFirst =>
        ProductCatalogue
            .Products.OrderBy(product => product.Version.Family)
            .ThenBy(product => product.Version.Release is not null)
            .ThenByDescending(product => product.Version.Order)
            .ThenBy(product => (uint)Array.IndexOf(Common, product.Edition.Key));

    private protected override IEnumerable<string> Words =>
        NewestFirst.Select(product => product.Name).Where(name => ProductNames.Parse(name).Product is not null);
}
