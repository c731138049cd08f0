namespace ReimagingTools.Licensing.Identity;

/// <summary>
/// Whether a license and an image are the same product in edition, version, components, language and platform. The rules ask these comparisons, and
/// whoever only compares media with a license asks the same ones.
/// </summary>
public static class IdentityComparison
{
    /// <summary>
    /// Compares editions, N and K variants included. Within one version the edition itself must be equal; across versions names change (Vista
    /// Business, 7 Professional, 10 Pro), so the line must be, and the version tells the rest. Different families differ even where an edition is
    /// unknown.
    /// </summary>
    /// <returns>How they compare.</returns>
    public static Likeness OfEdition(LicensedProduct licensed, MediaImage image)
    {
        if (licensed.Edition.Value is not { } one || image.Edition.Value is not { } other)
        {
            bool familiesDiffer =
                licensed.Family != ProductFamily.Unknown && image.Family != ProductFamily.Unknown && licensed.Family != image.Family;
            return familiesDiffer ? Likeness.Different : Likeness.Unknown;
        }

        bool acrossVersions = licensed.Version.Value is { } from && image.Version.Value is { } to && from != to;
        bool isSame = one == other || (acrossVersions && one.Family == other.Family && one.Line == other.Line);
        return isSame ? Likeness.Same : Likeness.Different;
    }

    /// <summary>Compares versions; service packs and feature releases are not versions, each long-term servicing release is.</summary>
    /// <returns>How they compare.</returns>
    public static Likeness OfVersion(LicensedProduct licensed, MediaImage image)
    {
        if (licensed.Version.Value is not { } one || image.Version.Value is not { } other)
        {
            return Likeness.Unknown;
        }

        return one == other ? Likeness.Same : Likeness.Different;
    }

    /// <summary>
    /// Compares languages. A license sold in several languages is the same as an image in one of them; English with a MUI pack is another language
    /// than English; of two Multilingual User Interfaces nobody knows whether they hold the same languages unless both say which. An image of
    /// several languages is one: no image says the word.
    /// </summary>
    /// <returns>How they compare.</returns>
    public static Likeness OfLanguage(LicensedProduct licensed, MediaImage image)
    {
        if (licensed.Language.Value is not { } one || image.Language.Value is not { } other)
        {
            return Likeness.Unknown;
        }

        if (one.IsMui && (other.IsMui || other.Tags.Count > 1))
        {
            return one.Tags.Count == 0 || other.Tags.Count == 0 ? Likeness.Unknown
                : one.Tags.SequenceEqual(other.Tags) ? Likeness.Same
                : Likeness.Different;
        }

        return one.Includes(other) ? Likeness.Same
            : MayBeRegion(licensed, other) ? Likeness.Unknown
            : Likeness.Different;
    }

    /// <summary>
    /// True where the very words that show the licensed language may mean the other one: "English" is en-US to the products, and en-GB to many
    /// people.
    /// </summary>
    /// <param name="other">The language of an image.</param>
    internal static bool MayBeRegion(LicensedProduct licensed, Language other)
    {
        bool isShownOtherwise = licensed.Language.Claims.Any(claim =>
            claim.Value.Equals(licensed.Language.Value!) && !IsBare(claim, licensed.Language)
        );
        return !isShownOtherwise && licensed.Language.Contradictions.Any(claim => claim.Value.Equals(other) && IsBare(claim, licensed.Language));
    }

    /// <summary>True where nothing disagrees about the licensed language but the other regions of the very words that show it.</summary>
    internal static bool IsOfNoRegion(LicensedProduct licensed) =>
        licensed.Language is { IsKnown: true, Contradictions.Count: > 0, Unread.Count: 0 }
        && licensed.Language.Contradictions.All(claim => IsBare(claim, licensed.Language));

    private static bool IsBare(Claim<Language> claim, Fact<Language> language) =>
        language.Claims.Any(each => !each.Value.Equals(claim.Value) && SaysTheSame(each.Evidence, claim.Evidence));

    private static bool SaysTheSame(Evidence one, Evidence other) => one.Kind == other.Kind && one.Value == other.Value;

