using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>At least one license was bought under the number.</summary>
public sealed class OneLicensePurchasedTests
{
    private const string Rule = "OneLicensePurchased";

    [Theory]
    [InlineData("Windows 7 Professional", Outcome.Satisfied)]
    [InlineData("Office Standard 2010;Windows 7 Professional", Outcome.Satisfied)]
    [InlineData("Windows 7 Professional OEM", Outcome.Violated)]
    [InlineData("Windows 7 Professional Retail", Outcome.Violated)]
    [InlineData("Windows 7 Professional System Builder", Outcome.Violated)]
    [InlineData("Windows 7 Professional COEM", Outcome.Violated)]
    [InlineData("Windows 7 Professional Preinstalled", Outcome.Violated)]
    [InlineData("Windows 7 Professional MSDN", Outcome.Violated)]
    [InlineData("Windows 7 Professional Evaluation", Outcome.Violated)]
    [InlineData("None;Windows 7 Professional", Outcome.Undetermined)]
    [InlineData("Windows 7", Outcome.Undetermined)]
    [InlineData("Windows 7 Home Premium", Outcome.Violated)]
    [InlineData("", Outcome.Violated)]
    [InlineData(null, Outcome.Undetermined)]
    public void Purchase(string? purchased, Outcome outcome)
    {
        IReadOnlyList<ProductName>? list =
            purchased is null ? null
            : purchased.Length == 0 ? []
            : PurchasedProducts.Read([purchased]);
        Finding finding = RuleRun.Of(Rule, new Scenario { Program = VolumeProgram.OpenLicense }, facts => facts with { Purchased = list });
        Assert.Equal(outcome, finding.Outcome);
        Assert.DoesNotContain("OpenLicense", RuleRun.English(finding), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(VolumeProgram.OpenValue, true)]
    [InlineData(VolumeProgram.ProductsAndServicesAgreement, false)]
    public void PurchaseNoProgramExplains_AsksForProof(VolumeProgram program, bool unusual)
    {
        Verdict verdict = new Scenario
        {
            Licensed = "Windows 11 Pro",
            Media = "Windows 11 Pro",
            Program = program,
            Purchased = "Windows 11 Pro",
        }.Judge();
        Assert.Equal(unusual, verdict.Advisories.Any(notice => notice.Name == "UnusualPurchase"));
    }
}
