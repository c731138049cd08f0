using System.Collections.ObjectModel;

namespace ReimagingTools.Media.Names;

/// <summary>
/// What a file name or a volume label says about the media behind it. A list is empty where the name says nothing; several editions stand for media
/// that holds them all. Claims from file names are <see cref="EvidenceStrength.Weak"/>, claims from volume labels
/// <see cref="EvidenceStrength.Moderate"/>.
/// </summary>
public sealed record MediaNameFacts
{
    /// <summary>The name or label as given, product keys masked.</summary>
    public string Text { get; init; } = "";

    /// <summary>Which grammar understood the name.</summary>
    public MediaNameGrammar Grammar { get; init; }

    /// <summary>The family, or Unknown.</summary>
    public ProductFamily Family { get; init; }

    /// <summary>Every edition the media holds as far as the name tells.</summary>
    public IReadOnlyList<Claim<Edition>> Editions { get; init; } = [];

    /// <summary>The version.</summary>
    public IReadOnlyList<Claim<ProductVersion>> Versions { get; init; } = [];

    /// <summary>The language.</summary>
    public IReadOnlyList<Claim<Language>> Languages { get; init; } = [];

    /// <summary>The processor architecture.</summary>
    public IReadOnlyList<Claim<Architecture>> Architectures { get; init; } = [];

    /// <summary>The architectures of a name that tells of several; the media then holds them all.</summary>
    internal IReadOnlyList<Architecture> SeveralArchitectures { get; init; } = [];

    /// <summary>The channel the media was made for.</summary>
    public IReadOnlyList<Claim<MediaChannel>> Channels { get; init; } = [];

    /// <summary>The name of a Volume Licensing medium that the name is with words added; it says nothing then. Null for any other.</summary>
    public string? NameWithin { get; init; }

    /// <summary>Everything the name shows, whether it decided anything or not.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>
    /// Microsoft's part number of the disc image ("X17-59279"), upper case; the same bytes carry the same number under any name. Null when not
    /// named.
    /// </summary>
    public string? PartNumber { get; init; }

    /// <summary>The service pack (1 and up), or null when none is named.</summary>
    public int? ServicePack { get; init; }

    /// <summary>The feature release ("22H2", "1809"), or null when none is named. Not a version of its own except for Windows Server.</summary>
    public string? FeatureRelease { get; init; }

    /// <summary>The number of the refreshed disc image: 10 in "22H2.10", 3 in "-3". Null for the first image.</summary>
    public int? Refresh { get; init; }

    /// <summary>The build a name begins with, or that of the release it tells; null where it tells none.</summary>
    internal int? ReleaseBuild =>
        NameWitness.NamedBuild(this)
        ?? (Fact<ProductVersion>.From(Versions).Value is { } version ? WindowsRelease.BuildOf(version, FeatureRelease, ServicePack) : null);

    /// <summary>
    /// An image known by its name alone. The edition stays unknown where the name stands for several, and any two values that contradict each other
    /// are conflicting.
    /// </summary>
    /// <param name="source">Where the name comes from: the path or name as the user gave it; <see cref="Text"/> when null.</param>
    /// <returns>The image; nothing was read, so no bytes are counted.</returns>
    public MediaImage ToMediaImage(string? source = null) =>
        new()
        {
            Source = source ?? Text,
            Name = Grammar == MediaNameGrammar.VolumeLabel ? null : Text,
            Edition = EditionFact(),
            ListedEditions = EditionFact().IsKnown ? [] : Editions,
            Version = Fact<ProductVersion>.From(Versions),
            Language = Fact<Language>.From(Languages),
            Architecture = Fact<Architecture>.From(Architectures),
            Channel = MediaChannelJudgement.Weigh(Channels),
            ReleaseBuild = ReleaseBuild,
            Refresh = Refresh,
            VolumeId = Grammar == MediaNameGrammar.VolumeLabel ? Text : null,
            OwnEvidence = Evidence,
            Notices =
                Channels.Any(claim => claim.Value == MediaChannel.VolumeLicensing) ? [MediaText.Say("Notice.NameOnly")]
                : NameWithin is null ? []
                : [MediaText.Say("Notice.NameOfCopy", Text, NameWithin)],
        };

    /// <summary>The one edition the name stands for.</summary>
    /// <returns>Unknown where the name stands for none or for several.</returns>
    public Fact<Edition> EditionFact() =>
        Editions.Select(claim => claim.Value).Distinct().Count() == 1 ? Fact<Edition>.From(Editions) : Fact<Edition>.Unknown;
}
