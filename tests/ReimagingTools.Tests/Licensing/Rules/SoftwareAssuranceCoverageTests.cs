using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>Enterprise only on PCs covered by Software Assurance.</summary>
public sealed class SoftwareAssuranceCoverageTests
{
    private static readonly Scenario Seven = new() { Media = "Windows 7 Enterprise", SoftwareAssurance = SoftwareAssurance.PerDevice };

    private static readonly Scenario Today = new()
    {
        Brief = "2020-11",
        AsOf = "2026-11-27",
        Licensed = "Windows 11 Pro",
        Media = "Windows 11 Enterprise",
        SoftwareAssurance = SoftwareAssurance.PerUser,
    };

    [Theory]
    [InlineData(SoftwareAssurance.PerDevice, Decision.Eligible)]
    [InlineData(SoftwareAssurance.None, Decision.NotEligible)]
    [InlineData(SoftwareAssurance.PerUser, Decision.Indeterminate)]
    [InlineData(SoftwareAssurance.Unknown, Decision.Indeterminate)]
    public void Coverage_2011(SoftwareAssurance assurance, Decision decision) =>
        Assert.Equal(decision, (Seven with { SoftwareAssurance = assurance }).Judge().Decision);

    [Fact]
    public void CoverageThatContradictsItself_SettlesNothing() =>
        Assert.Equal(
            Decision.Indeterminate,
            Seven.Judge(facts => facts with { SoftwareAssurance = Scenario.Conflict(SoftwareAssurance.PerDevice, SoftwareAssurance.None) }).Decision
        );

    [Theory]
    [InlineData("Windows 7 Professional N", "Windows 7 Enterprise")]
    [InlineData("Windows 7 Professional", "Windows 7 Enterprise N")]
    [InlineData("Windows 7 Professional K", "Windows 7 Enterprise KN")]
    public void AcrossVariants_IsOpen(string licensed, string media) =>
        Assert.Equal(Decision.Indeterminate, (Seven with { Licensed = licensed, Media = media }).Judge().Decision);

    [Theory]
    [InlineData("Windows 7 Home Premium", Decision.NotEligible)]
    [InlineData("Windows 7 Ultimate", Decision.Eligible)]
    [InlineData("Windows 7", Decision.Indeterminate)]
    public void Base_2011(string licensed, Decision decision) => Assert.Equal(decision, (Seven with { Licensed = licensed }).Judge().Decision);

    [Fact]
    public void LicenseContradictedByTheLabel_IsNoBase()
    {
        Verdict verdict = Seven.Judge(facts =>
            facts with
            {
                Licensed = facts.Licensed with
                {
                    Edition = Scenario.Conflict(facts.Licensed.Edition.Value!, ProductNames.Parse("Windows 7 Ultimate").Edition!),
                },
            }
        );
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
    }

    [Theory]
    [InlineData("Windows 11 Pro", "Windows 11 Enterprise", Decision.Eligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 11 Enterprise", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 10 Enterprise LTSC 2021", Decision.Eligible)]
    [InlineData("Windows 10 IoT Enterprise", "Windows 11 Enterprise", Decision.Eligible)]
    [InlineData("Windows 10 Pro for Workstations", "Windows 11 Enterprise", Decision.Eligible)]
    [InlineData("Windows 8.1 Pro", "Windows 11 Enterprise", Decision.Eligible)]
    [InlineData("Windows 7 Professional", "Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 7 Professional", "Windows 11 Enterprise", Decision.NotEligible)]
    [InlineData("Windows 11 Home", "Windows 11 Enterprise", Decision.NotEligible)]
    [InlineData("Windows 11 Education", "Windows 11 Enterprise", Decision.NotEligible)]
    [InlineData("Windows 11 Pro Education", "Windows 11 Enterprise", Decision.Indeterminate)]
    public void PerUser_Today(string licensed, string media, Decision decision) =>
        Assert.Equal(decision, (Today with { Licensed = licensed, Media = media }).Judge().Decision);

    [Fact]
    public void PerUser_ObligesToRevert()
    {
        Verdict verdict = Today.Judge();
        Assert.Equal(Basis.SoftwareAssurance, verdict.Basis);
        Assert.Equal(["RevertWhenCoverageEnds", "PrimaryUserOnly"], verdict.Obligations.Select(notice => notice.Name));
        Assert.Equal("2020-11/faq/enterprise-without-sa", verdict.Clauses[0].Id);
    }
}
