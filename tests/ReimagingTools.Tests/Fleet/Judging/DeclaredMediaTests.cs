using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using static ReimagingTools.Tests.Fleet.Devices.DeviceRecords;

namespace ReimagingTools.Tests.Fleet.Judging;

/// <summary>Words that contradict each other make a fact conflicting, and a conflict is never Eligible.</summary>
public sealed class DeclaredMediaTests
{
    private const string Components = "Excel; OneNote; Outlook; PowerPoint; Publisher; Word";

    [Theory]
    [InlineData("ServerStandardEval 2016", "Windows Server 2016 Standard")]
    [InlineData("Windows Server 2016 Standard Evaluation", "Windows Server 2016 Standard")]
    [InlineData("Windows 7 Professional Evaluation", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional Trial", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional OEM", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional FPP", "Windows 7 Professional")]
    [InlineData("Windows 7 Professional (Retail)", "Windows 7 Professional")]
    public void Channel_NameContradictsVolumeLicensing_IsIndeterminate(string media, string licensed)
    {
        MediaImage image = Media(media);

        Assert.Equal(FactState.Conflicting, image.Channel.State);
        Assert.Equal(Decision.Indeterminate, Judge(image, licensed).Decision);
        Assert.Equal("VolumeLicensingMedia", Judge(image, licensed).Decisive.Rule);
    }

    [Theory]
    [InlineData("Windows 7 Professional VL")]
    [InlineData("Windows 7 Professional")]
    public void Channel_NameAgrees_IsEligible(string media) =>
        Assert.Equal(Decision.Eligible, Judge(Media(media), "Windows 7 Professional").Decision);

    [Theory]
    [InlineData("Windows 7 Professional Evaluation", MediaChannel.Unknown, MediaChannel.Evaluation)]
    [InlineData("Windows 7 Professional VL", MediaChannel.Unknown, MediaChannel.Unknown)]
    [InlineData("Windows 7 Professional OEM", MediaChannel.OemRecovery, MediaChannel.OemRecovery)]
    public void Channel_NameSpeaksAlone(string media, MediaChannel declared, MediaChannel expected) =>
        Assert.Equal(expected, DeclaredMedia.Of(media, null, Architecture.Unknown, null, declared).Channel.Value);

    [Theory]
    [InlineData("Windows Vista Business x64", Architecture.X86, FactState.Conflicting)]
    [InlineData("Windows Vista Business 32-bit", Architecture.X64, FactState.Conflicting)]
    [InlineData("Windows Vista Business x86", Architecture.X86, FactState.Known)]
    [InlineData("Windows Vista Business x64", Architecture.Unknown, FactState.Known)]
    [InlineData("Windows Vista Business x86/x64", Architecture.Unknown, FactState.Unknown)]
    public void Architecture_NameSpeaksToo(string media, Architecture declared, FactState expected) =>
        Assert.Equal(expected, DeclaredMedia.Of(media, null, declared, null, MediaChannel.VolumeLicensing).Architecture.State);

    [Fact]
    public void Architecture_ContradictedUnderABriefThatIsSilent_IsIndeterminate()
    {
        MediaImage image = DeclaredMedia.Of(
            "Windows Vista Business x64",
            Language.Of("en-US"),
            Architecture.X86,
            null,
            MediaChannel.VolumeLicensing
        );

        Assert.Equal(Decision.Indeterminate, Judge(image, "Windows Vista Business", brief: "2009-10", architecture: "x86").Decision);
    }

    [Theory]
    [InlineData("Windows XP Professional", "Windows XP Professional x64 Edition", Architecture.Unknown)]
    [InlineData("Windows XP Professional x64 Edition", "Windows XP Professional", Architecture.Unknown)]
    [InlineData("Windows XP Professional", "Windows XP Professional", Architecture.X64)]
    [InlineData("Windows XP Professional", "Windows XP Professional", Architecture.Ia64)]
    public void XpOfAnotherBuild_IsIndeterminate(string certificate, string media, Architecture architecture)
    {
        MediaImage image = DeclaredMedia.Of(media, Language.Of("en-US"), architecture, null, MediaChannel.VolumeLicensing);
        Device device = Read(("CoaProduct", certificate), ("LicensedLanguage", "en-US"));

        Assert.Equal(Decision.Indeterminate, Verdict(image, device, "2011-02").Decision);
    }

    /// <summary>No disc of it exists, and no license: one of the two columns was misread.</summary>
    [Theory]
    [InlineData("Windows 2000 Professional", "x64")]
    [InlineData("Windows XP Professional", "arm64")]
    [InlineData("Windows Vista Business", "arm64")]
    [InlineData("Windows 7 Professional", "arm64")]
    [InlineData("Windows 8.1 Pro", "arm64")]
    [InlineData("Windows 11 Pro", "x86")]
    [InlineData("Windows Server 2008 R2 Standard", "x86")]
    [InlineData("Windows Server 2012 R2 Standard", "x86")]
    [InlineData("Windows Server 2019 Standard", "x86")]
    [InlineData("Windows Server 2022 Standard", "arm64")]
    public void ProductOnAProcessorItWasNeverMadeFor_IsIndeterminate(string product, string architecture)
    {
        MediaImage image = DeclaredMedia.Of(
            product,
            Language.Of("en-US"),
            ArchitectureNames.Parse(architecture),
            null,
            MediaChannel.VolumeLicensing
        );

        foreach (string brief in Brief.All.Select(each => each.Id))
        {
            Verdict verdict = Judge(image, product, brief, architecture);
            Assert.Equal(Decision.Indeterminate, verdict.Decision);
            Assert.False(verdict.Facts.Licensed.Architecture.IsKnown);
            Assert.False(verdict.Facts.Licensed.Version.IsKnown);
            Assert.Equal(FactState.Unknown, image.Version.State);
        }
    }

    [Theory]
    [InlineData("Windows 2000 Professional", "x86")]
    [InlineData("Windows 7 Professional", "x86")]
    [InlineData("Windows 11 Pro", "arm64")]
    [InlineData("Windows Server 2008 Standard", "x86")]
    [InlineData("Windows Server 2025 Standard", "x64")]
    public void ProductOnAProcessorItWasMadeFor_IsEligible(string product, string architecture) =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                DeclaredMedia.Of(product, Language.Of("en-US"), ArchitectureNames.Parse(architecture), null, MediaChannel.VolumeLicensing),
                product,
                architecture: architecture
            ).Decision
        );

