namespace ReimagingTools.Licensing.Names;

/// <summary>
/// What the product part of a media name tells. Media hold several editions, languages and architectures; each list has them all.
/// </summary>
public sealed record MediaProductName
{
    /// <summary>The family; Unknown for products outside the catalogue.</summary>
    public ProductFamily Family { get; init; }

    /// <summary>The version, or null.</summary>
    public ProductVersion? Version { get; init; }

    /// <summary>Every edition the media holds as far as the name tells.</summary>
    public IReadOnlyList<Edition> Editions { get; init; } = new ReadOnlyCollection<Edition>([]);

    /// <summary>
    /// Every phrase that names an edition, also of editions the version never had; none in the name of a product outside the catalogue.
    /// </summary>
    public IReadOnlyList<MediaEditionPhrase> EditionPhrases { get; init; } = new ReadOnlyCollection<MediaEditionPhrase>([]);

    /// <summary>The editions a list behind the language names, each by its own word.</summary>
    public IReadOnlyList<Edition> ListedEditions { get; init; } = new ReadOnlyCollection<Edition>([]);

    /// <summary>The sets of editions named, each once; a disc holds one.</summary>
    public IReadOnlyList<string> EditionSets { get; init; } = [];

    /// <summary>The versions named, each once.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The feature releases named, each once; the long-term releases or the service packs where one of them stands twice.</summary>
    public IReadOnlyList<string> Releases { get; init; } = [];

    /// <summary>Tags of the languages in order.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The architectures in order, each once.</summary>
    public IReadOnlyList<Architecture> Architectures { get; init; } = new ReadOnlyCollection<Architecture>([]);

    /// <summary>The service pack (1 and up), or null.</summary>
    public int? ServicePack { get; init; }

    /// <summary>The feature release ("22H2", "1809"), or null.</summary>
    public string? FeatureRelease { get; init; }

    /// <summary>The number of the refreshed disc image: 10 in "22H2.10", 3 in "_-3"; null for the first.</summary>
    public int? Refresh { get; init; }

    /// <summary>The channels words of the name say, with those words.</summary>
    public IReadOnlyList<KeyValuePair<string, MediaChannel>> Channels { get; init; } =
        new ReadOnlyCollection<KeyValuePair<string, MediaChannel>>([]);

    /// <summary>
    /// The word of an addition that installs no product of its own, of a disc of no one channel, or of a product that is not finished; or
    /// null.
    /// </summary>
    public string? OfNoChannel { get; init; }

    /// <summary>True for additions that install no product of their own.</summary>
    public bool IsComponent { get; init; }

    /// <summary>True where the name says that there are several languages.</summary>
    public bool HasSeveralLanguages { get; init; }

    /// <summary>Letters N, K and KN that stand behind no edition although the name tells one: which edition they are said of is not known.</summary>
    public IReadOnlyList<string> StrayVariants { get; init; } = [];

    /// <summary>The words in order.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Words that are part of no name of media: whoever put them there may have changed anything else.</summary>
    public IReadOnlyList<string> ForeignWords { get; init; } = [];
}
