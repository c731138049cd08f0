namespace ReimagingTools.Licensing.Facts;

/// <summary>One installable image, or media as declared by its user: what it is and what shows it.</summary>
public sealed record MediaImage
{
    private readonly string _source = "";
    private readonly string? _name;
    private readonly string? _volumeId;
    private readonly int? _releaseBuild;

    /// <summary>Where the image was read: a path, a file name, or empty for declared media.</summary>
    public string Source
    {
        get => _source;
        init => _source = ProductKeys.Mask(value);
    }

    /// <summary>The 1-based index within a WIM, or null where media holds no numbered images.</summary>
    public int? Index { get; init; }

    /// <summary>The name the media itself gives the image, or the words it was declared with.</summary>
    public string? Name
    {
        get => _name;
        init => _name = ProductKeys.MaskOrNull(value);
    }

    /// <summary>The edition.</summary>
    public Fact<Edition> Edition { get; init; } = Fact<Edition>.Unknown;

    /// <summary>The version.</summary>
    public Fact<ProductVersion> Version { get; init; } = Fact<ProductVersion>.Unknown;

    /// <summary>The language.</summary>
    public Fact<Language> Language { get; init; } = Fact<Language>.Unknown;

    /// <summary>The processor architecture.</summary>
    public Fact<Architecture> Architecture { get; init; } = Fact<Architecture>.Unknown;

    /// <summary>The component products, where the media lists them.</summary>
    public Fact<ComponentSet> Components { get; init; } = Fact<ComponentSet>.Unknown;

    /// <summary>The channel the media was made for.</summary>
    public Fact<MediaChannel> Channel { get; init; } = Fact<MediaChannel>.Unknown;

    /// <summary>
    /// The editions a name lists where it stands for a medium with an image of each ("Pro_Ent_EDU"); empty where images were read, and where it
    /// names one.
    /// </summary>
    public IReadOnlyList<Claim<Edition>> ListedEditions { get; init; } = [];

    /// <summary>Takes apart what a name alone tells of.</summary>
    /// <returns>An image for each listed edition; itself where none is listed.</returns>
    public IEnumerable<MediaImage> ByEdition() =>
        ListedEditions.Count == 0
            ? [this]
            : ListedEditions
                .GroupBy(claim => claim.Value)
                .Select(claims => this with { Edition = Fact<Edition>.From([.. claims]), ListedEditions = [] });

    /// <summary>The volume identifier of a disc image, or null.</summary>
    public string? VolumeId
    {
        get => _volumeId;
        init => _volumeId = ProductKeys.MaskOrNull(value);
    }

    /// <summary>The Windows build the image's own metadata names, or null.</summary>
    public int? Build { get; init; }

    /// <summary>
    /// The build by which it is newer or older than other images: of the release its name tells where that fits, else its own; null where nothing
    /// tells.
    /// </summary>
    public int? ReleaseBuild
    {
        get => _releaseBuild ?? Build;
        init => _releaseBuild = value;
    }

    /// <summary>Which issue of the disc the file's name says it is: 31 in "22H2.31"; null for the first one, and where no name tells.</summary>
    public int? Refresh { get; init; }

    /// <summary>Bytes read from the media to learn all this.</summary>
    public long BytesRead { get; init; }

    /// <summary>What was looked at of this image alone, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> OwnEvidence { get; init; } = [];

    /// <summary>What was looked at of the medium it lies on: one list, to which every image it concerns refers.</summary>
    public IReadOnlyList<Evidence> MediumEvidence { get; init; } = [];

    /// <summary>The image with which <see cref="MediumEvidence"/> is stated where several are listed; null for that image itself.</summary>
    public MediaImage? StatedWith { get; init; }

    /// <summary>Everything looked at, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence => MediumEvidence.Count == 0 ? OwnEvidence : [.. OwnEvidence, .. MediumEvidence];

    /// <summary>Sentences a user of the media has to know whatever the verdict: a part that is missing, a second file of images.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>True where it stands for a medium of which nothing can be installed, as that of a language pack: no image at all.</summary>
    public bool IsOfNothing { get; init; }

    /// <summary>The family, from edition or version.</summary>
    public ProductFamily Family => Edition.Value?.Family ?? Version.Value?.Family ?? ProductFamily.Unknown;

    /// <summary>The product in words, or null when nothing is known of it.</summary>
    public string? ProductText => Catalogue.ProductCatalogue.Describe(Edition.Value, Version.Value);
}
