using ReimagingTools.Licensing.Catalogue;

namespace ReimagingTools.Completion;

/// <summary>Offers the editions of Windows, which share a medium.</summary>
public sealed class EditionCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words =>
        ProductCompleter
            .NewestFirst.Where(product => product.Version.Family != ProductFamily.Office)
            .Select(product => product.EditionName)
            .Distinct(StringComparer.Ordinal);
}
