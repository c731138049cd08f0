using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>Volume Licensing Office is a product of its own.</summary>
public sealed class ComparableOfficeTests
{
    private const string Rule = "ComparableOffice";

    [Theory]
    [InlineData("Office Standard 2010", "Office Standard 2010", LicenseChannel.Oem, Outcome.Undetermined)]
    [InlineData("Office Standard 2010", "Office Standard 2010", LicenseChannel.Fpp, Outcome.Undetermined)]
    [InlineData("Office Standard 2010", "Office Standard 2010", LicenseChannel.Volume, Outcome.NotApplicable)]
    [InlineData("Office Standard 2010", "Office Professional 2010", LicenseChannel.Oem, Outcome.NotApplicable)]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", LicenseChannel.Oem, Outcome.NotApplicable)]
    public void Office(string licensed, string media, LicenseChannel channel, Outcome outcome) =>
        Assert.Equal(
            outcome,
            RuleRun
                .Of(
                    Rule,
                    new Scenario
                    {
                        Licensed = licensed,
                        Media = media,
                        Channel = channel,
                    }
                )
                .Outcome
        );

    [Fact]
    public void OfficeOfAnotherAgreement_BesideARetailClaim_IsUndetermined()
    {
        var scenario = new Scenario
        {
            Licensed = "Office Standard 2010",
            Media = "Office Standard 2010",
            Channel = LicenseChannel.OtherAgreement,
        };
        Finding finding = RuleRun.Of(Rule, scenario, facts =>
            facts with
            {
                Licensed = facts.Licensed with { Channel = Scenario.Conflict(LicenseChannel.OtherAgreement, LicenseChannel.Fpp) },
            }
        );
        Assert.Equal(Outcome.Undetermined, finding.Outcome);
    }
}
