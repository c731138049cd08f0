using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Identity;

namespace ReimagingTools.Media.Matching;

/// <summary>
/// Whether an image is Volume Licensing media and whether it is the licensed product. The comparisons are those the rules of the default brief ask;
/// what follows for eligibility is for them.
/// </summary>
public sealed record MediaMatch
{
    private MediaMatch(MediaImage image, LicensedProduct licensed, IReadOnlyList<PartComparison> parts)
    {
        Image = image;
        Licensed = licensed;
        Parts = parts;
    }

    /// <summary>The image.</summary>
    public MediaImage Image { get; }

    /// <summary>What it was compared with.</summary>
    public LicensedProduct Licensed { get; }

    /// <summary>True for Volume Licensing media, false for media of another channel, null when nothing shows it or markers disagree.</summary>
    public bool? IsVolumeLicensing =>
        Image.Channel.IsKnown && Image.Channel.Value != MediaChannel.Unknown ? Image.Channel.Value == MediaChannel.VolumeLicensing : null;

    /// <summary>The evidence on the channel, strongest first, contradictions included.</summary>
    public IReadOnlyList<Evidence> ChannelEvidence => [.. Image.Channel.Claims.Select(claim => claim.Evidence)];

    /// <summary>Every compared part in the order of <see cref="MatchPart"/>; components only where either side has any.</summary>
    public IReadOnlyList<PartComparison> Parts { get; }

    /// <summary>The parts that differ.</summary>
    public IReadOnlyList<PartComparison> Differences => [.. Parts.Where(part => part.Outcome == MatchOutcome.Different)];

    /// <summary>
    /// False when any part differs; true when every part is equal or stands for the other as the brief allows; null otherwise.
    /// </summary>
    public bool? IsMatch
    {
        get
        {
            if (Differences.Count > 0)
            {
                return false;
            }

            return Parts.All(part => part.Outcome is MatchOutcome.Equal or MatchOutcome.Allowed) ? true : null;
        }
    }

    /// <summary>True where nothing differs, and the architecture of a license that may be of several is not known.</summary>
    public bool LacksArchitecture =>
        IsMatch is null && Parts.Any(part => part is { Part: MatchPart.Architecture, Outcome: MatchOutcome.Unknown, Licensed: null });

    /// <summary>True only for Volume Licensing media, shown to be such, of exactly the licensed product.</summary>
    public bool IsProven => IsVolumeLicensing == true && IsMatch == true;

    /// <summary>Compares an image with a license or a declared product.</summary>
    /// <param name="licensed">The product; facts nobody knows stay unknown.</param>
    /// <returns>The comparison; of a medium whose name lists several editions, that of the one which fits best, the first of equals.</returns>
    public static MediaMatch Compare(MediaImage image, LicensedProduct licensed) =>
        image
            .ByEdition()
            .Select(each => CompareOne(each, licensed))
            .OrderBy(match => match.Differences.Count)
            .ThenBy(match => match.Parts.Count(part => part.Outcome == MatchOutcome.Unknown))
            .First();

    private static MediaMatch CompareOne(MediaImage image, LicensedProduct licensed)
    {
        var parts = new List<PartComparison>
        {
            new(
                MatchPart.Edition,
                OutcomeOf(IdentityComparison.OfEdition(licensed, image)),
                Words(licensed.Edition, licensed.Version),
                Words(image.Edition, image.Version)
            ),
            new(
                MatchPart.Version,
                OutcomeOf(IdentityComparison.OfVersion(licensed, image)),
                VersionWords(licensed.Version),
                VersionWords(image.Version)
            ),
            new(
                MatchPart.Language,
                OutcomeOf(IdentityComparison.OfLanguage(licensed, image)),
                licensed.Language.Value?.ToString(),
                image.Language.Value?.ToString()
            ),
            new(
                MatchPart.Architecture,
                OutcomeOf(IdentityComparison.OfPlatform(licensed, image, Brief.Default)),
                Words(licensed.Architecture),
                Words(image.Architecture)
            ),
        };
        if (IdentityComparison.OfComponents(licensed, image) is { } components)
        {
            parts.Add(
                new PartComparison(
                    MatchPart.Components,
                    OutcomeOf(components),
                    IdentityComparison.LicensedComponents(licensed)?.ToString(),
                    IdentityComparison.MediaComponents(image)?.ToString()
                )
            );
        }

        return new MediaMatch(image, licensed, parts.AsReadOnly());
    }

    private static MatchOutcome OutcomeOf(Likeness likeness) =>
        likeness switch
        {
            Likeness.Same => MatchOutcome.Equal,
            Likeness.Allowed => MatchOutcome.Allowed,
            Likeness.Different => MatchOutcome.Different,
            _ => MatchOutcome.Unknown,
        };

    private static string? VersionWords(Fact<ProductVersion> version) => ProductCatalogue.Describe(null, version.Value);

    private static string? Words(Fact<Architecture> architecture) =>
        architecture is { IsKnown: true, Value: not Architecture.Unknown } ? architecture.Value.ToString().ToLowerInvariant() : null;

    private static string? Words(Fact<Edition> edition, Fact<ProductVersion> version) =>
        edition.Value is null ? null : ProductCatalogue.Find(edition.Value, version.Value)?.EditionName ?? edition.Value.Key;
}
