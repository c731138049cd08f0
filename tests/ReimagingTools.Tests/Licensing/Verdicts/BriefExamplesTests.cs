using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Verdicts;

/// <summary>Every example the two briefs give, with the answer and the clause they give it.</summary>
public sealed class BriefExamplesTests
{
    [Theory]
    [InlineData("2009-10", "Office Professional Plus 2007", "Office Standard 2007")]
    [InlineData("2009-10", "Windows Vista Business", "Windows Vista Home Premium")]
    [InlineData("2009-10", "Windows Vista Home Premium", "Windows Vista Business")]
    [InlineData("2011-02", "Windows Server 2008 R2 Enterprise", "Windows Server 2008 R2 Standard")]
    [InlineData("2011-02", "Windows Server 2008 R2 Standard", "Windows Server 2008 R2 Enterprise")]
    [InlineData("2011-02", "Windows 7 Professional", "Windows 7 Home Premium")]
    [InlineData("2011-02", "Windows 7 Home Premium", "Windows 7 Professional")]
    public void DifferentProducts_AreNotEligible(string brief, string licensed, string media) =>
        AssertNotEligible(
            new Scenario
            {
                Brief = brief,
                Licensed = licensed,
                Media = media,
            },
            "eligibility/different-products"
        );

    [Theory]
    [InlineData("2009-10", "Office Professional 2007", "Office Professional Plus 2007", LicenseChannel.Oem)]
    [InlineData("2009-10", "Office Professional 2007", "Office Professional Plus 2007", LicenseChannel.Fpp)]
    [InlineData("2011-02", "Office Professional 2010", "Office Professional Plus 2010", LicenseChannel.Oem)]
    [InlineData("2011-02", "Office Professional 2010", "Office Professional Plus 2010", LicenseChannel.Fpp)]
    public void DifferentComponents_AreNotEligible(string brief, string licensed, string media, LicenseChannel channel) =>
        AssertNotEligible(
            new Scenario
            {
                Brief = brief,
                Licensed = licensed,
                Media = media,
                Channel = channel,
            },
            "eligibility/different-components"
        );

    [Theory]
    [InlineData("2009-10", "English", "MUI")]
    [InlineData("2009-10", "English", "French")]
    [InlineData("2011-02", "English", "MUI")]
    [InlineData("2011-02", "English", "English;MUI")]
    [InlineData("2011-02", "English", "French")]
    public void DifferentLanguages_AreNotEligible(string brief, string licensed, string media) =>
        AssertNotEligible(
            new Scenario
            {
                Brief = brief,
                Licensed = Matching(brief),
                Media = Matching(brief),
                Language = licensed,
                MediaLanguage = media,
            },
            "eligibility/different-languages"
        );

    [Theory]
    [InlineData("2009-10", "Office Standard 2003", "Office Standard 2007")]
    [InlineData("2009-10", "Windows XP Professional", "Windows Vista Business")]
    [InlineData("2011-02", "Windows Server 2003 Standard", "Windows Server 2008 Standard")]
    [InlineData("2011-02", "Windows Server 2003 Standard", "Windows Server 2008 R2 Standard")]
    [InlineData("2011-02", "Windows Server 2008 Standard", "Windows Server 2008 R2 Standard")]
    [InlineData("2011-02", "Windows XP Professional", "Windows 7 Professional")]
    [InlineData("2011-02", "Windows Vista Business", "Windows 7 Professional")]
    public void DifferentVersions_AreNotEligible(string brief, string licensed, string media) =>
        AssertNotEligible(
            new Scenario
            {
                Brief = brief,
                Licensed = licensed,
                Media = media,
            },
            "eligibility/different-versions"
        );

    [Theory]
    [InlineData("2009-10", "Windows Vista Business", "Windows XP Professional")]
    [InlineData("2011-02", "Windows 7 Professional", "Windows XP Professional")]
    [InlineData("2011-02", "Windows 7 Professional", "Windows Vista Business")]
    public void DifferentVersions_OlderWithoutPriorVersionRight_AreNotEligible(string brief, string licensed, string media) =>
        AssertNotEligible(
            new Scenario
            {
                Brief = brief,
                Licensed = licensed,
                Media = media,
                PriorVersionRight = "None",
            },
            "eligibility/different-versions"
        );

