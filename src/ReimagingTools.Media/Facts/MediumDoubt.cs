namespace ReimagingTools.Media.Facts;

/// <summary>
/// What makes the Volume Licensing markers of a medium doubtful for all of it. No disc of Microsoft mixes families, versions or builds, or
/// architectures or languages in one file of images, holds one image twice or one that tells less than the others, and none of Volume Licensing
/// holds an evaluation, an edition that never came on such media, one that nobody knows, or an image that tells of another channel: whoever put
/// these together may have written the markers too.
/// </summary>
/// <param name="Reason">In words.</param>
/// <param name="Channel">
/// What the medium looks like instead, where its images themselves say so; it stands against whatever else is stated of the medium, and convicts
/// nobody. Unknown for a mixture, of which each image may still be stated to be made from a disc of its own.
/// </param>
internal sealed record MediumDoubt(string Reason, MediaChannel Channel)
{
    /// <summary>True where the doubt comes of the other images, so that one which contradicts itself already stays contested.</summary>
    private bool IsOfOthers { get; init; }

    /// <summary>The doubt, or null.</summary>
    public static MediumDoubt? Of(IReadOnlyList<FoundImage> images) =>
        First(images, NeverOnVolumeMedia) is { } never ? new MediumDoubt(MediaText.Say("Doubt.Edition", never), MediaChannel.Retail)
        : images.Any(image =>
            image.Claims.Channels.Any(claim => claim is { Value: MediaChannel.Evaluation, Evidence.Strength: >= EvidenceStrength.Moderate })
        )
            ? new MediumDoubt(MediaText.Say("Doubt.Evaluation"), MediaChannel.Evaluation)
        : (First(images, OfNoProduct) ?? Mixture(images) ?? NotOfTheDisc(images)) is { } mixture ? new MediumDoubt(mixture, MediaChannel.Unknown)
        : OtherChannel(images) is { } other ? new MediumDoubt(other, MediaChannel.Unknown) { IsOfOthers = true }
        : null;

    /// <summary>The doubt about an image with these channels, or null.</summary>
    public MediumDoubt? About(IEnumerable<Claim<MediaChannel>> channels) => IsOfOthers && channels.Any(IsOther) ? null : this;

    /// <summary>The claim against Volume Licensing, weak, where nothing stronger tells the channel.</summary>
    public IEnumerable<Claim<MediaChannel>> Against(IEnumerable<Claim<MediaChannel>> channels) =>
        Channel == MediaChannel.Unknown
        || channels.Any(claim => claim.Value != MediaChannel.VolumeLicensing && claim.Evidence.Strength != EvidenceStrength.None)
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

