using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Media.Facts;

/// <summary>What is known of a medium as a whole, to be weighed into each of its images.</summary>
internal sealed class MediumFacts(string source)
{
    /// <summary>What file name and volume label say, the label first.</summary>
    public List<MediaNameFacts> Names { get; } = [];

    /// <summary>Evidence about the whole medium.</summary>
    public ClaimSet Claims { get; } = new();

    public string? VolumeId { get; set; }

    /// <summary>Weighs everything into the facts of one image.</summary>
    public MediaImage Weigh(FoundImage image, long bytesRead)
    {
        var all = new ClaimSet();
        all.Note(image.Claims.Evidence);
        all.Note(Claims.Evidence);
        foreach (MediaNameFacts name in Names)
        {
            all.Note(name.Evidence);
        }

        bool isStrict = image.IsSelfDescribed;
        return new MediaImage
        {
            Source = source,
            Index = image.Index,
            Name = image.Name,
            Edition = Settle(image.Claims.Editions, name => name.Editions, isStrict, (own, other) => own == other),
            Version = Settle(image.Claims.Versions, name => name.Versions, isStrict, SameVersion),
            Language = Settle(image.Claims.Languages, name => name.Languages, isStrict, Overlap),
            Architecture = Settle(image.Claims.Architectures, name => name.Architectures, isStrict, (own, other) => own == other),
            Channel = MediaChannelJudgement.Weigh(image.Claims.Channels.Concat(Claims.Channels).Concat(Names.SelectMany(name => ChannelsOf(name, image.Claims)))),
            VolumeId = VolumeId,
            BytesRead = bytesRead,
            Evidence = all.Evidence,
        };
    }

    /// <summary>
    /// A name that says the same as the image is no news, and one that lists several values agrees when the image's is among them. Where the image is silent
    /// a name speaks for it only if it names one value, and never for a WIM image, whose silence is a tool's doing.
    /// </summary>
    private Fact<T> Settle<T>(List<Claim<T>> own, Func<MediaNameFacts, IReadOnlyList<Claim<T>>> said, bool isStrict, Func<T, T, bool> isSame)
        where T : notnull
    {
        var claims = new List<Claim<T>>(own);
        foreach (MediaNameFacts name in Names)
        {
            IReadOnlyList<Claim<T>> others = said(name);
            if (own.Count > 0)
            {
                claims.AddRange(others.Any(other => own.Any(one => isSame(one.Value, other.Value))) ? [] : others);
            }
            else
            {
                bool speaks = !isStrict && others.Select(other => other.Value).Distinct().Count() == 1;
                claims.AddRange(speaks ? others : others.Select(Silent));
            }
        }

        return Fact<T>.From(claims);
    }

    /// <summary>
    /// A name that tells of another version, language or architecture than the image has is the name of another medium: it cannot vouch for Volume Licensing.
    /// What it says against it stays.
    /// </summary>
    private static IEnumerable<Claim<MediaChannel>> ChannelsOf(MediaNameFacts name, ClaimSet image)
    {
        bool fits = Fits(name.Versions, image.Versions, SameVersion) && Fits(name.Languages, image.Languages, Overlap)
            && Fits(name.Architectures, image.Architectures, (own, other) => own == other);
        return fits ? name.Channels : name.Channels.Select(claim => claim.Value == MediaChannel.VolumeLicensing ? Silent(claim) : claim);
    }

    private static bool Fits<T>(IReadOnlyList<Claim<T>> said, List<Claim<T>> own, Func<T, T, bool> isSame)
        where T : notnull =>
        said.Count == 0 || own.Count == 0 || said.Any(other => own.Any(one => isSame(one.Value, other.Value)));

    private static Claim<T> Silent<T>(Claim<T> claim)
        where T : notnull =>
        claim with { Evidence = claim.Evidence with { Strength = EvidenceStrength.None } };

    /// <summary>Names seldom tell a long-term servicing release from the version it belongs to.</summary>
    private static bool SameVersion(ProductVersion own, ProductVersion other) =>
        own == other || (own.Family == other.Family && own.Name == other.Name && (own.Release is null || other.Release is null));

    private static bool Overlap(Language own, Language other) => own.Equals(other) || own.Tags.Any(other.Tags.Contains);
}