    [Theory]
    [InlineData("2009-10", "Windows Vista Business", "Windows Vista Enterprise")]
    [InlineData("2011-02", "Windows 7 Professional", "Windows 7 Enterprise")]
    public void EnterpriseWithoutSoftwareAssurance_IsNotEligible(string brief, string licensed, string media)
    {
        Scenario scenario = new()
        {
            Brief = brief,
            Licensed = licensed,
            Media = media,
            SoftwareAssurance = SoftwareAssurance.None,
        };

        AssertNotEligible(scenario, "faq/enterprise-without-sa");
        AssertNotEligible(scenario, "eligibility/vl-only-edition");
    }

    [Theory]
    [InlineData("2009-10", "Windows Vista Business", "Windows Vista Enterprise")]
    [InlineData("2011-02", "Windows 7 Professional", "Windows 7 Enterprise")]
    public void EnterpriseWithSoftwareAssurance_IsEligible(string brief, string licensed, string media)
    {
        Verdict verdict = new Scenario
        {
            Brief = brief,
            Licensed = licensed,
            Media = media,
            SoftwareAssurance = SoftwareAssurance.PerDevice,
        }.Judge();

        Assert.Equal((Decision.Eligible, Basis.SoftwareAssurance), (verdict.Decision, verdict.Basis));
        Assert.Contains(brief + "/faq/enterprise-without-sa", verdict.Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void EnterpriseWithUnknownSoftwareAssurance_IsIndeterminate()
    {
        Verdict verdict = new Scenario { Media = "Windows 7 Enterprise", SoftwareAssurance = SoftwareAssurance.Unknown }.Judge();

        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Equal(["SoftwareAssurance"], verdict.MissingFacts);
    }

    [Fact]
    public void Platform_2011_AllowsBothWays()
    {
        Assert.Equal(
            Decision.Eligible,
            new Scenario { Architecture = Architecture.X86, MediaArchitecture = Architecture.X64 }
                .Judge()
                .Decision
        );
        Assert.Equal(
            Decision.Eligible,
            new Scenario { Architecture = Architecture.X64, MediaArchitecture = Architecture.X86 }
                .Judge()
                .Decision
        );
    }

    [Fact]
    public void Platform_2009_IsSilent()
    {
        Verdict verdict = new Scenario
        {
            Brief = "2009-10",
            Licensed = "Windows Vista Business",
            Media = "Windows Vista Business",
            Architecture = Architecture.X86,
        }.Judge();

        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Equal("CompatiblePlatform", verdict.Decisive.Rule);
    }

    [Theory]
    [InlineData("2009-10", null, Decision.Eligible, "notes/product-pool")]
    [InlineData("2011-02", null, Decision.Indeterminate, "notes/purchase-required")]
    [InlineData("2011-02", "", Decision.NotEligible, "notes/purchase-required")]
    [InlineData("2011-02", "Windows 7 Professional", Decision.Eligible, "notes/purchase-required")]
    [InlineData("2011-02", "Office Standard 2010", Decision.NotEligible, "notes/purchase-required")]
    public void OpenValue_MovedFromThePoolToPurchaseRequired(string brief, string? purchased, Decision expected, string clause) =>
        AssertClause(
            new Scenario
            {
                Brief = brief,
                Program = VolumeProgram.OpenValue,
                Purchased = purchased,
            },
            expected,
            clause
        );

    [Theory]
    [InlineData("2009-10", null, Decision.Indeterminate)]
    [InlineData("2009-10", "", Decision.NotEligible)]
    [InlineData("2009-10", "Windows 7 Professional", Decision.Eligible)]
    [InlineData("2011-02", null, Decision.Indeterminate)]
    [InlineData("2011-02", "", Decision.NotEligible)]
    [InlineData("2011-02", "Windows 7 Professional", Decision.Eligible)]
    public void OpenLicense_NeedsOneLicense(string brief, string? purchased, Decision expected) =>
        AssertClause(
            new Scenario
            {
                Brief = brief,
                Program = VolumeProgram.OpenLicense,
                Purchased = purchased,
            },
            expected,
            "notes/purchase-required"
        );

    [Theory]
    [InlineData("2009-10", VolumeProgram.SelectPlus, Decision.Indeterminate)]
    [InlineData("2011-02", VolumeProgram.SelectPlus, Decision.Eligible)]
    [InlineData("2009-10", VolumeProgram.OpenValueSubscription, Decision.Indeterminate)]
    [InlineData("2011-02", VolumeProgram.ProductsAndServicesAgreement, Decision.Indeterminate)]
    [InlineData("2011-02", VolumeProgram.Unknown, Decision.Indeterminate)]
    public void Program_MustBeNamedByTheBrief(string brief, VolumeProgram program, Decision expected) =>
        AssertClause(new Scenario { Brief = brief, Program = program }, expected, "notes/product-pool");

    [Theory]
    [InlineData(MediaChannel.Oem, "oem/no-oem-media")]
    [InlineData(MediaChannel.OemRecovery, "oem/no-oem-media")]
    [InlineData(MediaChannel.Retail, "faq/vl-media")]
    [InlineData(MediaChannel.Subscriber, "faq/vl-media")]
    [InlineData(MediaChannel.Evaluation, "faq/vl-media")]
    public void OtherMedia_IsNotEligible(MediaChannel channel, string clause) => AssertNotEligible(new Scenario { MediaChannel = channel }, clause);

    [Fact]
    public void Recovery_WithRecoveryMediaOfThePreinstalledVersion_IsEligible()
    {
        Verdict verdict = new Scenario
        {
            Purpose = Purpose.Recovery,
            MediaChannel = MediaChannel.OemRecovery,
            Program = VolumeProgram.Unknown,
        }.Judge();

        Assert.Equal((Decision.Eligible, Basis.OemRecovery), (verdict.Decision, verdict.Basis));
        Assert.Equal(["2011-02/oem/recovery"], verdict.Clauses.Select(clause => clause.Id));
    }

    [Fact]
    public void Recovery_WithAnythingElse_IsNotEligible()
    {
        AssertNotEligible(new Scenario { Purpose = Purpose.Recovery }, "oem/recovery");
        AssertNotEligible(
            new Scenario
            {
                Purpose = Purpose.Recovery,
                MediaChannel = MediaChannel.OemRecovery,
                Media = "Windows Vista Business",
            },
            "oem/recovery"
        );
        AssertNotEligible(
            new Scenario
            {
                Purpose = Purpose.Recovery,
                MediaChannel = MediaChannel.OemRecovery,
                Channel = LicenseChannel.Fpp,
            },
            "oem/recovery"
        );
    }

    [Fact]
    public void CertificateOfAuthenticity_MustNameTheMedia()
    {
        AssertNotEligible(new Scenario { Coa = "Windows 7 Home Premium OA", Licensed = "Windows 7 Home Premium" }, "eligibility/coa");
        Assert.Equal(
            Decision.Eligible,
            new Scenario { Coa = "Win 7 Pro OA" }
                .Judge()
                .Decision
        );
    }

    [Fact]
    public void VolumeLicenseOfDesktopWindows_IsAnUpgrade() =>
        AssertClause(new Scenario { Channel = LicenseChannel.Volume }, Decision.Indeterminate, "eligibility/desktop-upgrade-only");

    [Fact]
    public void VolumeLicenseOfAServer_IsItsOwnBasis()
    {
        Verdict verdict = new Scenario
        {
            Channel = LicenseChannel.Volume,
            Licensed = "Windows Server 2008 R2 Standard",
            Media = "Windows Server 2008 R2 Standard",
        }.Judge();

        Assert.Equal((Decision.Eligible, Basis.VolumeLicense), (verdict.Decision, verdict.Basis));
        Assert.DoesNotContain(verdict.Advisories, notice => notice.Name == "SupportAndWarranty");
    }

    [Theory]
    [InlineData("Windows 7 Professional", LicenseChannel.Oem, "Windows XP Professional", "", Decision.Eligible)]
    [InlineData("Windows 7 Professional", LicenseChannel.Oem, "Windows Vista Business", "", Decision.Eligible)]
    [InlineData("Windows 7 Professional", LicenseChannel.Oem, "Windows XP Home Edition", "", Decision.NotEligible)]
    [InlineData("Windows 7 Professional", LicenseChannel.Fpp, "Windows XP Professional", "", Decision.NotEligible)]
    [InlineData("Windows 7 Professional", LicenseChannel.Fpp, "Windows XP Professional", "Windows XP Professional", Decision.Eligible)]
    [InlineData("Windows 7 Home Premium", LicenseChannel.Oem, "Windows Vista Home Premium", "", Decision.NotEligible)]
    [InlineData("Windows 7 Ultimate", LicenseChannel.Oem, "Windows XP Professional", "", Decision.Indeterminate)]
    [InlineData("Windows 8 Pro", LicenseChannel.Oem, "Windows XP Professional", "", Decision.NotEligible)]
    [InlineData("Windows 10 Pro", LicenseChannel.Oem, "Windows 7 Professional", "", Decision.Eligible)]
    [InlineData("Windows 10 Pro", LicenseChannel.Oem, "Windows 7 Professional", "Windows 8.1 Pro; Windows 7 Professional", Decision.Eligible)]
    [InlineData("Windows 10 Pro", LicenseChannel.Oem, "Windows 8 Pro", "Windows 8.1 Pro; Windows 7 Professional", Decision.NotEligible)]
    [InlineData("Windows 10 Home", LicenseChannel.Oem, "Windows 8.1", "", Decision.NotEligible)]
    [InlineData("Windows Server 2008 R2 Standard", LicenseChannel.Oem, "Windows Server 2008 Standard", "", Decision.Indeterminate)]
    [InlineData("Windows Server 2019 Standard", LicenseChannel.Oem, "Windows Server 2016 Standard", "", Decision.Eligible)]
    [InlineData("Windows 7 Professional", LicenseChannel.Unknown, "Windows XP Professional", "", Decision.Indeterminate)]
    public void PriorVersion_IsForTheLicenseTerms(string licensed, LicenseChannel channel, string media, string right, Decision expected)
    {
        Verdict verdict = new Scenario
        {
            Licensed = licensed,
            Channel = channel,
            Media = media,
            PriorVersionRight = right,
            MediaArchitecture = Architecture.X86,
        }.Judge();

        Assert.Equal(expected, verdict.Decision);
        if (expected == Decision.Eligible)
        {
            Assert.Equal("2011-02/faq/prior-version", verdict.Clauses[0].Id);
        }
    }

    [Theory]
    [InlineData("Office Standard 2007", LicenseChannel.Fpp)]
    [InlineData("Office Professional Plus 2010", LicenseChannel.Oem)]
    public void OfficeOfTheSameName_IsIndeterminate(string product, LicenseChannel channel) =>
        AssertClause(
            new Scenario
            {
                Licensed = product,
                Media = product,
                Channel = channel,
            },
            Decision.Indeterminate,
            "faq/office-differs"
        );

    [Fact]
    public void IdenticalCopy_IsEligibleWithTheSupportAdvisory()
    {
        Verdict verdict = new Scenario().Judge();

        Assert.Equal((Decision.Eligible, Basis.ReimagingRight), (verdict.Decision, verdict.Basis));
        Assert.Equal("2011-02/eligibility/identical", verdict.Clauses[0].Id);
        Assert.Equal(["SupportAndWarranty", "newer-publications"], verdict.Advisories.Select(notice => notice.Name));
        Assert.Empty(verdict.MissingFacts);
    }

    private static string Matching(string brief) => brief == "2009-10" ? "Windows Vista Business" : "Windows 7 Professional";

    private static void AssertNotEligible(Scenario scenario, string clause) => AssertClause(scenario, Decision.NotEligible, clause);

    private static void AssertClause(Scenario scenario, Decision decision, string clause)
    {
        Verdict verdict = scenario.Judge();

        Assert.Equal(decision, verdict.Decision);
        Assert.Contains(scenario.Brief + "/" + clause, verdict.Clauses.Select(each => each.Id));
    }
}
