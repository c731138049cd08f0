using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Law;

/// <summary>
/// What is public since February 2011, a test for each point: what is surely known decides, what is less sure lowers or advises, the rest stays
/// open. The publications and how much of them was read stand in <c>docs/briefs.md</c>.
/// </summary>
public sealed class LawSince2011Tests
{
    private static readonly Scenario Today = new()
    {
        Brief = "2020-11",
        AsOf = "2026-11-27",
        Licensed = "Windows 11 Pro",
        Media = "Windows 11 Pro",
        Program = VolumeProgram.EnterpriseAgreement,
    };

    [Theory]
    [InlineData(VolumeProgram.EnterpriseAgreement)]
    [InlineData(VolumeProgram.ProductsAndServicesAgreement)]
    [InlineData(VolumeProgram.CampusAgreement)]
    [InlineData(VolumeProgram.SchoolAgreement)]
    [InlineData(VolumeProgram.EnrollmentForEducationSolutions)]
    [InlineData(VolumeProgram.SelectPlus)]
    public void WhoHasTheRight_TheProgramsOf2017(VolumeProgram program) =>
        Assert.Equal(Decision.Eligible, (Today with { Program = program }).Judge().Decision);

    [Theory]
    [InlineData(VolumeProgram.CloudSolutionProvider)]
    [InlineData(VolumeProgram.CustomerAgreement)]
    [InlineData(VolumeProgram.CustomerAgreementForEnterprise)]
    public void CspAndCustomerAgreements_AreNamedInNoList(VolumeProgram program) =>
        Assert.All(Brief.All, brief => Assert.Equal(Decision.Indeterminate, (Today with { Brief = brief.Id, Program = program }).Judge().Decision));

    [Fact]
    public void Csp_WhatAVendorSaysIsAnAdvisory() =>
        AssertAdvises(Today with { Program = VolumeProgram.CloudSolutionProvider }, "ResellerOffer", Decision.Indeterminate);

    [Fact]
    public void OpenLicense_EndedAndItsLicensesStayValid()
    {
        Scenario bought = Today with { Program = VolumeProgram.OpenLicense, Purchased = "Windows 11 Pro" };
        AssertAdvises(bought, "ProgramEnded", Decision.Eligible);
        Assert.Equal(Decision.NotEligible, (bought with { Purchased = "" }).Judge().Decision);
    }

    [Fact]
    public void OneLicense_IsAskedForInEveryProgramAndOnlyAdvised() => AssertAdvises(Today, "OneLicenseAdvised", Decision.Eligible);

    [Fact]
    public void Identity_NamesTheEditionToo()
    {
        Assert.Equal(Decision.NotEligible, (Today with { Media = "Windows 11 Education" }).Judge().Decision);
        Assert.Contains("edition", Text("eligibility/identical"), StringComparison.Ordinal);
    }

    [Fact]
    public void ProductType_IsInformationOfMediumConfidence() => AssertInformation("eligibility/product-type", Confidence.Medium);

    [Theory]
    [InlineData("Windows 11 Pro", "Windows 11 Enterprise")]
    [InlineData("Windows 11 Pro", "Windows 10 Enterprise LTSC 2021")]
    [InlineData("Windows 10 Pro", "Windows 8.1 Enterprise")]
    [InlineData("Windows 10 Pro", "Windows 11 Enterprise LTSC 2024")]
    public void Enterprise_OfAnyVersion_IsForCoveredDevicesAndUsers(string licensed, string media)
    {
        Scenario covered = Today with { Licensed = licensed, Media = media, SoftwareAssurance = SoftwareAssurance.PerDevice };
        bool isListed = media.Contains("8.1", StringComparison.Ordinal);
        Decision decision = isListed ? Decision.Indeterminate : Decision.Eligible;
        Assert.Equal(decision, covered.Judge().Decision);
        Assert.Equal(decision, (covered with { SoftwareAssurance = SoftwareAssurance.PerUser }).Judge().Decision);
        Assert.Equal(Decision.NotEligible, (covered with { SoftwareAssurance = SoftwareAssurance.None }).Judge().Decision);
        Assert.Equal(Decision.Indeterminate, (covered with { SoftwareAssurance = SoftwareAssurance.Unknown }).Judge().Decision);
    }

