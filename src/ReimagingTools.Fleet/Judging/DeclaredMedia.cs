using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Fleet.Judging;

/// <summary>Media as its user declares it in words, for when it is not at hand to be read.</summary>
public static class DeclaredMedia
{
    /// <summary>Makes an image of what is declared; what is not understood stays unknown with the words kept as evidence.</summary>
    /// <param name="product">For instance "Windows 7 Professional".</param>
    /// <param name="language">One or more languages as <see cref="LanguageNames"/> reads them, or null.</param>
    /// <param name="architecture">The architecture, or Unknown; a name that carries it speaks when this is silent.</param>
    /// <param name="components">Component products, or null.</param>
    /// <param name="channel">The channel, or Unknown.</param>
    /// <returns>The image.</returns>
    public static MediaImage Of(string product, Language? language, Architecture architecture, ComponentSet? components, MediaChannel channel)
    {
        ProductName name = ProductNames.Parse(product);
        Architecture known = architecture == Architecture.Unknown ? name.Architecture : architecture;
        MediaChannel made = channel == MediaChannel.Unknown && name.IsEvaluation ? MediaChannel.Evaluation : channel;
        Evidence evidence = Declared("MediaProduct", product, name.ToString());
        return new MediaImage
        {
            Name = product,
            Edition = Of(name.Edition, evidence),
            Version = Of(name.Version, evidence),
            Language = language is null ? Fact<Language>.Unknown : Fact<Language>.Of(language, Declared("MediaLanguage", language.ToString(), "language " + language)),
            Architecture = known == Architecture.Unknown ? Fact<Architecture>.Unknown : Fact<Architecture>.Of(known, Declared("MediaArchitecture", known.ToString(), "architecture " + known)),
            Components = components is null ? Fact<ComponentSet>.Unknown : Fact<ComponentSet>.Of(components, Declared("MediaComponent", components.ToString(), "components " + components)),
            Channel = made == MediaChannel.Unknown ? Fact<MediaChannel>.Unknown : Fact<MediaChannel>.Of(made, Declared("MediaChannel", made.ToString(), "channel " + made)),
            Evidence = [evidence],
        };
    }

    private static Fact<T> Of<T>(T? value, Evidence evidence)
        where T : class => value is null ? Fact<T>.Unknown : Fact<T>.Of(value, evidence);

    private static Evidence Declared(string kind, string value, string says) => new(kind, value, says, EvidenceStrength.Strong);
}
