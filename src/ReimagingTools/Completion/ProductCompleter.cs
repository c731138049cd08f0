using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Completion;

/// <summary>Offers the product names of the catalogue, but for those that could mean several products when they are read back ("Windows 8").</summary>
public sealed class ProductCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => ProductCatalogue.Products.Select(product => product.Name).Where(name => ProductNames.Parse(name).Product is not null);
}
