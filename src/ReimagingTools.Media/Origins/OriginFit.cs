namespace ReimagingTools.Media.Origins;

/// <summary>
/// Whether a captured image can have been made from a medium: family, version and edition the same, N apart; the languages of the medium among those
/// of the image; the same architecture; builds of one set of files. A fact that either side does not show does not fit.
/// </summary>
internal static class OriginFit
{
    private static readonly string[] Order = ["Nothing", "Product", "Version", "Edition", "Language", "Architecture", "Build"];

    /// <summary>The image of the medium that fits.</summary>
    /// <param name="image">The captured image.</param>
    /// <param name="origin">The medium, or its name.</param>
    /// <param name="misfit">What does not fit, in words; empty where everything does.</param>
    /// <returns>The image that fits; null where none does, and for a name.</returns>
    public static MediaImage? Find(MediaImage image, MediaOrigin origin, out string misfit)
    {
        if (origin.Name is { } name)
        {
            misfit = Misfit(image, OfName(name, image), name);
            return null;
        }

        (MediaImage Candidate, string Misfit)[] tried = [.. origin.Images.Select(candidate => (candidate, Misfit(image, candidate, null)))];
        int fit = Array.FindIndex(tried, one => one.Misfit.Length == 0);
        misfit = fit >= 0 ? "" : Nearest(tried);
        return fit >= 0 ? tried[fit].Candidate : null;
    }

    /// <summary>Of the reasons of several images the one that comes last in the order of comparison: that image fits best.</summary>
    private static string Nearest((MediaImage Candidate, string Misfit)[] tried)
    {
        string[] order = [.. Order.Select(fact => MediaText.Say("Misfit." + fact))];
        return tried.Select(one => one.Misfit).OrderByDescending(misfit => Array.IndexOf(order, misfit)).First();
    }

    private static string Misfit(MediaImage image, MediaImage origin, MediaNameFacts? name)
    {
        string? fact =
            origin.Edition.Value is null && origin.Version.Value is null ? "Nothing"
            : image.Edition.Value is not { } edition || image.Version.Value is not { } version ? "Product"
            : origin.Version.Value is not { } from || (name is null ? from != version : !NameWitness.SameVersion(version, from)) ? "Version"
            : origin.Edition.Value != edition || IsDoubtful(image) || (name is null && IsDoubtful(origin)) ? "Edition"
            : image.Language.Value is not { } language
            || origin.Language.Value is not { } disc
            || !disc.Tags.All(language.Tags.Contains)
            || disc.IsMui
                ? "Language"
            : !IsSame(image.Architecture, origin.Architecture) ? "Architecture"
            : !FitsBuild(image.Build, origin.Build, name) ? "Build"
            : null;
        return fact is null ? "" : MediaText.Say("Misfit." + fact);
    }

    /// <summary>FLAGS, a name or a description of another edition or version, however weak beside the EDITIONID.</summary>
    private static bool IsDoubtful(MediaImage image) =>
        image.Edition.Claims.Any(claim => claim.Value is not null && claim.Value != image.Edition.Value)
        || image.Version.Claims.Any(claim =>
            claim.Value is not null && image.Version.Value is { } version && !NameWitness.SameVersion(version, claim.Value)
        );

    private static bool IsSame(Fact<Architecture> one, Fact<Architecture> other) =>
        one.IsKnown && other.IsKnown && one.Value != Architecture.Unknown && one.Value == other.Value;

    private static bool FitsBuild(int? build, int? origin, MediaNameFacts? name) =>
        build is { } own
        && (
            name is null
                ? origin is { } from && WindowsRelease.CanBeMadeFrom(own, from)
                : (NameWitness.NamedBuild(name) is not { } named || WindowsRelease.CanBeMadeFrom(own, named))
                    && (name.FeatureRelease is not { } release || WindowsRelease.MayBe(own, release))
                    && WindowsRelease.IsAtLeast(own, name.ServicePack ?? 0)
        );

    /// <summary>What a name tells, as an image: of the editions it stands for that of the image, if it is among them.</summary>
    private static MediaImage OfName(MediaNameFacts name, MediaImage image)
    {
        MediaImage told = name.ToMediaImage();
        Claim<Edition>? same = name.Editions.FirstOrDefault(claim => claim.Value == image.Edition.Value);
        return same is null ? told : told with { Edition = Fact<Edition>.From([same]) };
    }
}
