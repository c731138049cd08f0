using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Names;

public sealed class PurchasedProductsTests
{
    [Theory]
    [InlineData("Office Professional Plus 2010,Windows 7 Professional")]
    [InlineData("Office Professional Plus 2010; Windows 7 Professional")]
    [InlineData("Office Professional Plus 2010 , Windows 7 Professional")]
    [InlineData("Office Professional Plus 2010; ; Windows 7 Professional")]
    public void Read_SeveralProductsInOneText(string text) =>
        Assert.Equal(
            ["Office Professional Plus 2010", "Windows 7 Professional"],
            PurchasedProducts.Read([text])!.Select(name => name.Product?.Name)
        );

    [Theory]
    [InlineData("None; Windows 7 Professional")]
    [InlineData("Windows 7 Professional; none")]
    [InlineData("なし;Windows 7 Professional")]
    [InlineData("Windows 7 Professional；無し")]
    public void Read_KeepsNoneBesideAProduct(string text) => Assert.Single(PurchasedProducts.Read([text])!, PurchasedProducts.SaysNothing);

    [Theory]
    [InlineData("Windows Server, version 1809 Datacenter")]
    [InlineData("Windows(R) 7, Professional edition")]
    [InlineData("Windows 10 Pro, version 22H2")]
    [InlineData("Microsoft(R) Windows(R) Server 2003, Standard Edition")]
    public void Read_AProductWithACommaInItsName_IsOne(string text) => Assert.NotNull(Assert.Single(PurchasedProducts.Read([text])!).Product);

