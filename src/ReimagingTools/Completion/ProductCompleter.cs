using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Completion;

/// <summary>Offers the product names of the catalogue.</summary>
public sealed class ProductCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => ProductCatalogue.Products.Select(product => product.Name);
}
