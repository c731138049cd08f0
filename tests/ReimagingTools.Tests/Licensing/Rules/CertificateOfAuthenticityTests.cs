using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>An OEM desktop Windows is what its label names.</summary>
public sealed class CertificateOfAuthenticityTests
{
    private const string Rule = "CertificateOfAuthenticity";

    [Theory]
    [InlineData("Windows 7 Pro OA", Outcome.Satisfied)]
    [InlineData("Windows 7 Home Premium OA", Outcome.Violated)]
    [InlineData("", Outcome.NotApplicable)]
    [InlineData("Genuine Microsoft Label", Outcome.NotApplicable)]
    [InlineData("Refurbished PC", Outcome.NotApplicable)]
    [InlineData("Windows 7", Outcome.Undetermined)]
    [InlineData("illegible", Outcome.Undetermined)]
    [InlineData("Windows 7 Professional Evaluation", Outcome.Undetermined)]
    public void Label(string text, Outcome outcome) => Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Coa = text }).Outcome);

    [Fact]
    public void TwoLabelsThatDisagree_SettleNothing() =>
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario()
                .Judge(facts =>
                    facts with
                    {
                        Licensed = facts.Licensed with
                        {
                            Certificate = Scenario.Conflict(
                                Certificate.Parse("Windows 7 Professional")!,
                                Certificate.Parse("Windows 7 Home Premium")!
                            ),
                        },
                    }
                )
                .Decision
        );

    [Fact]
    public void LabelBesideALicenseBoughtAtRetail_IsAnAdvisory()
    {
        Verdict verdict = new Scenario { Channel = LicenseChannel.Fpp, Coa = "Windows 7 Home Premium" }.Judge();
        Assert.Equal(Decision.Eligible, verdict.Decision);
        Assert.Contains(verdict.Advisories, notice => notice.Name == "LabelBesideRetailLicense");
    }

    [Theory]
    [InlineData("Refurbished PC", LicenseChannel.Oem, true)]
    [InlineData("Windows 7 Professional MAR", LicenseChannel.Oem, true)]
    [InlineData("Windows XP Professional for Refurbished PCs", LicenseChannel.Oem, true)]
    [InlineData("再生 PC", LicenseChannel.Oem, true)]
    [InlineData("Refurbished PC", LicenseChannel.Fpp, false)]
    [InlineData("Genuine Microsoft Label", LicenseChannel.Oem, false)]
    public void LabelOfARefurbisher_IsTold(string label, LicenseChannel channel, bool isTold)
    {
        Verdict verdict = new Scenario { Channel = channel, Coa = label }.Judge();
        Assert.Equal((Decision.Eligible, isTold), (verdict.Decision, verdict.Advisories.Any(notice => notice.Name == "RefurbisherLabel")));
    }

    /// <summary>Verdicts are kept by equal facts: what is told of one label must not be told of another.</summary>
    [Fact]
    public void LabelOfARefurbisher_IsNoOtherLabel() =>
        Assert.NotEqual(Certificate.Parse("Genuine Microsoft Label"), Certificate.Parse("Refurbished PC"));

    [Theory]
    [InlineData("illegible")]
    [InlineData("Windows 7 Professional Evaluation")]
    public void DoubtfulLabel_IsNotSetAside(string label)
    {
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario
            {
                Coa = label,
                Media = "Windows XP Professional",
                PriorVersionRight = "Windows XP Professional",
            }
                .Judge()
                .Decision
        );
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario
            {
                Coa = label,
                Media = "Windows 7 Enterprise",
                SoftwareAssurance = SoftwareAssurance.PerDevice,
            }
                .Judge()
                .Decision
        );
    }
}
