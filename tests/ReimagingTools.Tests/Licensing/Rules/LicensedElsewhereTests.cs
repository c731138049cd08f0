using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The device is licensed outside the agreement, or, outside desktop Windows, under it.</summary>
public sealed class LicensedElsewhereTests
{
    private const string Rule = "LicensedElsewhere";

    [Theory]
    [InlineData(LicenseChannel.Oem, Outcome.Satisfied)]
    [InlineData(LicenseChannel.Fpp, Outcome.Satisfied)]
    [InlineData(LicenseChannel.OtherAgreement, Outcome.Satisfied)]
    [InlineData(LicenseChannel.Volume, Outcome.NotApplicable)]
    [InlineData(LicenseChannel.Evaluation, Outcome.Violated)]
    [InlineData(LicenseChannel.Subscriber, Outcome.Undetermined)]
    [InlineData(LicenseChannel.Subscription, Outcome.Undetermined)]
    [InlineData(LicenseChannel.Unknown, Outcome.Undetermined)]
    public void Channel(LicenseChannel channel, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Channel = channel }).Outcome);

    [Theory]
    [InlineData(LicenseChannel.Oem, LicenseChannel.Fpp, Decision.Eligible)]
    [InlineData(LicenseChannel.Oem, LicenseChannel.Evaluation, Decision.Indeterminate)]
    [InlineData(LicenseChannel.Oem, LicenseChannel.OtherAgreement, Decision.Indeterminate)]
    public void TwoChannels_PassWhereBothDo(LicenseChannel one, LicenseChannel other, Decision decision)
    {
        Verdict verdict = new Scenario().Judge(facts => facts with { Licensed = facts.Licensed with { Channel = Scenario.Conflict(one, other) } });
        Assert.Equal(decision, verdict.Decision);
    }

    [Theory]
    [InlineData(LicenseChannel.Fpp, "licensed through retail (FPP)")]
    [InlineData(LicenseChannel.Subscription, "through a user subscription")]
    public void Sentence_SaysNoWordOfAnEnumeration(LicenseChannel channel, string says) =>
        Assert.Contains(says, RuleRun.English(RuleRun.Of(Rule, new Scenario { Channel = channel })), StringComparison.Ordinal);
}