    [Fact]
    public void PerUser_BindsToThePrimaryUserAndEnds()
    {
        Verdict verdict = (Today with { Media = "Windows 11 Enterprise", SoftwareAssurance = SoftwareAssurance.PerUser }).Judge();
        Assert.Equal(["PrimaryUserOnly", "RevertWhenCoverageEnds"], verdict.Obligations.Select(duty => duty.Name).Order());
        Assert.Equal(
            Decision.Indeterminate,
            (Today with { Brief = "2011-02", Media = "Windows 11 Enterprise", SoftwareAssurance = SoftwareAssurance.PerUser }).Judge().Decision
        );
    }

    [Theory]
    [InlineData("Windows 11 Pro", Decision.Eligible)]
    [InlineData("Windows 10 Pro for Workstations", Decision.Eligible)]
    [InlineData("Windows 10 IoT Enterprise", Decision.Eligible)]
    [InlineData("Windows 8.1 Pro", Decision.Eligible)]
    [InlineData("Windows 7 Professional", Decision.NotEligible)]
    [InlineData("Windows 7 Ultimate", Decision.NotEligible)]
    [InlineData("Windows 11 Home", Decision.NotEligible)]
    [InlineData("Windows 11 Home Single Language", Decision.NotEligible)]
    [InlineData("Windows 11 Education", Decision.NotEligible)]
    [InlineData("Windows 11 Pro Education", Decision.Indeterminate)]
    public void QualifyingSystems_ForEnterpriseOf11(string licensed, Decision decision) =>
        Assert.Equal(
            decision,
            (Today with { Licensed = licensed, Media = "Windows 11 Enterprise", SoftwareAssurance = SoftwareAssurance.PerDevice }).Judge().Decision
        );

    [Fact]
    public void QualifyingSystems_SevenCarriesWindows10Only() =>
        Assert.Equal(
            Decision.Eligible,
            (Today with { Licensed = "Windows 7 Ultimate", Media = "Windows 10 Enterprise", SoftwareAssurance = SoftwareAssurance.PerDevice })
                .Judge()
                .Decision
        );

    [Theory]
    [InlineData("Windows 11 Pro")]
    [InlineData("Windows 11 Pro Education")]
    public void Academic_EducationOnAnotherLicenseIsOpen(string licensed) =>
        Assert.Equal(
            Decision.Indeterminate,
            (Today with { Licensed = licensed, VolumeProduct = "Windows 11 Education", Media = "Windows 11 Education" }).Judge().Decision
        );

