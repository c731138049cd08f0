using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The image comes from Volume Licensing media.</summary>
public sealed class VolumeLicensingMediaTests
{
    private const string Rule = "VolumeLicensingMedia";

    [Theory]
    [InlineData(MediaChannel.VolumeLicensing, Outcome.Satisfied)]
    [InlineData(MediaChannel.Oem, Outcome.Violated)]
    [InlineData(MediaChannel.OemRecovery, Outcome.Violated)]
    [InlineData(MediaChannel.Retail, Outcome.Violated)]
    [InlineData(MediaChannel.Subscriber, Outcome.Violated)]
    [InlineData(MediaChannel.Evaluation, Outcome.Violated)]
    [InlineData(MediaChannel.Unknown, Outcome.Undetermined)]
    public void Channel(MediaChannel channel, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { MediaChannel = channel }).Outcome);

    [Theory]
    [InlineData("Windows 7 Home Premium")]
    [InlineData("Windows 7 Ultimate")]
    [InlineData("Windows 10 Home Single Language")]
    [InlineData("Windows 8.1 with Bing")]
    [InlineData("Windows Server 2008 Foundation")]
    [InlineData("Windows 10 Team")]
    [InlineData("Office Basic 2003")]
    [InlineData("Office Student and Teacher 2003")]
    [InlineData("Office 365 ProPlus")]
    public void EditionThatNeverCameOnVolumeMedia_IsDoubted(string product)
    {
        var scenario = new Scenario { Licensed = product, Media = product };
        Finding finding = RuleRun.Of(Rule, scenario);

        Assert.Equal((Outcome.Undetermined, "2011-02/faq/vl-media"), (finding.Outcome, finding.Clause.Id));
        Assert.NotEqual(Decision.Eligible, scenario.Judge().Decision);
    }

    [Fact]
    public void MarkersThatDisagree_SettleNothing() =>
        Assert.Equal(
            Outcome.Undetermined,
            RuleRun
                .Of(Rule, new Scenario(), facts =>
                    facts with
                    {
                        Media = facts.Media with { Channel = Scenario.Conflict(MediaChannel.VolumeLicensing, MediaChannel.Oem) },
                    }
                )
                .Outcome
        );

    [Fact]
    public void OemMedia_IsOpenInThePartialBrief() =>
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario { Brief = "2020-11", MediaChannel = MediaChannel.Oem }
                .Judge()
                .Decision
        );

    [Fact]
    public void Sentence_SaysNoWordOfAnEnumeration() =>
        Assert.Contains(
            "is developer subscription media",
            RuleRun.English(RuleRun.Of(Rule, new Scenario { MediaChannel = MediaChannel.Subscriber })),
            StringComparison.Ordinal
        );
}
