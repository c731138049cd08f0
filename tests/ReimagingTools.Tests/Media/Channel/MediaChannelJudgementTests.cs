using FsCheck;
using FsCheck.Fluent;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Channel;

namespace ReimagingTools.Tests.Media.Channel;

public sealed class MediaChannelJudgementTests
{
    [Fact]
    public void Weigh_NothingIsUnknown() => Assert.Equal(FactState.Unknown, MediaChannelJudgement.Weigh([]).State);

    [Fact]
    public void Weigh_AgreementIsKnown()
    {
        Fact<MediaChannel> fact = MediaChannelJudgement.Weigh([
            Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Weak),
            Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Moderate),
        ]);
        Assert.Equal((FactState.Known, MediaChannel.VolumeLicensing), (fact.State, fact.Value));
    }

    [Fact]
    public void Weigh_WeakerContradictionWithholdsVolumeLicensing()
    {
        Fact<MediaChannel> fact = MediaChannelJudgement.Weigh([
            Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Moderate),
            Claim(MediaChannel.Retail, EvidenceStrength.Weak),
        ]);
        Assert.Equal(FactState.Conflicting, fact.State);
        Assert.Equal(2, fact.Contradictions.Count);
    }

    [Fact]
    public void Weigh_StrongerEvaluationBeatsAName()
    {
        Fact<MediaChannel> fact = MediaChannelJudgement.Weigh([
            Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Weak),
            Claim(MediaChannel.Evaluation, EvidenceStrength.Strong),
        ]);
        Assert.Equal((FactState.Known, MediaChannel.Evaluation), (fact.State, fact.Value));
        Assert.NotEmpty(fact.Contradictions);
    }

    [Fact]
    public void Weigh_EvaluationByNameOnlyConflicts() =>
        Assert.Equal(
            FactState.Conflicting,
            MediaChannelJudgement
                .Weigh([Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Moderate), Claim(MediaChannel.Evaluation, EvidenceStrength.Weak)])
                .State
        );

    [Fact]
    public void Weigh_SubscriberDownloadOfTheRetailDiscIsNoConflict()
    {
        Fact<MediaChannel> fact = MediaChannelJudgement.Weigh([
            Claim(MediaChannel.Subscriber, EvidenceStrength.Weak),
            Claim(MediaChannel.Retail, EvidenceStrength.Moderate),
        ]);
        Assert.Equal((FactState.Known, MediaChannel.Retail), (fact.State, fact.Value));
    }

    [Fact]
    public void Weigh_SilenceNeitherProvesNorContradicts()
    {
        Claim<MediaChannel>[] silent = [Claim(MediaChannel.Unknown, EvidenceStrength.Moderate), Claim(MediaChannel.Oem, EvidenceStrength.None)];
        Assert.Equal(FactState.Unknown, MediaChannelJudgement.Weigh(silent).State);
        Assert.Equal(
            MediaChannel.VolumeLicensing,
            MediaChannelJudgement.Weigh([.. silent, Claim(MediaChannel.VolumeLicensing, EvidenceStrength.Weak)]).Value
        );
    }

    [Fact]
    public void Weigh_NeverSettlesOnVolumeLicensingAgainstAContradiction()
    {
        Gen<Claim<MediaChannel>> claim =
            from channel in Gen.Elements(Enum.GetValues<MediaChannel>())
            from strength in Gen.Elements(Enum.GetValues<EvidenceStrength>())
            select Claim(channel, strength);
        Prop.ForAll(claim.ListOf().ToArbitrary(), claims =>
            {
                bool contradicts = claims.Any(item =>
                    item.Evidence.Strength != EvidenceStrength.None && item.Value is not (MediaChannel.Unknown or MediaChannel.VolumeLicensing)
                );
                return !contradicts || MediaChannelJudgement.Weigh(claims).Value != MediaChannel.VolumeLicensing;
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Weigh_IgnoresTheOrder()
    {
        Gen<Claim<MediaChannel>> claim =
            from channel in Gen.Elements(Enum.GetValues<MediaChannel>())
            from strength in Gen.Elements(Enum.GetValues<EvidenceStrength>())
            select Claim(channel, strength);
        Prop.ForAll(claim.ListOf().ToArbitrary(), claims =>
            {
                Fact<MediaChannel> forth = MediaChannelJudgement.Weigh(claims);
                Fact<MediaChannel> back = MediaChannelJudgement.Weigh(Enumerable.Reverse(claims));
                return (forth.State, forth.Value) == (back.State, back.Value);
            })
            .QuickCheckThrowOnFailure();
    }

    private static Claim<MediaChannel> Claim(MediaChannel channel, EvidenceStrength strength) =>
        new(channel, new Evidence("Test", channel.ToString(), "channel " + channel, strength));
}
