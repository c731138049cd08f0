namespace ReimagingTools.Media.Facts;

/// <summary>What is known of a medium as a whole, to be weighed into each of its images.</summary>
internal sealed class MediumFacts(string source)
{
    /// <summary>What file name and volume label say where they speak for this kind of medium, the label first.</summary>
    public List<MediaNameFacts> Names { get; } = [];

    /// <summary>Evidence about the whole medium.</summary>
    public ClaimSet Claims { get; } = new();

    public string? VolumeId { get; set; }

    /// <summary>
    /// Takes the words of a name or label that say of another channel than Volume Licensing; they count whatever else the name is.
    /// </summary>
    public void NoteContraryWords(string kind, string text) => Claims.Take(ContraryText.Read(kind, text));

    /// <summary>Takes a volume label, the medium's own first: what it tells, and what any part of it tells against Volume Licensing.</summary>
    public void TakeLabel(string label)
    {
        if (label.Length > 0)
        {
            VolumeId ??= label;
            Names.Add(VolumeLabels.Read(label));
            NoteContraryWords("VolumeLabel", label);
            Claims.Take(ContraryLabel.Read(label));
        }
    }

    /// <summary>Weighs everything into the facts of each image; a medium of which nothing can be installed is one image without a product.</summary>
    public IReadOnlyList<MediaImage> Weigh(IReadOnlyList<FoundImage> images, long bytesRead)
    {
        if (images.Count == 0)
        {
            return [Empty(bytesRead)];
        }

        var doubt = MediumDoubt.Of(images);
        Architecture[] ofMedium = [.. images.SelectMany(image => image.Claims.Architectures).Select(claim => claim.Value).Distinct()];
        if (images.Count > MediaBudget.ListedImages)
        {
            Claims.Notices.Add(MediaText.Say("Notice.MoreImages", images.Count - MediaBudget.ListedImages));
        }

        var stated = new Dictionary<ClaimSet, MediaImage>();
        return [.. images.Take(MediaBudget.ListedImages).Select(image => Weigh(image, doubt, ofMedium, bytesRead, stated))];
    }

    private MediaImage Empty(long bytesRead)
    {
        string nothing = MediaText.Say("NothingToInstall");
        var all = new ClaimSet();
        all.Note("Medium", VolumeId ?? "", nothing);
        all.Note(Claims.Evidence);
        all.Note(Names.SelectMany(name => name.Evidence).Select(evidence => evidence with { Strength = EvidenceStrength.None }));
        return new MediaImage
        {
            Source = source,
            VolumeId = VolumeId,
            BytesRead = bytesRead,
            OwnEvidence = all.Evidence,
            Notices = [.. Claims.Notices, nothing],
            IsOfNothing = true,
        };
    }

    /// <param name="doubt">What makes the markers of the whole medium doubtful, or null.</param>
    /// <param name="ofMedium">The architectures of all images.</param>
    /// <param name="bytesRead">Of the whole medium.</param>
    /// <param name="stated">The first image of each folder, with which the evidence about folder and medium is stated.</param>
    private MediaImage Weigh(
        FoundImage image,
        MediumDoubt? doubt,
        IReadOnlyCollection<Architecture> ofMedium,
        long bytesRead,
        Dictionary<ClaimSet, MediaImage> stated
    )
    {
        MediaImage weighed = Weigh(image, doubt, ofMedium, bytesRead);
        if (stated.TryGetValue(image.Beside ?? Claims, out MediaImage? first))
        {
            return weighed with { MediumEvidence = first.MediumEvidence, StatedWith = first };
        }

        var all = new ClaimSet();
        all.Note(image.Beside?.Evidence ?? []);
        all.Note(Claims.Evidence);
        all.Note(Names.SelectMany(name => name.Evidence));
        weighed = weighed with { MediumEvidence = all.Evidence };
        stated.Add(image.Beside ?? Claims, weighed);
        return weighed;
    }