    [Theory]
    [InlineData("LicensedProduct")]
    [InlineData("CoaProduct")]
    public void ProcessorInANameBesideAnother_IsContested(string column)
    {
        MediaImage image = Media("Windows 7 Professional");
        foreach (string brief in Brief.All.Select(each => each.Id))
        {
            Device device = Read(
                (column, "Windows 7 Professional 32-bit"),
                ("LicenseChannel", "OEM"),
                ("LicensedLanguage", "en-US"),
                ("LicensedArchitecture", "x64")
            );
            Assert.Equal(FactState.Conflicting, device.Products[0].Architecture.State);
            Assert.Equal(Decision.Indeterminate, Verdict(image, device, brief).Decision);
        }
    }

    [Theory]
    [InlineData("LicensedProduct")]
    [InlineData("CoaProduct")]
    public void XpLicensedForAnotherProcessor_IsIndeterminate(string column)
    {
        MediaImage image = DeclaredMedia.Of("Windows XP Professional", Language.Of("en-US"), Architecture.X86, null, MediaChannel.VolumeLicensing);
        Device device = Read(
            (column, "Windows XP Professional"),
            ("LicensedArchitecture", "x64"),
            ("LicensedLanguage", "en-US"),
            ("LicenseChannel", "OEM")
        );

        Assert.Equal(Decision.Indeterminate, Verdict(image, device, "2011-02").Decision);
    }

