using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Completion;

/// <summary>Offers the component products.</summary>
public sealed class ComponentCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words =>
        ProductCatalogue
            .Products.SelectMany(product => product.Components?.Names ?? [])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => name, StringComparer.OrdinalIgnoreCase);
}
