using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>A full license of desktop Windows lies under the upgrade.</summary>
public sealed class FullDesktopLicenseTests
{
    [Theory]
    [InlineData(LicenseChannel.OtherAgreement, LicenseType.Unknown, Decision.Indeterminate)]
    [InlineData(LicenseChannel.OtherAgreement, LicenseType.Upgrade, Decision.Indeterminate)]
    [InlineData(LicenseChannel.OtherAgreement, LicenseType.Full, Decision.Eligible)]
    [InlineData(LicenseChannel.Volume, LicenseType.Full, Decision.Indeterminate)]
    [InlineData(LicenseChannel.Fpp, LicenseType.Upgrade, Decision.Eligible)]
    public void Type(LicenseChannel channel, LicenseType type, Decision decision)
    {
        Verdict verdict = new Scenario { Channel = channel, Type = type }.Judge();
        Assert.Equal(decision, verdict.Decision);
        Assert.Equal(
            type == LicenseType.Upgrade && decision == Decision.Eligible,
            verdict.Obligations.Any(notice => notice.Name == "KeepQualifyingLicense")
        );
    }

    [Fact]
    public void ContestedType_SettlesNothing()
    {
        Verdict verdict = new Scenario { Channel = LicenseChannel.OtherAgreement }.Judge(facts =>
            facts with
            {
                Licensed = facts.Licensed with { Type = Scenario.Conflict(LicenseType.Full, LicenseType.Upgrade) },
            }
        );
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Equal(["LicenseType"], verdict.MissingFacts);
    }

    /// <summary>
    /// Where the license stands by itself a contested type decides nothing, and what may lie under an upgrade is kept all the same.
    /// </summary>
    [Theory]
    [InlineData(LicenseChannel.Oem)]
    [InlineData(LicenseChannel.Fpp)]
    public void ContestedTypeOfAWholeLicense_IsKeptUnder(LicenseChannel channel)
    {
        Verdict verdict = new Scenario { Channel = channel }.Judge(facts =>
            facts with
            {
                Licensed = facts.Licensed with { Type = Scenario.Conflict(LicenseType.Full, LicenseType.Upgrade) },
            }
        );
        Assert.Equal(Decision.Eligible, verdict.Decision);
        Assert.Contains(verdict.Obligations, notice => notice.Name == "KeepQualifyingLicense");
    }

    [Fact]
    public void Office_NeedsNoFullLicense() =>
        Assert.Equal(
            Decision.Eligible,
            new Scenario
            {
                Licensed = "Office Standard 2010",
                Media = "Office Standard 2010",
                Channel = LicenseChannel.OtherAgreement,
            }
                .Judge()
                .Decision
        );
}
