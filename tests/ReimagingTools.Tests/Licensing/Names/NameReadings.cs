using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>
/// Writes what a name is read as in the short form of <c>name-readings.tsv</c>: only what the name says, in the order of the members.
/// </summary>
internal static class NameReadings
{
    /// <summary>The line of a table.</summary>
    /// <param name="kind">Where the name stands: a <see cref="NameContext"/>, FileName, Label, or the kind of a word.</param>
    /// <param name="text">The name.</param>
    public static string Line(string kind, string text) => kind + "\t" + text + "\t" + Read(kind, text);

    private static string Read(string kind, string text) =>
        kind switch
        {
            "FileName" => Written(MediaFileNames.Read(text)),
            "MediaName" => Written(MediaProductNames.Read(text)),
            "Label" => Written(VolumeLabels.Read(text)),
            "Language" => Join(LanguageNames.Parse(text), LanguageNames.TagOf(text), Near(LanguageNames.Nearest(text))),
            "Architecture" => Join(
                ArchitectureNames.Parse(text),
                "stated " + ArchitectureNames.ParseStated(text),
                "processor " + ArchitectureNames.OfProcessor(text)
            ),
            "Program" => Join(VolumePrograms.Parse(text), Near([.. VolumePrograms.Near(text)])),
            "Channel" => Join(ChannelNames.ParseLicense(text), ChannelNames.ParseMedia(text), ContraryChannels.Of(text)),
            "None" => Join(NoneWords.IsNone(text) ? "none" : null, NoneWords.IsUnknown(text) ? "unknown" : null),
            "Components" => Join(ComponentSet.Parse(text)),
            "Quantity" => Join(
                PurchaseWords.IsSome(text),
                PurchaseWords.Stands(text) ? "stands" : null,
                PurchaseWords.TakesBack(text) ? "taken back" : null
            ),
            "Purchases" => string.Join(" + ", PurchasedProducts.Read([text])?.Select(each => each.Text + " = " + Written(each)) ?? ["null"]),
            _ => Written(ProductNames.Parse(text, Enum.Parse<NameContext>(kind)))
                + (kind == "License" ? Near(ProductNames.Nearest(text)?.Name) : ""),
        };

    private static string Written(ProductName name) =>
        Join(
            name.Family,
            name.Edition?.Key,
            name.Version,
            name.Architecture == Architecture.Unknown ? null : name.Architecture,
            name.HasOpenEdition ? "open-edition" : null,
            name.HasOpenVersion ? "open-version" : null,
            name.HasOpenArchitecture ? "open-architecture" : null,
            name.IsUpgrade ? "upgrade" : null,
            name.IsEvaluation ? "evaluation" : null,
            name.IsLabelWithoutProduct ? "no-product" : null,
            name.IsRefurbisherLabel ? "refurbisher" : null,
            Listed("channels", name.Channels),
            Listed("languages", name.Languages),
            Listed("unknown", name.UnknownWords),
            ProductNames.WithLanguage(name) is { } language ? "in " + string.Join(",", language.Languages) : null
        );

    private static string Written(MediaProductName name) =>
        Join(
            name.Family,
            name.Version,
            Listed("editions", name.Editions.Select(edition => edition.Key)),
            Listed("phrases", name.EditionPhrases.Select(phrase => phrase.ToString())),
            Listed("listed", name.ListedEditions.Select(edition => edition.Key)),
            Listed("sets", name.EditionSets),
            Listed("versions", name.Versions),
            Listed("releases", name.Releases),
            Listed("languages", name.Languages),
            Listed("architectures", name.Architectures),
            name.ServicePack is { } pack ? "SP" + pack : null,
            name.FeatureRelease,
            name.Refresh is { } refresh ? "r" + refresh : null,
            Listed("channels", name.Channels.Select(channel => channel.Key + ":" + channel.Value)),
            name.OfNoChannel is { } none ? "no-channel:" + none : null,
            name.IsComponent ? "component" : null,
            name.HasSeveralLanguages ? "several-languages" : null,
            Listed("words", name.Words),
            Listed("foreign", name.ForeignWords),
            MediaNameContradictions.Find(name, name.Version) is { } against ? "against:" + against : null
        );

    private static string Written(MediaNameFacts facts) =>
        Join(
            facts.Grammar,
            facts.Family,
            Listed("editions", facts.Editions.Select(claim => claim.Value.Key)),
            Listed("versions", facts.Versions.Select(claim => claim.Value)),
            Listed("languages", facts.Languages.Select(claim => claim.Value)),
            Listed("architectures", facts.Architectures.Select(claim => claim.Value)),
            Listed("channels", facts.Channels.Select(claim => claim.Value + ":" + claim.Evidence.Strength)),
            facts.PartNumber,
            facts.ServicePack is { } pack ? "SP" + pack : null,
            facts.FeatureRelease,
            facts.Refresh is { } refresh ? "r" + refresh : null
        );

    private static string Listed<T>(string name, IEnumerable<T> values) => string.Join(",", values) is { Length: > 0 } list ? name + "=" + list : "";

    private static string Near(params string?[] near) => string.Join(",", near.OfType<string>()) is { Length: > 0 } list ? " ~" + list : "";

    private static string Join(params object?[] parts) =>
        string.Join(" ", parts.Select(part => part?.ToString()?.Trim()).Where(part => part is { Length: > 0 }));
}
