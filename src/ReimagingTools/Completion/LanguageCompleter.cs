using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Completion;

/// <summary>Offers the tags of product languages.</summary>
public sealed class LanguageCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => LanguageNames.ProductTags;
}