        return images
            .Where(image => image.Container is not null)
            .GroupBy(image => image.Container, StringComparer.Ordinal)
            .Select(OfOneFile)
            .FirstOrDefault(reason => reason is not null);
    }

    /// <summary>What no file of images has that came as one: whoever added to it may have added anything.</summary>
    private static string? OfOneFile(IEnumerable<FoundImage> file)
    {
        FoundImage[] images = [.. file];
        string[] languages =
        [
            .. images.Select(image => Strongest(image.Claims.Languages)).OfType<Language>().Distinct().Select(language => language.ToString()),
        ];
        Func<FoundImage, bool>[] told =
        [
            image => image.Claims.Editions.Count > 0,
            image => image.Claims.Versions.Count > 0,
            image => image.Claims.Languages.Count > 0,
            image => image.Claims.Architectures.Count > 0,
            image => image.HasFlags,
        ];
        return images.SelectMany(image => image.Claims.Architectures.Select(claim => claim.Value)).Distinct().Count() > 1
                ? MediaText.Say("Doubt.Architectures")
            : languages.Length > 1 ? MediaText.Say("Doubt.Languages", string.Join(", ", languages))
            : Array.Exists(told, each => images.Any(each) && !images.All(each)) ? MediaText.Say("Doubt.TellsLess")
            : images.GroupBy(image => image.Choice, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Skip(1).Any()) is { } twice
                ? MediaText.Say("Doubt.Twice", Shown(twice.First()), Shown(twice.Last()))
            : null;
    }

    private static string Shown(FoundImage image) => "\"" + (image.Name ?? image.Index + ".") + "\"";

    private static string? NeverOnVolumeMedia(FoundImage image)
    {
        if (Strongest(image.Claims.Editions) is not { } edition)
        {
            return null;
        }

        ProductVersion? version = Strongest(image.Claims.Versions);
        return ProductCatalogue.IsNeverOnVolumeMedia(edition, version) ? ProductCatalogue.Describe(edition, version) : null;
    }

    private static string? First(IReadOnlyList<FoundImage> images, Func<FoundImage, string?> reason) =>
        images.Where(image => !image.IsChosen).Select(reason).FirstOrDefault(text => text is not null);

    /// <summary>An edition nobody knows, or one that the version never had, or a processor it was never made for.</summary>
    private static string? OfNoProduct(FoundImage image)
    {
        if (image.UnlistedEdition is { } unlisted)
        {
            return MediaText.Say("Doubt.NoProduct", unlisted);
        }

        Edition? edition = Strongest(image.Claims.Editions);
        ProductVersion? version = Strongest(image.Claims.Versions);
        Claim<Architecture>? foreign = version is null
            ? null
            : image.Claims.Architectures.Find(claim => claim.Value != Architecture.Ia64 && PlatformProducts.IsForeign(version, claim.Value));
        return foreign is not null
                ? MediaText.Say("Doubt.NoProduct", ProductCatalogue.Describe(edition, version) + " " + foreign.Value.ToString().ToLowerInvariant())
            : edition is not null && version is not null && ProductCatalogue.Find(edition, version) is null
                ? MediaText.Say("Doubt.NoProduct", ProductCatalogue.Describe(edition, version)!)
            : null;
    }

    /// <summary>Where the discs of a version are known edition by edition, an edition beside others that none of them holds.</summary>
    private static string? NotOfTheDisc(IReadOnlyList<FoundImage> images)
    {
        Edition[] editions = [.. images.Select(image => Strongest(image.Claims.Editions)).OfType<Edition>().Distinct()];
        ProductVersion? version = images.Select(image => Strongest(image.Claims.Versions)).FirstOrDefault(each => each is not null);
        bool isServer = version?.Family == ProductFamily.WindowsServer;
        Edition[] shared = [.. EditionSets.Of(isServer ? EditionSets.Default : "Business", version, Architecture.Unknown)];
        return
            editions.Length > 1
            && shared.Length > 0
            && (!isServer || editions.Any(shared.Contains))
            && Array.Find(editions, edition => !shared.Contains(edition)) is { } other
            ? MediaText.Say("Doubt.NotOfTheDisc", ProductCatalogue.Describe(other, version)!)
            : null;
    }

    /// <summary>One image tells of another channel, and others do not.</summary>
    private static string? OtherChannel(IReadOnlyList<FoundImage> images)
    {
        FoundImage[] own = [.. images.Where(image => !image.IsChosen)];
        Claim<MediaChannel>? other = own.SelectMany(image => image.Claims.Channels).FirstOrDefault(IsOther);
        return other is not null && Array.Exists(own, image => !image.Claims.Channels.Exists(IsOther))
            ? MediaText.Say("Doubt.OtherChannel", other.Evidence.Value)
            : null;
    }

    private static bool IsOther(Claim<MediaChannel> claim) =>
        claim.Value is not (MediaChannel.Unknown or MediaChannel.VolumeLicensing) && claim.Evidence.Strength != EvidenceStrength.None;

    /// <summary>What the strongest claims say.</summary>
    private static T? Strongest<T>(List<Claim<T>> claims)
        where T : class => Fact<T>.From(claims).Value;
}