    [Theory]
    [InlineData("Windows 10 Pro", "Windows 8.1 Pro", "2023-01-10", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 8.1 Pro", "2023-01-11", Decision.NotEligible)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "2020-01-14", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "2020-01-15", Decision.NotEligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "2025-10-14", Decision.Eligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "2025-10-15", Decision.Indeterminate)]
    [InlineData("Windows 11 Pro", "Windows 8.1 Pro", "2022-01-01", Decision.NotEligible)]
    public void PriorVersions_FromAnOemLastWithSupport(string licensed, string media, string asOf, Decision decision)
    {
        Scenario scenario = Today with { Licensed = licensed, Media = media, AsOf = asOf };
        Assert.Equal(decision, scenario.Judge().Decision);
        Assert.Equal(decision, (scenario with { Brief = "2011-02" }).Judge().Decision);
    }

    [Theory]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", LicenseChannel.Oem, Decision.NotEligible)]
    [InlineData("Windows 11 Pro", "Windows 7 Professional", LicenseChannel.Oem, Decision.NotEligible)]
    [InlineData("Windows 11 Pro", "Windows 8.1 Pro", LicenseChannel.Oem, Decision.NotEligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", LicenseChannel.Oem, Decision.Indeterminate)]
    [InlineData("Windows 11 Pro", "Windows 7 Professional", LicenseChannel.Fpp, Decision.Indeterminate)]
    [InlineData("Windows 11 Pro Education", "Windows 10 Pro Education", LicenseChannel.Oem, Decision.Indeterminate)]
    [InlineData("Windows 8.1 Pro", "Windows 7 Professional", LicenseChannel.Oem, Decision.Indeterminate)]
    [InlineData("Windows 7 Professional", "Windows XP Professional", LicenseChannel.Fpp, Decision.Eligible)]
    [InlineData("Windows 7 Professional", "Windows XP Professional", LicenseChannel.Oem, Decision.Eligible)]
    public void PriorVersions_StatedAgainstTheTermsThatWereRead(string licensed, string media, LicenseChannel channel, Decision decision) =>
        Assert.Equal(decision, (Today with { Licensed = licensed, Media = media, Channel = channel, PriorVersionRight = media }).Judge().Decision);

    [Theory]
    [InlineData("Windows 11 Pro", "Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 10 Pro", Decision.Eligible)]
    [InlineData("Windows 11 Enterprise", "Windows 7 Ultimate", Decision.NotEligible)]
    public void PriorVersions_OfAVolumeLicense(string volume, string media, Decision decision) =>
        Assert.Equal(decision, (Today with { VolumeProduct = volume, Media = media }).Judge().Decision);

    [Theory]
    [InlineData("Windows Server 2019 Standard", "Windows Server 2016 Standard", Decision.Eligible)]
    [InlineData("Windows Server 2022 Standard", "Windows Server 2019 Standard", Decision.Indeterminate)]
    [InlineData("Windows Server 2025 Datacenter", "Windows Server 2022 Datacenter", Decision.Indeterminate)]
    public void ServersFromAnOem_AreOpenSince2022(string licensed, string media, Decision decision) =>
        Assert.Equal(decision, (Today with { Licensed = licensed, Media = media }).Judge().Decision);

    [Theory]
    [InlineData("2011-02", Decision.NotEligible)]
    [InlineData("2020-11", Decision.Indeterminate)]
    public void OemMedia_IsOpenInThePartialBrief(string brief, Decision decision) =>
        Assert.Equal(decision, (Today with { Brief = brief, MediaChannel = MediaChannel.Oem }).Judge().Decision);

    [Fact]
    public void WhereMediaComesFrom_IsTheAdminCenterAndTheDeploymentTool()
    {
        Assert.Contains("Microsoft 365 admin center", Text("faq/vl-media"), StringComparison.Ordinal);
        Assert.Contains("Office Deployment Tool", Text("faq/vl-media"), StringComparison.Ordinal);
        Assert.Equal(Confidence.High, Partial.FindClause("faq/vl-media")!.Source.Confidence);
    }

    [Fact]
    public void Mak_IsAskedForByAFormAndKmsCountsFrom25()
    {
        Assert.Contains("web form", Text("faq/mak-count"), StringComparison.Ordinal);
        Assert.Contains("25 clients or 5 servers", Text("faq/vlk"), StringComparison.Ordinal);
        Assert.Contains("Under Open Value the key is a MAK", Text("faq/vlk"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Genuine Microsoft Label")]
    [InlineData("GML")]
    [InlineData("Microsoft Authorized Refurbisher")]
    [InlineData("Windows 7 Pro for Refurbished PCs")]
    [InlineData("再生 PC ラベル")]
    [InlineData("Genuine Microsoft ラベル")]
    public void Labels_WithoutAProductShowNothingAndContradictNothing(string label)
    {
        Assert.Equal(Decision.Eligible, (Today with { Coa = label }).Judge().Decision);
        Assert.Equal(Decision.Indeterminate, (Today with { Coa = label, Licensed = "" }).Judge().Decision);
    }

    [Theory]
    [InlineData(VolumeProgram.OpenValue, "Windows 11 Pro", true)]
    [InlineData(VolumeProgram.EnterpriseAgreement, "Windows 11 Pro", true)]
    [InlineData(VolumeProgram.ProductsAndServicesAgreement, "Windows 11 Pro", false)]
    [InlineData(VolumeProgram.OpenValue, "Windows 11 Enterprise", false)]
    [InlineData(VolumeProgram.OpenValue, "Windows 10 Enterprise LTSC 2021", true)]
    public void WhatProgramsSell_AsksForProofOfWhatTheyDoNot(VolumeProgram program, string bought, bool advised) =>
        Assert.Equal(
            advised,
            (Today with { Program = program, Purchased = bought }).Judge().Advisories.Any(notice => notice.Name == "UnusualPurchase")
        );

    [Theory]
    [InlineData(Architecture.X86, Decision.Eligible)]
    [InlineData(Architecture.Arm64, Decision.Indeterminate)]
    public void Platform_IsAsBriefed(Architecture licensed, Decision decision) =>
        Assert.Equal(decision, (Today with { Licensed = "Windows 10 Pro", Media = "Windows 10 Pro", Architecture = licensed }).Judge().Decision);

    [Fact]
    public void FreeUpgradeTo11_IsNoLicenseFor11AndTheFactIsNamed()
    {
        Verdict verdict = (Today with { Licensed = "Windows 10 Pro" }).Judge();
        Assert.Equal(Decision.NotEligible, verdict.Decision);
        Assert.Contains("VolumeProduct", verdict.Decisive.GetRemedy(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void VolumeLicenseOnTheOemLicense_IsTheOrdinaryCase()
    {
        Verdict verdict = (Today with { Licensed = "Windows 10 Pro", VolumeProduct = "Windows 11 Pro" }).Judge();
        Assert.Equal((Decision.Eligible, Basis.VolumeLicense), (verdict.Decision, verdict.Basis));
    }

    [Theory]
    [InlineData("Windows 11 Pro OEM")]
    [InlineData("Windows 11 Pro Retail")]
    public void WhatWasBoughtElsewhere_IsNoVolumeLicense(string volume) =>
        Assert.Equal(Decision.Indeterminate, (Today with { Licensed = "Windows 10 Pro", VolumeProduct = volume }).Judge().Decision);

    /// <summary>Verdicts are kept by equal facts, so that statements that mean something else must not be equal.</summary>
    [Theory]
    [InlineData("Windows 11 Pro OEM")]
    [InlineData("Windows 11 Pro Evaluation")]
    [InlineData("Windows 11 Pro; None")]
    public void Statements_ThatDifferAreNotEqual(string other)
    {
        Assert.NotEqual(VolumeLicenses.Parse("Windows 11 Pro"), VolumeLicenses.Parse(other));
        Assert.Equal(VolumeLicenses.Parse("Windows 11 Pro; Windows 10 Pro"), VolumeLicenses.Parse("Win 10 Pro;Win 11 Pro"));
    }

    [Theory]
    [InlineData(SoftwareAssurance.PerDevice, Decision.Eligible)]
    [InlineData(SoftwareAssurance.None, Decision.Indeterminate)]
    [InlineData(SoftwareAssurance.Unknown, Decision.Indeterminate)]
    public void EnterpriseThatCameWithCoverageOnly_IsNoLicenseByItself(SoftwareAssurance assurance, Decision decision)
    {
        Scenario seven = Today with
        {
            Licensed = "Windows 7 Professional",
            VolumeProduct = "Windows 7 Enterprise",
            Media = "Windows 7 Enterprise",
            SoftwareAssurance = assurance,
        };
        Assert.All(Brief.All, brief => Assert.Equal(decision, (seven with { Brief = brief.Id }).Judge().Decision));
    }

    [Fact]
    public void PartialBrief_IsMarkedAndNeverTheDefault()
    {
        Assert.True(Partial.IsPartial);
        Assert.NotSame(Partial, Brief.Default);
        AssertAdvises(Today, "partial-brief", Decision.Eligible);
        Assert.All(Partial.Clauses.Where(clause => clause.BriefId != Partial.Id), clause => Assert.Equal("2011-02", clause.BriefId));
    }

    [Fact]
    public void NewerPublications_AreNamedByEveryVerdict() =>
        Assert.All(Brief.All, brief => AssertAdvises(Today with { Brief = brief.Id }, "newer-publications", Decision.Eligible));

    private static Brief Partial => Brief.Find("2020-11")!;

    private static string Text(string clause) => Partial.FindClause(clause)!.GetText(CultureInfo.InvariantCulture);

    private static void AssertInformation(string clause, Confidence confidence)
    {
        Clause found = Partial.FindClause(clause)!;
        Assert.Equal((true, confidence), (found.IsInformation, found.Source.Confidence));
    }

    private static void AssertAdvises(Scenario scenario, string notice, Decision decision)
    {
        Verdict verdict = scenario.Judge();
        Assert.Equal(decision, verdict.Decision);
        Assert.Contains(verdict.Advisories, each => each.Name == notice);
    }
}
