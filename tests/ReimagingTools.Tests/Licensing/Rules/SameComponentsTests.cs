using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>Suites hold the same component products.</summary>
public sealed class SameComponentsTests
{
    private const string Rule = "SameComponents";

    [Theory]
    [InlineData("Office Professional 2010", "Office Professional Plus 2010", "", Outcome.Violated)]
    [InlineData("Office Professional Plus 2010", "Office Professional Plus 2010", "", Outcome.Satisfied)]
    [InlineData("Office Professional Plus 2010", "Office Professional Plus 2010", "Word", Outcome.Violated)]
    [InlineData("Office Professional Plus 2019", "Office Professional Plus 2016", "", Outcome.NotApplicable)]
    [InlineData("Office Professional Plus 2010", "Office Professional Plus 2007", "Word", Outcome.Violated)]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", "", Outcome.NotApplicable)]
    public void Components(string licensed, string media, string listed, Outcome outcome) =>
        Assert.Equal(
            outcome,
            RuleRun
                .Of(
                    Rule,
                    new Scenario
                    {
                        Licensed = licensed,
                        Media = media,
                        MediaComponents = listed,
                        Channel = LicenseChannel.OtherAgreement,
                    }
                )
                .Outcome
        );

    [Theory]
    [InlineData("Office Professional Plus 2019", "Office Professional Plus 2016")]
    [InlineData("Office Standard 2016", "Office Standard 2013")]
    [InlineData("Office LTSC Professional Plus 2021", "Office Professional Plus 2019")]
    public void DowngradeOfAVolumeLicense_IsNotConvictedByComponents(string licensed, string media)
    {
        Verdict verdict = new Scenario
        {
            Licensed = licensed,
            Media = media,
            Channel = LicenseChannel.Volume,
        }.Judge();
        Assert.Equal((Decision.Eligible, Basis.VolumeLicense), (verdict.Decision, verdict.Basis));
    }

    [Fact]
    public void ComponentsTheMediaDeclares_AreNotSetAsideByAPriorVersion() =>
        Assert.Equal(
            Decision.NotEligible,
            new Scenario
            {
                Licensed = "Office Professional Plus 2010",
                Media = "Office Professional Plus 2007",
                PriorVersionRight = "Office Professional Plus 2007",
                MediaComponents = "Word",
                Channel = LicenseChannel.OtherAgreement,
            }
                .Judge()
                .Decision
        );
}
