namespace ReimagingTools.Fleet.Plans;

/// <summary>Volume Licensing media a library lacks for a device.</summary>
/// <param name="Language">The language; of a license sold in several, each would do.</param>
/// <param name="Architecture">The processor architecture, or Unknown where any would do.</param>
public sealed record WantedMedia(string Product, string Language, Architecture Architecture)
{
    private static readonly Evidence Supposed = new("Wanted", "", "supposed", EvidenceStrength.Strong);

    /// <summary>
    /// Finds the media under which a device would be eligible: Volume Licensing media of the very product, language and platform it is licensed for.
    /// </summary>
    /// <param name="verdict">A verdict on any image.</param>
    /// <returns>The media, or null where even that would not do, or is not known; and the facts that would have to be known to tell, none where it
    /// is told, or where no media would do.</returns>
    internal static (WantedMedia? Media, IReadOnlyList<string> Open) For(Verdict verdict)
    {
        LicensedProduct licensed = verdict.Facts.Licensed;
        Product? product = ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value);
        if (product is { IsNeverOnVolumeMedia: true })
        {
            return (null, []);
        }

        Language? language = licensed.Language.Value;
        Language? single = language is { IsChoice: true } ? Licensing.Products.Language.Of(language.Tags[0]) : language;
        var media = new MediaImage
        {
            Edition = product is null ? Fact<Edition>.Unknown : Fact<Edition>.Of(product.Edition, Supposed),
            Version = product is null ? Fact<ProductVersion>.Unknown : Fact<ProductVersion>.Of(product.Version, Supposed),
            Language = single is null ? Fact<Language>.Unknown : Fact<Language>.Of(single, Supposed),
            Architecture = Fact<Architecture>.Of(licensed.Architecture.IsKnown ? licensed.Architecture.Value : Architecture.X64, Supposed),
            Components = licensed.Components,
            Channel = Fact<MediaChannel>.Of(MediaChannel.VolumeLicensing, Supposed),
        };
        Verdict supposed = ReimagingEngine.Judge(verdict.Facts with { Media = media }, verdict.Brief);
        if (supposed.Decision == Decision.Eligible && product is not null && language is not null)
        {
            return (
                new WantedMedia(
                    product.Name,
                    language.ToString(),
                    licensed.Architecture.IsKnown ? licensed.Architecture.Value : Architecture.Unknown
                ),
                []
            );
        }

        return (
            null,
            supposed.Decision == Decision.NotEligible
                ? []
                : [.. supposed.MissingFacts.Except([FactNames.MediaProduct, FactNames.MediaLanguage, FactNames.MediaComponent])]
        );
    }
}
