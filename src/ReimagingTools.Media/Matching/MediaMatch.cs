using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Matching;

/// <summary>
/// Whether an image is Volume Licensing media and whether it is the licensed product. It compares and shows; what follows for eligibility is for the rules of a brief.
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
    public bool? IsVolumeLicensing => Image.Channel.IsKnown && Image.Channel.Value != MediaChannel.Unknown
        ? Image.Channel.Value == MediaChannel.VolumeLicensing
        : null;

    /// <summary>The evidence on the channel, strongest first, contradictions included.</summary>
    public IReadOnlyList<Evidence> ChannelEvidence => [.. Image.Channel.Claims.Select(claim => claim.Evidence)];

    /// <summary>Every compared part in the order of <see cref="MatchPart"/>; components only where either side has any.</summary>
    public IReadOnlyList<PartComparison> Parts { get; }

    /// <summary>The parts that differ.</summary>
    public IReadOnlyList<PartComparison> Differences => [.. Parts.Where(part => part.Outcome == MatchOutcome.Different)];

    /// <summary>
    /// False when any part differs; true when every part is equal; null otherwise. An architecture nobody recorded withholds nothing, because licenses seldom name one.
    /// </summary>
    public bool? IsMatch
    {
        get
        {
            if (Differences.Count > 0)
            {
                return false;
            }

            return Parts.All(part => part.Outcome == MatchOutcome.Equal || part.Part == MatchPart.Architecture) ? true : null;
        }
    }

    /// <summary>True only for Volume Licensing media, shown to be such, of exactly the licensed product.</summary>
    public bool IsProven => IsVolumeLicensing == true && IsMatch == true;

    /// <summary>Compares an image with a license or a declared product.</summary>
    /// <param name="image">The image.</param>
    /// <param name="licensed">The product; facts nobody knows stay unknown.</param>
    /// <returns>The comparison.</returns>
    public static MediaMatch Compare(MediaImage image, LicensedProduct licensed)
    {
        var parts = new List<PartComparison>
        {
            CompareEdition(image, licensed),
            ComparePart(MatchPart.Version, licensed.Version, image.Version, version => ProductCatalogue.Describe(null, version)),
            ComparePart(MatchPart.Language, licensed.Language, image.Language, language => language.ToString()),
            ComparePart(MatchPart.Architecture, licensed.Architecture, image.Architecture, architecture => architecture.ToString().ToLowerInvariant()),
        };
        if (CompareComponents(image, licensed) is { } components)
        {
            parts.Add(components);
        }

        return new MediaMatch(image, licensed, parts.AsReadOnly());
    }

    /// <summary>
    /// Within one version the edition must be the same; across versions its line must, so that a change of name ("Business", "Professional", "Pro") is not reported
    /// beside the change of version that caused it. Different families differ even where an edition is unknown.
    /// </summary>
    private static PartComparison CompareEdition(MediaImage image, LicensedProduct licensed)
    {
        string? licensedWords = Words(licensed.Edition, licensed.Version);
        string? mediaWords = Words(image.Edition, image.Version);
        bool familiesDiffer = licensed.Family != ProductFamily.Unknown && image.Family != ProductFamily.Unknown && licensed.Family != image.Family;
        if (licensed.Edition.Value is not { } one || image.Edition.Value is not { } other)
        {
            return new PartComparison(MatchPart.Edition, familiesDiffer ? MatchOutcome.Different : MatchOutcome.Unknown, licensedWords, mediaWords);
        }

        bool acrossVersions = licensed.Version.Value is { } from && image.Version.Value is { } to && from != to;
        bool isSame = one == other || (acrossVersions && !familiesDiffer && one.Line == other.Line);
        return new PartComparison(MatchPart.Edition, isSame ? MatchOutcome.Equal : MatchOutcome.Different, licensedWords, mediaWords);
    }

    private static PartComparison ComparePart<T>(MatchPart part, Fact<T> licensed, Fact<T> media, Func<T, string?> words)
        where T : notnull
    {
        bool isLicensedKnown = IsUsable(licensed);
        bool isMediaKnown = IsUsable(media);
        MatchOutcome outcome = !isLicensedKnown || !isMediaKnown ? MatchOutcome.Unknown
            : licensed.Value!.Equals(media.Value!) ? MatchOutcome.Equal : MatchOutcome.Different;
        return new PartComparison(part, outcome, isLicensedKnown ? words(licensed.Value!) : null, isMediaKnown ? words(media.Value!) : null);
    }

    /// <summary>Enumerations say "unknown" by a value of their own.</summary>
    private static bool IsUsable<T>(Fact<T> fact)
        where T : notnull => fact.IsKnown && fact.Value is not Architecture.Unknown;

    private static PartComparison? CompareComponents(MediaImage image, LicensedProduct licensed)
    {
        ComponentSet? one = ComponentsOf(licensed.Components, licensed.Edition, licensed.Version);
        ComponentSet? other = ComponentsOf(image.Components, image.Edition, image.Version);
        bool isOffice = licensed.Family == ProductFamily.Office || image.Family == ProductFamily.Office;
        if (one is null && other is null && !isOffice)
        {
            return null;
        }

        MatchOutcome outcome = one is null || other is null ? MatchOutcome.Unknown : one.Equals(other) ? MatchOutcome.Equal : MatchOutcome.Different;
        return new PartComparison(MatchPart.Components, outcome, one?.ToString(), other?.ToString());
    }

    /// <summary>What the record lists, else what the catalogue lists; a record that contradicts itself leaves the set unknown.</summary>
    private static ComponentSet? ComponentsOf(Fact<ComponentSet> listed, Fact<Edition> edition, Fact<ProductVersion> version) =>
        listed.State == FactState.Unknown ? ProductCatalogue.Find(edition.Value, version.Value)?.Components : listed.Value;

    private static string? Words(Fact<Edition> edition, Fact<ProductVersion> version) =>
        edition.Value is null ? null : ProductCatalogue.Find(edition.Value, version.Value)?.EditionName ?? edition.Value.Key;
}
