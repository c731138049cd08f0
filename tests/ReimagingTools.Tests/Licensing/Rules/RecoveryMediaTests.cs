using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>A PC is recovered with the recovery media of the product version its maker preinstalled.</summary>
public sealed class RecoveryMediaTests
{
    private static readonly Scenario Recovery = new() { Purpose = Purpose.Recovery, MediaChannel = MediaChannel.OemRecovery };

    [Fact]
    public void LicensedProduct_IsThePreinstalledOne() => Assert.Equal((Decision.Eligible, Basis.OemRecovery), Answer(Recovery));

    [Theory]
    [InlineData("Windows 7 Professional", "Windows XP Professional", Decision.NotEligible)]
    [InlineData("Windows XP Professional", "Windows XP Professional", Decision.Eligible)]
    [InlineData("Windows XP Professional", "Windows 7 Professional", Decision.NotEligible)]
    public void PreinstalledProduct_IsWhatCounts(string preinstalled, string media, Decision decision) =>
        Assert.Equal(decision, (Recovery with { Preinstalled = preinstalled, Media = media }).Judge().Decision);

    [Theory]
    [InlineData(MediaChannel.Oem, Decision.Indeterminate)]
    [InlineData(MediaChannel.VolumeLicensing, Decision.NotEligible)]
    [InlineData(MediaChannel.Unknown, Decision.Indeterminate)]
    public void OtherMedia(MediaChannel channel, Decision decision) =>
        Assert.Equal(decision, (Recovery with { MediaChannel = channel }).Judge().Decision);

    [Theory]
    [InlineData(LicenseChannel.Fpp, Decision.NotEligible)]
    [InlineData(LicenseChannel.Volume, Decision.NotEligible)]
    [InlineData(LicenseChannel.Unknown, Decision.Indeterminate)]
    public void OtherLicense(LicenseChannel channel, Decision decision) =>
        Assert.Equal(decision, (Recovery with { Channel = channel }).Judge().Decision);

    [Theory]
    [InlineData("Windows 7 Professional Evaluation")]
    [InlineData("illegible")]
    public void DoubtfulLabel_SettlesNothing(string label) => Assert.Equal(Decision.Indeterminate, (Recovery with { Coa = label }).Judge().Decision);

    /// <summary>A maker never delivers another edition than its label or the key in the firmware shows: then one of the two is wrong.</summary>
    [Theory]
    [InlineData("Windows 7 Home Premium", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional", Decision.Eligible)]
    public void PreinstalledEdition_BesideALabelOfAnother(string label, Decision decision) =>
        Assert.Equal(decision, (Recovery with { Preinstalled = "Windows 7 Professional", Coa = label }).Judge().Decision);

    [Fact]
    public void PreinstalledProductNobodyUnderstood_IsQuoted()
    {
        var unread = new UnreadText(new Evidence("PreinstalledProduct", "Fenster 7", "", EvidenceStrength.Strong), "Windows 7 Professional");
        Verdict verdict = Recovery.Judge(facts =>
            facts with
            {
                Licensed = facts.Licensed with { PreinstalledProduct = Fact<Product>.NotUnderstood(unread) },
            }
        );

        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Equal(["PreinstalledProduct"], verdict.MissingFacts);
        Assert.Contains("Fenster 7", RuleRun.English(verdict.Decisive), StringComparison.Ordinal);
        Assert.Contains("did you mean", RuleRun.English(verdict.Decisive), StringComparison.Ordinal);
    }

    private static (Decision, Basis) Answer(Scenario scenario) => scenario.Judge() is { } verdict ? (verdict.Decision, verdict.Basis) : default;
}
