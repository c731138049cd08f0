namespace ReimagingTools.Fleet.Plans;

/// <summary>Volume Licensing media a library lacks for a device.</summary>
/// <param name="Language">The language; of a license sold in several, each would do.</param>
/// <param name="Architecture">The processor architecture, or Unknown where any would do.</param>
public sealed record WantedMedia(string Product, string Language, Architecture Architecture)
{
    private static readonly Evidence Supposed = new("Wanted", "", "supposed", EvidenceStrength.Strong);

    /// <summary>Finds the media under which a device would be eligible: Volume Licensing media of the very product, language and platform it is licensed for.</summary>
    /// <param name="verdict">A verdict on any image.</param>
    /// <returns>The media, or null where even that would not do, or is not known.</returns>
    internal static WantedMedia? For(Verdict verdict)
    {
        LicensedProduct licensed = verdict.Facts.Licensed;
        if (ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value) is not { IsNeverOnVolumeMedia: false } product || licensed.Language.Value is not { } language)
        {
            return null;
        }

        Language single = language.IsChoice ? Licensing.Products.Language.Of(language.Tags[0])! : language;
        var media = new MediaImage
        {
            Edition = Fact<Edition>.Of(product.Edition, Supposed),
            Version = Fact<ProductVersion>.Of(product.Version, Supposed),
            Language = Fact<Language>.Of(single, Supposed),
            Architecture = Fact<Architecture>.Of(licensed.Architecture.IsKnown ? licensed.Architecture.Value : Architecture.X64, Supposed),
            Components = licensed.Components,
            Channel = Fact<MediaChannel>.Of(MediaChannel.VolumeLicensing, Supposed),
        };
        return ReimagingEngine.Judge(verdict.Facts with { Media = media }, verdict.Brief).Decision == Decision.Eligible
            ? new WantedMedia(product.Name, language.ToString(), licensed.Architecture.IsKnown ? licensed.Architecture.Value : Architecture.Unknown)
            : null;
    }
}