    [Theory]
    [InlineData("Windows 7 Professional SNGL OLP NL", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional Upgrade with Software Assurance", "Windows 7 Professional")]
    [InlineData("5 x Windows 7 Professional", "Windows 7 Professional")]
    [InlineData("Windows 10 Pro x 5", "Windows 10 Pro")]
    [InlineData("Qty: 25 Office Standard 2016", "Office Standard 2016")]
    [InlineData("OfficeProPlus 2019 SNGL OLP NL", "Office Professional Plus 2019")]
    [InlineData("WinPro 10 SNGL Upgrd OLP NL", "Windows 10 Pro")]
    [InlineData("Office Professional Plus 2010 Lic/SA OLP NL", "Office Professional Plus 2010")]
    [InlineData("WinPro 7 SNGL UpgradeSAPk OLP NL", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional Upgrade/Software Assurance Pack OLP NL", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional SNGL Upgrade SA Pack OLP NL", "Windows 7 Professional")]
    [InlineData("WinVistaBus SNGL Upgrd OLP NL", "Windows Vista Business")]
    [InlineData("Windows 10 Pro SA", null)]
    [InlineData("Windows 10 Pro Software Assurance", null)]
    [InlineData("WinPro 10 SNGL SA OLP NL", null)]
    [InlineData("WinPro 10 SNGL LicSAPk OLP NL", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro with SA", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro x 0", null)]
    [InlineData("0 x Windows 10 Pro", null)]
    [InlineData("00x Windows 10 Pro", null)]
    [InlineData("Windows 10 Pro, quantity: 0", null)]
    [InlineData("Windows 10 Pro x -1", null)]
    [InlineData("Windows 10 Pro x-1", null)]
    [InlineData("-1 x Windows 10 Pro", null)]
    [InlineData("-5x Windows 10 Pro", null)]
    [InlineData("-7 x Windows Professional", null)]
    [InlineData("- 5 x Windows 10 Pro", null)]
    [InlineData("Qty: -5 Windows 10 Pro", null)]
    [InlineData("10 x Windows 10 Pro", "Windows 10 Pro")]
    [InlineData("Microsoft Windows 10 Professional Upgrade - 1 License - OLP NL", "Windows 10 Pro")]
    [InlineData("Windows 10 Professional - upgrade licence - 5 PCs", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro Upgrade 1 User OLP NL", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro Upgrade License 25 Pack", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro Upgrade Lizenz 25 Stück", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro Upgrade - 0 Licenses", null)]
    [InlineData("Windows 10 Pro Upgrade -1 License", null)]
    [InlineData("Windows 10 Pro Lic/SA Pack OLP NL", "Windows 10 Pro")]
    [InlineData("Windows 10 Pro Open Business", "Windows 10 Pro")]
    [InlineData("Windows Server 2019 Standard 16 Core OLP NL", "Windows Server 2019 Standard")]
    [InlineData("WinSvrStd 2012 R2 SNGL OLP NL 2Proc", "Windows Server 2012 R2 Standard")]
    [InlineData("WinSvrStdCore 2019 SNGL OLP 2Lic NL CoreLic", "Windows Server 2019 Standard")]
    [InlineData("WinSvrSTDCore 2016 OLP 16Lic NL CoreLic", "Windows Server 2016 Standard")]
    [InlineData("WinSvrStdCore 2019 SNGL OLP 0Lic NL CoreLic", null)]
    [InlineData("Windows Server 2012 R2 Standard 2 Processor License", "Windows Server 2012 R2 Standard")]
    [InlineData("Windows 7 Professional Upgrade License/Software Assurance Pack", "Windows 7 Professional")]
    [InlineData("PrjctStd 2013 SNGL OLP NL", "Project Standard 2013")]
    [InlineData("Windows 7 Professional?", null)]
    [InlineData("!Windows 7 Professional", null)]
    [InlineData("no Windows 7 Professional", null)]
    public void Read_APriceList(string text, string? expected) =>
        Assert.Equal(expected, Assert.Single(PurchasedProducts.Read([text])!).Product?.Name);

    [Fact]
    public void Read_NobodySaidAndNothingBought_AreNotTheSame()
    {
        Assert.Null(PurchasedProducts.Read(null));
        Assert.Null(PurchasedProducts.Read([" "]));
        Assert.Empty(PurchasedProducts.Read([])!);
        Assert.Empty(PurchasedProducts.Read(["none"])!);
    }

    [Theory]
    [InlineData("Windows 7 Professional, Office Standard 2010", Decision.Eligible)]
    [InlineData("Office Standard 2010", Decision.NotEligible)]
    [InlineData("Windows 7 Professional Evaluation", Decision.NotEligible)]
    [InlineData("Windows 7 Professional Trial; Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 7 Professional with Office 2010", Decision.Indeterminate)]
    [InlineData("Office 2010 and the desktop system", Decision.Indeterminate)]
    [InlineData("our volume order of May", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; 0", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional|0", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; (0)", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; 0 pcs", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; 返品済み", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; 5 EA", Decision.Eligible)]
    [InlineData("Windows 7 Professional; Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 7 Professional; -5", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; qty 0", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; cancelled", Decision.Indeterminate)]
    [InlineData("returned; Windows 7 Professional", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional；返品", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; Evaluation", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; OEM", Decision.Indeterminate)]
    [InlineData("Windows 7 Professional; 5", Decision.Eligible)]
    [InlineData("Windows 7 Professional; SQL Server 2019 Standard", Decision.Eligible)]
    public void Judge_WhatWasBought(string purchased, Decision expected)
    {
        ReimagingFacts facts = new Scenario { Program = VolumeProgram.OpenLicense }.Facts() with { Purchased = PurchasedProducts.Read([purchased]) };
        Verdict verdict = ReimagingEngine.Judge(facts, ReimagingTools.Licensing.Briefs.Brief.Find("2011-02")!);

        Assert.Equal(expected, verdict.Decision);
        Assert.Equal("2011-02/notes/purchase-required", expected == Decision.Eligible ? "2011-02/notes/purchase-required" : verdict.Clauses[0].Id);
    }

    [Fact]
    public void Judge_NamesWhatItDoesNotKnow()
    {
        ReimagingFacts facts = new Scenario { Program = VolumeProgram.OpenLicense }.Facts() with
        {
            Purchased = PurchasedProducts.Read(["Windows 7 Professional; gibberish"]),
        };
        Verdict verdict = ReimagingEngine.Judge(facts, ReimagingTools.Licensing.Briefs.Brief.Find("2011-02")!);

        Assert.Contains(verdict.Advisories, advisory =>
            advisory.GetText(System.Globalization.CultureInfo.InvariantCulture).Contains("gibberish", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Judge_AnEvaluationIsNamedAsOne()
    {
        ReimagingFacts facts = new Scenario { Program = VolumeProgram.OpenLicense }.Facts() with
        {
            Purchased = PurchasedProducts.Read(["Windows 7 Professional Evaluation"]),
        };
        Verdict verdict = ReimagingEngine.Judge(facts, ReimagingTools.Licensing.Briefs.Brief.Find("2011-02")!);

        Assert.Equal("Windows 7 Professional Evaluation", verdict.Decisive.Licensed);
    }
}
