namespace ReimagingTools.Fleet.Views;

/// <summary>The values of an image as every face shows them; what is unknown or conflicting is null.</summary>
public static class MediaView
{
    private static readonly View<Evidence> Witness = new(
        new("Kind", evidence => evidence.Kind),
        new("Value", evidence => evidence.Value),
        new("Says", evidence => evidence.Says)
    );

    internal static readonly ViewField<MediaImage>[] Own =
    [
        new("Source", image => image.Source),
        new("Index", image => image.Index),
        new("Name", image => image.Name),
        new("Family", Family),
        new("Product", image => image.ProductText),
        new("Version", Version),
        new("Edition", Edition),
        new("Languages", Languages),
        new("Architecture", Architecture),
        new("Channel", Channel),
        new("VolumeId", image => image.VolumeId),
        new("Contested", Contested),
        new("Notices", image => image.Notices),
        new("Evidence", (image, culture) => StatedHere(image).Select(evidence => Witness.Of(evidence, culture))),
        new("BytesRead", image => image.BytesRead),
        new("MediumEvidenceIn", MediumEvidenceIn),
    ];

    /// <summary>All that an image shows.</summary>
    public static View<MediaImage> Fields { get; } = new(Own);

    /// <summary>Windows, WindowsServer or Office.</summary>
    public static string? Family(MediaImage image) => image.Family == ProductFamily.Unknown ? null : image.Family.ToString();

    /// <summary>The version as marketed: "7", "2008 R2", "10 LTSC 2019".</summary>
    public static string? Version(MediaImage image) => image.Version.Value?.ToString();

    /// <summary>The marketing name in the image's version; without a version the one name the edition ever had, or else its key.</summary>
    /// <returns>"Pro", "Professional", or null.</returns>
    public static string? Edition(MediaImage image)
    {
        if (image.Edition.Value is not { } edition)
        {
            return null;
        }

        if (ProductCatalogue.Find(edition, image.Version.Value) is { } product)
        {
            return product.EditionName;
        }

        string[] names =
        [
            .. ProductCatalogue.Products.Where(product => product.Edition == edition).Select(product => product.EditionName).Distinct(),
        ];
        return names.Length == 1 ? names[0] : edition.Key;
    }

    /// <summary>Language tags, and MUI for a Multilingual User Interface.</summary>
    public static IReadOnlyList<string>? Languages(MediaImage image) =>
        image.Language.Value is { } language
            ? language.IsMui
                ? [.. language.Tags, Language.MuiTag]
                : language.Tags
            : null;

    /// <summary>x86, x64 or arm64.</summary>
    public static string? Architecture(MediaImage image) =>
        image.Architecture.Value == Licensing.Products.Architecture.Unknown ? null : image.Architecture.Value.ToString().ToLowerInvariant();

    /// <summary>The channel by its public word.</summary>
    public static string? Channel(MediaImage image) => image.Channel.Value == MediaChannel.Unknown ? null : image.Channel.Value.ToString();

    /// <summary>The editions a name lists, where it stands for a medium with an image of each.</summary>
    /// <returns>Their names in the version of the medium, in ordinal order.</returns>
    public static IEnumerable<string> ListedEditions(MediaImage image) =>
        image
            .ListedEditions.Select(claim => claim.Value)
            .Distinct()
            .Select(edition => ProductCatalogue.Find(edition, image.Version.Value)?.EditionName ?? edition.Key)
            .OrderBy(name => name, StringComparer.Ordinal);

    /// <summary>The facts whose markers disagree: without a value as what nothing shows is, and another matter.</summary>
    /// <returns>Their names as the output spells them.</returns>
    public static IReadOnlyList<string> Contested(MediaImage image)
    {
        (string Name, FactState State)[] facts =
        [
            ("edition", image.Edition.State),
            ("version", image.Version.State),
            ("languages", image.Language.State),
            ("architecture", image.Architecture.State),
            ("components", image.Components.State),
            ("channel", image.Channel.State),
        ];
        return [.. facts.Where(fact => fact.State == FactState.Conflicting).Select(fact => fact.Name)];
    }

    /// <summary>
    /// What is stated with an image where all images of a medium are listed: all that concerns it alone and what its facts rest on. The rest of what
    /// concerns the whole medium is stated once, with the first.
    /// </summary>
    public static IReadOnlyList<Evidence> StatedHere(MediaImage image) =>
        image.StatedWith is null
            ? image.Evidence
            : [.. image.OwnEvidence, .. image.MediumEvidence.Where(evidence => evidence.Strength != EvidenceStrength.None)];

    /// <summary>The image whose evidence tells what concerns the whole medium.</summary>
    /// <returns>Its label, or null where that stands with the image itself.</returns>
    public static string? MediumEvidenceIn(MediaImage image) => image.StatedWith is { } first ? Label(first) : null;

    /// <summary>The image in a few words with the index to apply it by: "[3] Windows 10 Pro".</summary>
    public static string Label(MediaImage image) =>
        (image.Index is { } index ? "[" + index.ToString(CultureInfo.InvariantCulture) + "] " : "") + (image.ProductText ?? image.Name ?? "?");

    /// <summary>The image in a few words, with the editions a name lists, to choose one of: "Windows 10: Enterprise, Pro".</summary>
    /// <returns>The words.</returns>
    public static string Choice(MediaImage image) =>
        Label(image) + (image.ListedEditions.Count == 0 ? "" : ": " + string.Join(", ", ListedEditions(image)));

    /// <summary>The last part of a path of any system, also one this system could not have a file at.</summary>
    /// <param name="source">The path.</param>
    public static string FileName(string source)
    {
        string path = source.TrimEnd('/', '\\');
        return path.Substring(path.LastIndexOfAny(['/', '\\']) + 1) is { Length: > 0 } name ? name : source;
    }
}
