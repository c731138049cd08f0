namespace ReimagingTools.Media.Origins;

/// <summary>
/// Captured images and the medium they are stated to be made from. Nothing inside a captured Windows proves Volume Licensing: the statement decides,
/// and it is held against everything both sides show. Where all of it fits, the image takes the channel of that medium, whatever it is; what the
/// image says of itself stands.
/// </summary>
public static class GoldenImages
{
    private const string Kind = "MadeFrom";

    /// <summary>Weighs a statement into an image.</summary>
    /// <param name="image">The captured image.</param>
    /// <param name="origin">The medium it is stated to be made from.</param>
    /// <returns>The image with the statement as evidence, and the channel where everything fits.</returns>
    public static MediaImage Weigh(MediaImage image, MediaOrigin origin)
    {
        if (Objection(image, origin) is { } objection)
        {
            return Without(image, origin, objection);
        }

        MediaImage? source = OriginFit.Find(image, origin, out string misfit);
        if (misfit.Length > 0)
        {
            return Without(image, origin, misfit);
        }

        Fact<MediaChannel> channel = source?.Channel ?? MediaChannelJudgement.Weigh(origin.Name!.Channels);
        Claim<MediaChannel>[] claims = [.. Claims(channel, origin)];
        string notice =
            claims.Length == 0
                ? MediaText.Say("Notice.OriginUnknown", origin.Stated)
                : MediaText.Say(origin.IsNameOnly ? "Notice.MadeFromName" : "Notice.MadeFrom", origin.Stated, Shown(channel));
        return With(image, origin, claims, notice);
    }

    /// <summary>A statement that cannot be true shows no channel, and whatever else is stated of the image is contested by it.</summary>
    private static MediaImage Without(MediaImage image, MediaOrigin origin, string misfit)
    {
        string notice = MediaText.Say("Notice.NotMadeFrom", origin.Stated, misfit);
        MediaImage told = With(image, origin, [], notice);
        return image.Channel.State != FactState.Unknown
            ? told
            : told with
            {
                Channel = Fact<MediaChannel>.Withheld([
                    .. image.Channel.Claims,
                    new Claim<MediaChannel>(MediaChannel.Unknown, new Evidence(Kind, origin.Stated, notice, EvidenceStrength.Weak)),
                ]),
            };
    }

    /// <summary>What keeps the statement from being held against the image at all.</summary>
    private static string? Objection(MediaImage image, MediaOrigin origin) =>
        image.Index is null ? MediaText.Say("Misfit.NoCapture")
        : IsSame(image, origin) ? MediaText.Say("Misfit.Itself")
        : null;

    /// <summary>The origin is the image's own file, or the folder whose <c>sources</c> hold it.</summary>
    private static bool IsSame(MediaImage image, MediaOrigin origin)
    {
        if (origin.FullPath is not { } other || image.Source.Length == 0)
        {
            return false;
        }

        string own = Disk.OpenFiles.Guard(image.Source, () => Path.GetFullPath(image.Source));
        StringComparison comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        string folder = other.TrimEnd('/', '\\') + Path.DirectorySeparatorChar;
        return string.Equals(own.TrimEnd('/', '\\'), other.TrimEnd('/', '\\'), comparison)
            || (
                own.StartsWith(folder, comparison)
                && string.Equals(Path.GetFileName(Path.GetDirectoryName(own)), "sources", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>
    /// The channel of the origin as claims about the image. A bare name vouches weakly; what it says against Volume Licensing was stated by the user
    /// and counts as a marker does. The claims of an origin that contradicts itself contradict each other here too.
    /// </summary>
    private static IEnumerable<Claim<MediaChannel>> Claims(Fact<MediaChannel> channel, MediaOrigin origin)
    {
        IEnumerable<MediaChannel> values = channel.State switch
        {
            FactState.Known => [channel.Value],
            FactState.Conflicting => channel
                .Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None)
                .Select(claim => claim.Value)
                .Distinct(),
            _ => [],
        };
        foreach (MediaChannel value in values.Where(value => value != MediaChannel.Unknown))
        {
            bool isWeak = origin.IsNameOnly && value == MediaChannel.VolumeLicensing;
            string says = MediaText.Say("Says.MadeFrom", value, Shown(channel));
            yield return new Claim<MediaChannel>(
                value,
                new Evidence(Kind, origin.Stated, says, isWeak ? EvidenceStrength.Weak : EvidenceStrength.Moderate)
            );
        }
    }

    private static string Shown(Fact<MediaChannel> channel) =>
        string.Join(
            ", ",
            channel
                .Claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None)
                .Select(claim => claim.Evidence.Kind + " \"" + claim.Evidence.Value + "\"")
                .Distinct()
        );

    /// <summary>An image that says of itself that it is no Volume Licensing media is not, whatever it was made from.</summary>
    private static MediaImage With(MediaImage image, MediaOrigin origin, Claim<MediaChannel>[] claims, string notice)
    {
        bool stands = image.Channel.IsKnown && image.Channel.Value is not (MediaChannel.Unknown or MediaChannel.VolumeLicensing);
        Evidence[] evidence =
            claims.Length > 0 ? [.. claims.Select(claim => claim.Evidence)] : [new Evidence(Kind, origin.Stated, notice, EvidenceStrength.None)];
        return image with
        {
            Channel = stands || claims.Length == 0 ? image.Channel : MediaChannelJudgement.WeighMedium(image.Channel.Claims.Concat(claims)),
            BytesRead = image.BytesRead + origin.BytesRead,
            OwnEvidence = [.. image.OwnEvidence, .. evidence],
            Notices = [.. image.Notices, notice],
        };
    }
}
