namespace ReimagingTools.Media.Facts;

/// <summary>
/// What makes the Volume Licensing markers of a medium doubtful for all of it. No disc of Microsoft mixes families, versions or builds, or architectures in one
/// file of images, and none of Volume Licensing holds an evaluation or an edition that never came on such media: whoever put these together may have written the markers too.
/// </summary>
/// <param name="Reason">In words.</param>
/// <param name="Channel">
/// What the medium looks like instead, where its images themselves say so; it stands against whatever else is stated of the medium, and convicts nobody. Unknown for a
/// mixture, of which each image may still be stated to be made from a disc of its own.
/// </param>
internal sealed record MediumDoubt(string Reason, MediaChannel Channel)
{
    /// <summary>The doubt, or null.</summary>
    public static MediumDoubt? Of(IReadOnlyList<FoundImage> images) =>
        images.Select(NeverOnVolumeMedia).FirstOrDefault(product => product is not null) is { } never
            ? new MediumDoubt(MediaText.Say("Doubt.Edition", never), MediaChannel.Retail)
            : images.Any(image => image.Claims.Channels.Any(claim => claim is { Value: MediaChannel.Evaluation, Evidence.Strength: >= EvidenceStrength.Moderate }))
                ? new MediumDoubt(MediaText.Say("Doubt.Evaluation"), MediaChannel.Evaluation)
                : Mixture(images) is { } mixture ? new MediumDoubt(mixture, MediaChannel.Unknown) : null;

    /// <summary>The claim against Volume Licensing, weak, where nothing stronger tells the channel.</summary>
    public IEnumerable<Claim<MediaChannel>> Against(IEnumerable<Claim<MediaChannel>> channels) =>
        Channel == MediaChannel.Unknown || channels.Any(claim => claim.Value != MediaChannel.VolumeLicensing && claim.Evidence.Strength != EvidenceStrength.None)
            ? []
            : [new Claim<MediaChannel>(Channel, new Evidence("Medium", Reason, MediaText.Say("Says.MarkersDoubtful"), EvidenceStrength.Weak))];

    private static string? Mixture(IReadOnlyList<FoundImage> images)
    {

        ProductVersion[] versions = [.. images.Select(image => Strongest(image.Claims.Versions)).OfType<ProductVersion>().Distinct()];
        if (versions.Length > 1)
        {
            return MediaText.Say("Doubt.Versions", string.Join(", ", versions.Select(version => ProductCatalogue.Describe(null, version))));
        }

        int[] builds = [.. images.Select(image => image.Build).OfType<int>().Select(WindowsRelease.BaseOf).Distinct()];
        if (builds.Length > 1)
        {
            return MediaText.Say("Doubt.Builds", string.Join(", ", builds));
        }

        bool isMixed = images.Where(image => image.Container is not null).GroupBy(image => image.Container, StringComparer.Ordinal)
            .Any(file => file.SelectMany(image => image.Claims.Architectures.Select(claim => claim.Value)).Distinct().Count() > 1);
        return isMixed ? MediaText.Say("Doubt.Architectures") : null;
    }

    private static string? NeverOnVolumeMedia(FoundImage image)
    {
        if (Strongest(image.Claims.Editions) is not { } edition)
        {
            return null;
        }

        ProductVersion? version = Strongest(image.Claims.Versions);
        return ProductCatalogue.IsNeverOnVolumeMedia(edition, version) ? ProductCatalogue.Describe(edition, version) : null;
    }

    /// <summary>What the strongest claims say.</summary>
    private static T? Strongest<T>(List<Claim<T>> claims)
        where T : class => Fact<T>.From(claims).Value;
}
