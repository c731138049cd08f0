namespace ReimagingTools.Media.Facts;

/// <summary>
/// What a file name or a volume label is worth: it is a witness about content that was found, never a substitute for it. It vouches for an image
/// only where everything it tells of fits what the image's own files say; what they do not say does not fit.
/// </summary>
internal static class NameWitness
{
    private static readonly string[] DiscExtensions = [".iso", ".img"];

    private static readonly Regex BuildNumber = new(
        @"^(?:x[0-9]{2}-[0-9]{5}_)?(?<build>[0-9]{4,5})\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>
    /// Whether names of a pattern are names of this kind of file. Downloads are discs; discs and ESD files are named after their build. Nobody gives
    /// a WIM such a name but its user.
    /// </summary>
    /// <param name="grammar">The pattern.</param>
    /// <param name="extension">The extension with its dot.</param>
    /// <param name="isDisc">True for the content of a disc.</param>
    /// <param name="isSolid">True for a WIM of solid resources, which ESD files are.</param>
    public static bool SpeaksFor(MediaNameGrammar grammar, string extension, bool isDisc, bool isSolid) =>
        isDisc
            ? DiscExtensions.Contains(extension, StringComparer.OrdinalIgnoreCase)
            : isSolid && grammar == MediaNameGrammar.BuildString && string.Equals(extension, ".esd", StringComparison.OrdinalIgnoreCase);

    /// <summary>The same of a file that is not at hand.</summary>
    /// <param name="grammar">The pattern.</param>
    /// <param name="extension">The extension with its dot.</param>
    public static bool MaySpeak(MediaNameGrammar grammar, string extension) =>
        SpeaksFor(grammar, extension, isDisc: true, isSolid: false) || SpeaksFor(grammar, extension, isDisc: false, isSolid: true);

    /// <summary>The first thing a name tells that does not fit the image.</summary>
    /// <param name="ofMedium">The architectures of all images of the medium.</param>
    /// <returns>Its word, or null where everything fits.</returns>
    public static string? Misfit(MediaNameFacts name, FoundImage image, IReadOnlyCollection<Architecture> ofMedium)
    {
        ClaimSet own = image.Claims;
        bool isLabel = name.Grammar == MediaNameGrammar.VolumeLabel;
        return name.Editions.Count == 0 || !Fits(name.Editions, own.Editions, (one, other) => one == other) ? MediaText.Say("Fact.Edition")
            : (name.Versions.Count == 0 && !isLabel) || !Fits(name.Versions, own.Versions, SameVersion) ? MediaText.Say("Fact.Version")
            : !Fits(name.Languages, own.Languages, (one, other) => one.Equals(other)) ? MediaText.Say("Fact.Language")
            : !Fits(name.Architectures, own.Architectures, (one, other) => one == other) || !FitsSeveral(name, own, ofMedium)
                ? MediaText.Say("Fact.Architecture")
            : !FitsBuild(name, image.Build) ? MediaText.Say("Fact.Build")
            : null;
    }

    /// <summary>
    /// True for a label of another language or processor than the image: Microsoft gave it to another disc, and who put it on this one may have put
    /// the markers there.
    /// </summary>
    public static bool IsLabelOfAnother(MediaNameFacts name, ClaimSet own) =>
        name.Grammar == MediaNameGrammar.VolumeLabel
        && (
            (own.Languages.Count > 0 && !Fits(name.Languages, own.Languages, (one, other) => one.Equals(other) || one.Tags.Any(other.Tags.Contains)))
            || (own.Architectures.Count > 0 && !Fits(name.Architectures, own.Architectures, (one, other) => one == other))
        );

    /// <summary>Names seldom tell a long-term servicing release from the version it belongs to.</summary>
    public static bool SameVersion(ProductVersion own, ProductVersion other) =>
        own == other || (own.Family == other.Family && own.Name == other.Name && (own.Release is null || other.Release is null));

    /// <summary>The build a name begins with, or null.</summary>
    public static int? NamedBuild(MediaNameFacts name) =>
        name.Grammar == MediaNameGrammar.BuildString && BuildNumber.Match(name.Text) is { Success: true } match
            ? int.Parse(match.Groups["build"].Value, CultureInfo.InvariantCulture)
            : null;

    /// <summary>
    /// A Windows disc under a name of several architectures holds an image of each; installation files of Office may hold them all in one.
    /// </summary>
    private static bool FitsSeveral(MediaNameFacts name, ClaimSet own, IReadOnlyCollection<Architecture> ofMedium)
    {
        IReadOnlyList<Architecture> several = name.SeveralArchitectures;
        return several.Count == 0
            || (
                own.Architectures.All(claim => several.Contains(claim.Value))
                && (name.Family == ProductFamily.Office || several.All(ofMedium.Contains))
            );
    }

    private static bool Fits<T>(IReadOnlyList<Claim<T>> named, List<Claim<T>> own, Func<T, T, bool> isSame)
        where T : notnull => named.Count == 0 || own.Exists(one => named.Any(other => isSame(one.Value, other.Value)));

    /// <summary>Whether what a name tells of the release fits the build of an image.</summary>
    public static bool FitsBuild(MediaNameFacts name, int? build)
    {
        if (build is not { } own)
        {
            return true;
        }

        return (NamedBuild(name) is not { } named || WindowsRelease.BaseOf(named) == WindowsRelease.BaseOf(own))
            && (name.FeatureRelease is not { } release || WindowsRelease.MayBe(own, release))
            && (name.ServicePack is not { } pack || WindowsRelease.MayBe(own, pack));
    }
}