    [Fact]
    public void XpOfTheSameBuild_IsEligible()
    {
        MediaImage image = DeclaredMedia.Of("Windows XP Professional", Language.Of("en-US"), Architecture.X86, null, MediaChannel.VolumeLicensing);

        Assert.Equal(
            Decision.Eligible,
            Verdict(image, Read(("CoaProduct", "Windows XP Professional"), ("LicensedLanguage", "en-US")), "2011-02").Decision
        );
    }

    [Theory]
    [InlineData("", Decision.Eligible)]
    [InlineData("N/A", Decision.Eligible)]
    [InlineData("-", Decision.Eligible)]
    [InlineData("None", Decision.Eligible)]
    [InlineData("?", Decision.Eligible)]
    [InlineData("Unknown", Decision.Eligible)]
    [InlineData(
        "Microsoft Excel, Microsoft OneNote, Microsoft Outlook, Microsoft PowerPoint, Microsoft Publisher, Microsoft Word",
        Decision.Eligible
    )]
    [InlineData("Excel 2010; OneNote 2010; Outlook 2010; PowerPoint 2010; Publisher 2010; Word 2010", Decision.Eligible)]
    [InlineData("Excel、OneNote、Outlook、PowerPoint、Publisher、Word", Decision.Eligible)]
    [InlineData("Ｅｘｃｅｌ；ＯｎｅＮｏｔｅ；Ｏｕｔｌｏｏｋ；ＰｏｗｅｒＰｏｉｎｔ；Ｐｕｂｌｉｓｈｅｒ；Ｗｏｒｄ", Decision.Eligible)]
    [InlineData("Excel/OneNote/Outlook/Power Point/Publisher/Word", Decision.Eligible)]
    [InlineData("Excel, OneNote, Outlook, PowerPoint, Publisher and Word", Decision.Eligible)]
    [InlineData("Excel; OneNote; Outlook; PowerPoint; Publisher; Word; Shared Tools", Decision.Indeterminate)]
    [InlineData("Tabellen", Decision.Indeterminate)]
    [InlineData("Excel; Word", Decision.NotEligible)]
    [InlineData(Components + "; Access", Decision.NotEligible)]
    public void LicensedComponents_ArePlainlyRead(string components, Decision expected)
    {
        Device device = Read(
            ("LicensedProduct", "Office Standard 2010"),
            ("LicenseChannel", "OtherAgreement"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicensedComponents", components)
        );

        Assert.Equal(expected, Verdict(Media("Office Standard 2010"), device, "2011-02").Decision);
    }

    [Theory]
    [InlineData(Components, Decision.Eligible)]
    [InlineData("Microsoft Word 2010", Decision.NotEligible)]
    [InlineData(Components + "; Tabellen", Decision.Indeterminate)]
    public void MediaComponents_ArePlainlyRead(string components, Decision expected)
    {
        MediaImage image = DeclaredMedia.Of(
            "Office Standard 2010",
            Language.Of("en-US"),
            Architecture.X64,
            ComponentSet.Parse(components),
            MediaChannel.VolumeLicensing
        );

        Assert.Equal(expected, Judge(image, "Office Standard 2010", channel: "OtherAgreement").Decision);
    }

    private static MediaImage Media(string product) =>
        DeclaredMedia.Of(product, Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);

    private static Verdict Judge(MediaImage image, string licensed, string brief = "2011-02", string architecture = "x64", string channel = "OEM") =>
        Verdict(
            image,
            Read(("LicensedProduct", licensed), ("LicenseChannel", channel), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", architecture)),
            brief
        );

    private static Verdict Verdict(MediaImage image, Device device, string brief)
    {
        var agreement = new Agreement { Program = VolumeProgram.EnterpriseAgreement, Brief = ReimagingTools.Licensing.Briefs.Brief.Find(brief)! };
        return new EligibilityJudge(agreement, [image]).Judge(device)[0].Verdict;
    }
}
