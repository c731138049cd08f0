using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>A Volume license of desktop Windows on a qualifying license.</summary>
public sealed class VolumeUpgradeTests
{
    private static readonly Scenario Upgraded = new()
    {
        Licensed = "Windows 10 Pro",
        VolumeProduct = "Windows 11 Pro",
        Media = "Windows 11 Pro",
        AsOf = "2026-11-27",
    };

    [Fact]
    public void OrdinaryPc_IsEligibleByItsVolumeLicense()
    {
        Verdict verdict = Upgraded.Judge();
        Assert.Equal((Decision.Eligible, Basis.VolumeLicense), (verdict.Decision, verdict.Basis));
        Assert.Equal("2011-02/eligibility/desktop-upgrade-only", verdict.Clauses[0].Id);
        Assert.DoesNotContain(verdict.Advisories, notice => notice.Name == "SupportAndWarranty");
    }

    [Theory]
    [InlineData("")]
    [InlineData("None")]
    public void WithoutIt_NewerMediaIsAnotherVersion_AndTheFactIsNamed(string volume)
    {
        Verdict verdict = (Upgraded with { VolumeProduct = volume }).Judge();
        Assert.Equal(Decision.NotEligible, verdict.Decision);
        Assert.Contains(
            "VolumeProduct",
            verdict.Decisive.GetRemedy(System.Globalization.CultureInfo.GetCultureInfo("en-US")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Windows 11 Home", "Windows 11 Pro", Decision.NotEligible)]
    [InlineData("Windows 10 Education", "Windows 11 Pro", Decision.NotEligible)]
    [InlineData("Windows 10 Pro Education", "Windows 11 Pro", Decision.Indeterminate)]
    [InlineData("Windows XP Professional", "Windows 10 Pro", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional", "Windows 10 Pro", Decision.Eligible)]
    [InlineData("Windows 7 Professional", "Windows 11 Pro", Decision.NotEligible)]
    [InlineData("Windows 10 Pro N", "Windows 11 Pro", Decision.Indeterminate)]
    [InlineData("Windows 10", "Windows 11 Pro", Decision.Indeterminate)]
    public void Base_MustQualify(string licensed, string volume, Decision decision) =>
        Assert.Equal(decision, (Upgraded with { Licensed = licensed, VolumeProduct = volume, Media = volume }).Judge().Decision);

    [Theory]
    [InlineData("Windows 11 Pro", "Windows 8.1 Pro", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 8.1 Pro", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 7 Ultimate", Decision.NotEligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Enterprise", Decision.NotEligible)]
    public void EarlierProducts_AreThoseTheVolumeLicensePermits(string volume, string media, Decision decision) =>
        Assert.Equal(decision, (Upgraded with { Licensed = "Windows 11 Pro", VolumeProduct = volume, Media = media }).Judge().Decision);

    [Theory]
    [InlineData(LicenseChannel.Unknown, Decision.Indeterminate)]
    [InlineData(LicenseChannel.Volume, Decision.Indeterminate)]
    [InlineData(LicenseChannel.Fpp, Decision.Eligible)]
    [InlineData(LicenseChannel.Evaluation, Decision.NotEligible)]
    public void Base_MustBeShown(LicenseChannel channel, Decision decision) =>
        Assert.Equal(decision, (Upgraded with { Channel = channel }).Judge().Decision);

    [Theory]
    [InlineData("Windows 11")]
    [InlineData("Windows 11 Pro; None")]
    [InlineData("Windows 11 Prro")]
    [InlineData("Windows 11 Pro Evaluation")]
    public void VolumeProductThatIsNotClear_SettlesNothing(string volume) =>
        Assert.Equal(Decision.Indeterminate, (Upgraded with { VolumeProduct = volume }).Judge().Decision);

    [Fact]
    public void Conflict_SettlesNothing() =>
        Assert.Equal(
            Decision.Indeterminate,
            Upgraded
                .Judge(facts =>
                    facts with
                    {
                        Licensed = facts.Licensed with
                        {
                            VolumeProduct = Scenario.Conflict(facts.Licensed.VolumeProduct.Value!, VolumeLicenses.None),
                        },
                    }
                )
                .Decision
        );

    [Theory]
    [InlineData("2011-02", Decision.Eligible)]
    [InlineData("2020-11", Decision.Indeterminate)]
    public void OtherLanguage_IsAnAdvisoryOrOpen(string brief, Decision decision)
    {
        Verdict verdict = (Upgraded with { Brief = brief, MediaLanguage = "ja-JP" }).Judge();
        Assert.Equal(decision, verdict.Decision);
        Assert.Equal(decision == Decision.Eligible, verdict.Advisories.Any(notice => notice.Name == "LanguageOfVolumeLicense"));
    }
}