    private MediaImage Weigh(FoundImage image, MediumDoubt? doubt, IReadOnlyCollection<Architecture> ofMedium, long bytesRead)
    {
        var own = new ClaimSet();
        own.Note(image.Claims.Evidence);
        Claim<MediaChannel>[] channels =
        [
            .. image.Claims.Channels,
            .. Claims.Channels,
            .. Names.SelectMany(name => ChannelsOf(name, image, own, ofMedium)),
        ];
        doubt = doubt?.About(channels);
        bool isLabeled =
            channels.All(claim => SpeaksForVolume(claim) || claim.Evidence.Strength == EvidenceStrength.None)
            && Names.Exists(name => NameWitness.IsLabelOfAnother(name, image.Claims));
        if (isLabeled && channels.Any(SpeaksForVolume))
        {
            own.Note("VolumeLabel", VolumeId ?? "", MediaText.Say("Says.MarkersDoubtful"));
        }

        if (doubt is not null || isLabeled || !image.Claims.IsVouchedFor)
        {
            Claim<MediaChannel>[] against = [.. doubt?.Against(channels) ?? []];
            if (doubt is not null && (against.Length > 0 || channels.Any(SpeaksForVolume)))
            {
                own.Note("Medium", doubt.Reason, MediaText.Say("Says.MarkersDoubtful"));
            }

            channels = [.. channels.Select(claim => SpeaksForVolume(claim) ? Silent(claim) : claim), .. against];
        }

        return new MediaImage
        {
            Source = source,
            Index = image.Index,
            Name = image.Name,
            Edition = Settle(image.Claims.Editions, name => name.Editions, (own, other) => own == other),
            Version = Settle(image.Claims.Versions, name => name.Versions, NameWitness.SameVersion),
            Language = Settle(image.Claims.Languages, name => name.Languages, Overlap),
            Architecture = Settle(image.Claims.Architectures, name => name.Architectures, (own, other) => own == other),
            Channel = MediaChannelJudgement.WeighMedium(channels),
            VolumeId = VolumeId,
            Build = image.Build,
            ReleaseBuild = Names.Where(name => NameWitness.FitsBuild(name, image.Build)).Select(name => name.ReleaseBuild).Append(image.Build).Max(),
            Refresh = Names.Max(name => name.Refresh),
            BytesRead = bytesRead,
            OwnEvidence = own.Evidence,
            Notices = [.. Claims.Notices, .. image.Claims.Notices],
        };
    }

    /// <summary>
    /// A name that says the same as the image is no news, and one that lists several values agrees when the image's is among them. One that says
    /// otherwise is shown; where the image is silent no name stands in for it.
    /// </summary>
    private Fact<T> Settle<T>(List<Claim<T>> own, Func<MediaNameFacts, IReadOnlyList<Claim<T>>> said, Func<T, T, bool> isSame)
        where T : notnull
    {
        var claims = new List<Claim<T>>(own);
        foreach (IReadOnlyList<Claim<T>> others in Names.Select(said))
        {
            bool agrees = own.Exists(one => others.Any(other => isSame(one.Value, other.Value)));
            claims.AddRange(
                own.Count == 0 ? others.Select(Silent)
                : agrees ? []
                : others
            );
        }

        return Fact<T>.From(claims);
    }

    /// <summary>
    /// A name that does not fit the image is that of another medium: it cannot vouch for Volume Licensing. What it says against it stays.
    /// </summary>
    private static IReadOnlyList<Claim<MediaChannel>> ChannelsOf(
        MediaNameFacts name,
        FoundImage image,
        ClaimSet own,
        IReadOnlyCollection<Architecture> ofMedium
    )
    {
        if (!name.Channels.Any(SpeaksForVolume) || NameWitness.Misfit(name, image, ofMedium) is not { } misfit)
        {
            return name.Channels;
        }

        own.Note(name.Channels[0].Evidence.Kind, name.Text, MediaText.Say("Says.NameOfAnother", misfit));
        return [.. name.Channels.Select(claim => SpeaksForVolume(claim) ? Silent(claim) : claim)];
    }

    private static bool SpeaksForVolume(Claim<MediaChannel> claim) =>
        claim.Value == MediaChannel.VolumeLicensing && claim.Evidence.Strength != EvidenceStrength.None;

    private static Claim<T> Silent<T>(Claim<T> claim)
        where T : notnull => claim with { Evidence = claim.Evidence with { Strength = EvidenceStrength.None } };

    private static bool Overlap(Language own, Language other) => own.Equals(other) || own.Tags.Any(other.Tags.Contains);
}
