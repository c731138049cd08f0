namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// Which facts exist. A fact is added here and as a property of its owner; equality and with it the cache of verdicts, conflicts, advisories and the
/// names of missing facts follow from these rows.
/// </summary>
public static class FactKeys
{
    /// <summary>Facts of a license, in the order in which they are told.</summary>
    public static IReadOnlyList<FactKey<LicensedProduct>> License { get; } =
        new ReadOnlyCollection<FactKey<LicensedProduct>>([
            new("Edition", FactNames.LicensedProduct, product => product.Edition),
            new("Version", FactNames.LicensedProduct, product => product.Version),
            new("LicensedLanguage", FactNames.LicensedLanguage, product => product.Language),
            new("LicensedArchitecture", FactNames.LicensedArchitecture, product => product.Architecture),
            new("Processor", FactNames.Processor, product => product.Processor),
            new("LicensedComponents", FactNames.LicensedComponents, product => product.Components),
            new("LicenseChannel", FactNames.LicenseChannel, product => product.Channel),
            new("LicenseType", FactNames.LicenseType, product => product.Type),
            new("PriorVersionRight", FactNames.PriorVersionRight, product => product.PriorVersionRight),
            new("VolumeProduct", FactNames.VolumeProduct, product => product.VolumeProduct),
            new("PreinstalledProduct", FactNames.PreinstalledProduct, product => product.PreinstalledProduct),
            new("CoaProduct", FactNames.CoaProduct, product => product.Certificate),
        ]);

    /// <summary>Facts of an image.</summary>
    public static IReadOnlyList<FactKey<MediaImage>> Media { get; } =
        new ReadOnlyCollection<FactKey<MediaImage>>([
            new("MediaEdition", FactNames.MediaProduct, image => image.Edition),
            new("MediaVersion", FactNames.MediaProduct, image => image.Version),
            new("MediaLanguage", FactNames.MediaLanguage, image => image.Language),
            new("MediaArchitecture", FactNames.MediaArchitecture, image => image.Architecture),
            new("MediaComponent", FactNames.MediaComponent, image => image.Components),
            new("MediaChannel", FactNames.MediaChannel, image => image.Channel),
        ]);

    /// <summary>Facts beside license and image.</summary>
    public static IReadOnlyList<FactKey<ReimagingFacts>> Coverage { get; } =
        new ReadOnlyCollection<FactKey<ReimagingFacts>>([new("SoftwareAssurance", FactNames.SoftwareAssurance, facts => facts.SoftwareAssurance)]);

    /// <summary>Every fact of a judgement, license first.</summary>
    public static IReadOnlyList<FactKey<ReimagingFacts>> All { get; } =
        new ReadOnlyCollection<FactKey<ReimagingFacts>>([
            .. License.Select(key => new FactKey<ReimagingFacts>(key.Id, key.Name, facts => key.Of(facts.Licensed))),
            .. Media.Select(key => new FactKey<ReimagingFacts>(key.Id, key.Name, facts => key.Of(facts.Media))),
            .. Coverage,
        ]);

    /// <summary>Every fact of a judgement under its public name, license first.</summary>
    public static IEnumerable<(string Id, string Name, IFact Fact)> Of(ReimagingFacts facts) => All.Select(key => (key.Id, key.Name, key.Of(facts)));
}
