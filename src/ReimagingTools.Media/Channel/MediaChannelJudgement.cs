namespace ReimagingTools.Media.Channel;

/// <summary>
/// Weighs what the markers of one medium say about its channel. Calling media Volume Licensing when it is not costs its user an audit, so a single
/// marker that says otherwise, however weak, is enough to withhold it; a marker that is absent says nothing.
/// </summary>
public static class MediaChannelJudgement
{
    /// <summary>Weighs claims.</summary>
    /// <param name="claims">Claims of every marker, in any order. Claims of strength None and of channel Unknown decide nothing but are
    /// kept.</param>
    /// <returns>
    /// Known when all markers agree, or name channels that go together (a subscriber download of the retail disc); Evaluation also against weaker
    /// markers, because a time limit cannot be forged into full media by a name. Otherwise conflicting, with every claim shown; unknown when nothing
    /// speaks.
    /// </returns>
    public static Fact<MediaChannel> Weigh(IEnumerable<Claim<MediaChannel>> claims)
    {
        List<Claim<MediaChannel>> all = [.. claims];
        List<Claim<MediaChannel>> speaking =
        [
            .. all.Where(claim => claim.Value != MediaChannel.Unknown && claim.Evidence.Strength != EvidenceStrength.None),
        ];
        if (speaking.Count == 0)
        {
            return Fact<MediaChannel>.From(all.Select(Silence));
        }

        if (speaking.TrueForAll(claim => GoTogether(claim.Value, speaking[0].Value)))
        {
            return Fact<MediaChannel>.From(speaking.Select(claim => claim));
        }

        EvidenceStrength evaluation = Strongest(speaking, isEvaluation: true);
        return evaluation > Strongest(speaking, isEvaluation: false) ? Fact<MediaChannel>.From(speaking) : Fact<MediaChannel>.Conflict(speaking);
    }

    /// <summary>Weighs claims about a medium that was read.</summary>
    /// <param name="claims">Claims of every marker and name, in any order.</param>
    /// <returns>
    /// As <see cref="Weigh"/>, except that weak claims alone, which anybody makes by renaming a file, never make it media of another channel: they
    /// withhold.
    /// </returns>
    public static Fact<MediaChannel> WeighMedium(IEnumerable<Claim<MediaChannel>> claims)
    {
        List<Claim<MediaChannel>> all = [.. claims];
        Fact<MediaChannel> fact = Weigh(all);
        bool isHint =
            fact.IsKnown && fact.Value != MediaChannel.VolumeLicensing && all.TrueForAll(claim => claim.Evidence.Strength <= EvidenceStrength.Weak);
        return isHint ? Fact<MediaChannel>.Withheld(all) : fact;
    }

    private static bool GoTogether(MediaChannel one, MediaChannel other) =>
        one == other || (IsRetail(one) && IsRetail(other)) || (IsOem(one) && IsOem(other));

    private static bool IsRetail(MediaChannel channel) => channel is MediaChannel.Retail or MediaChannel.Subscriber;

    private static bool IsOem(MediaChannel channel) => channel is MediaChannel.Oem or MediaChannel.OemRecovery;

    private static EvidenceStrength Strongest(List<Claim<MediaChannel>> claims, bool isEvaluation) =>
        claims
            .Where(claim => claim.Value == MediaChannel.Evaluation == isEvaluation)
            .Select(claim => claim.Evidence.Strength)
            .DefaultIfEmpty()
            .Max();

    private static Claim<MediaChannel> Silence(Claim<MediaChannel> claim) =>
        claim with
        {
            Evidence = claim.Evidence with { Strength = EvidenceStrength.None },
        };
}