    /// <summary>
    /// Compares platforms as a brief does; what is unknown is <see cref="Likeness.Allowed"/> where it could not matter, what is contested never.
    /// </summary>
    /// <param name="brief">The brief, which allows 32-bit and 64-bit to stand for each other or is silent.</param>
    /// <returns>How they compare; never <see cref="Likeness.Different"/>, because no brief forbids a platform.</returns>
    public static Likeness OfPlatform(LicensedProduct licensed, MediaImage image, Brief brief)
    {
        if (licensed.Architecture.State == FactState.Conflicting || image.Architecture.State == FactState.Conflicting)
        {
            return Likeness.Unknown;
        }

        Architecture one = licensed.Architecture.Value,
            other = image.Architecture.Value;
        if (one != Architecture.Unknown && other != Architecture.Unknown)
        {
            return OfPair(one, other, brief);
        }

        bool isOther = IsOther(one) || IsOther(other);
        Product? product = ProductCatalogue.Find(image.Edition.Value, image.Version.Value)
            ?? ProductCatalogue.Find(licensed.Edition.Value, licensed.Version.Value);
        bool isUnread = licensed.Architecture.Unread.Count > 0 || image.Architecture.Unread.Count > 0;
        bool mayBeArm = (product is null || product.HasArm64) && !IsOemOfPc(licensed, other);
        bool couldMatter = !brief.PlatformMayDiffer || isOther || isUnread || mayBeArm;
        return couldMatter ? Likeness.Unknown : Likeness.Allowed;
    }

    /// <summary>
    /// Compares the component products of suites: what is listed, else what the catalogue lists. An image of another version is held against the
    /// components of its own product, for whether that version may be used is another question; then null where the image lists none.
    /// </summary>
    /// <returns>How they compare, or null where there is nothing to compare.</returns>
    public static Likeness? OfComponents(LicensedProduct licensed, MediaImage image)
    {
        bool isListed =
            licensed.Components.State != FactState.Unknown || image.Components.State != FactState.Unknown || licensed.Components.Unread.Count > 0;
        if (!isListed && licensed.Family != ProductFamily.Office && image.Family != ProductFamily.Office)
        {
            return null;
        }

        bool isOtherVersion = OfVersion(licensed, image) == Likeness.Different && licensed.Family == image.Family;
        if (isOtherVersion && image.Components.State == FactState.Unknown)
        {
            return null;
        }

        ComponentSet? one = isOtherVersion ? Find(image.Edition, image.Version)?.Components : LicensedComponents(licensed);
        ComponentSet? other = MediaComponents(image);
        return one is null || other is null ? Likeness.Unknown
            : one.Equals(other) ? Likeness.Same
            : Likeness.Different;
    }

    /// <summary>The components of a license: as listed, else as the catalogue lists them.</summary>
    /// <returns>The set, or null when it is not known or contested.</returns>
    public static ComponentSet? LicensedComponents(LicensedProduct licensed) =>
        licensed.Components.State == FactState.Unknown && licensed.Components.Unread.Count == 0
            ? Find(licensed.Edition, licensed.Version)?.Components
            : licensed.Components.Value;

    /// <summary>The components of an image: as listed, else as the catalogue lists them.</summary>
    /// <returns>The set, or null when it is not known or contested.</returns>
    public static ComponentSet? MediaComponents(MediaImage image) =>
        image.Components.State == FactState.Unknown ? Find(image.Edition, image.Version)?.Components : image.Components.Value;

    /// <summary>
    /// What came with a PC is no license for ARM, whatever the record leaves open; an image whose platform is open may still be one.
    /// </summary>
    private static bool IsOemOfPc(LicensedProduct licensed, Architecture image) =>
        image is Architecture.X86 or Architecture.X64
        && licensed is { Processor.Value: ProcessorFamily.Pc, Channel.Value: LicenseChannel.Oem, Channel.IsContested: false };

    private static Product? Find(Fact<Edition> edition, Fact<ProductVersion> version) => ProductCatalogue.Find(edition.Value, version.Value);

    private static Likeness OfPair(Architecture one, Architecture other, Brief brief)
    {
        bool isPcPair = one is Architecture.X86 or Architecture.X64 && other is Architecture.X86 or Architecture.X64;
        return one == other ? Likeness.Same
            : isPcPair && brief.PlatformMayDiffer ? Likeness.Allowed
            : Likeness.Unknown;
    }

    private static bool IsOther(Architecture architecture) => architecture is Architecture.Arm64 or Architecture.Arm or Architecture.Ia64;
}
