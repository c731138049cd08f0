using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

public sealed class WimTests
{
    public static TheoryData<string, string, string, string, string, string, Architecture> Generations =>
        new()
        {
            { "Business", "6.0.6000.16386", "0", "Windows Vista BUSINESS", "Vista", "Business", Architecture.X86 },
            { "Enterprise", "6.0.6002.18005", "9", "Windows Vista ENTERPRISE", "Vista", "Enterprise", Architecture.X64 },
            { "Professional", "6.1.7601.17514", "9", "Windows 7 PROFESSIONAL", "7", "Professional", Architecture.X64 },
            { "EnterpriseN", "6.1.7600.16385", "0", "Windows 7 ENTERPRISEN", "7", "EnterpriseN", Architecture.X86 },
            { "Professional", "6.2.9200.16384", "9", "Windows 8 Pro", "8", "Professional", Architecture.X64 },
            { "CoreARM", "6.2.9200.16384", "5", "Windows RT", "8", "CoreARM", Architecture.Arm },
            { "Professional", "6.3.9600.17031", "9", "Windows 8.1 Pro", "8.1", "Professional", Architecture.X64 },
            { "Core", "10.0.10240.16384", "0", "Windows 10 Home", "10", "Core", Architecture.X86 },
            { "Enterprise", "10.0.19041.1", "9", "Windows 10 Enterprise", "10", "Enterprise", Architecture.X64 },
            { "EnterpriseS", "10.0.10240.16384", "9", "Windows 10 Enterprise 2015 LTSB", "10 LTSB 2015", "EnterpriseS", Architecture.X64 },
            { "EnterpriseS", "10.0.14393.0", "9", "Windows 10 Enterprise 2016 LTSB", "10 LTSB 2016", "EnterpriseS", Architecture.X64 },
            { "EnterpriseSN", "10.0.17763.107", "9", "Windows 10 Enterprise N LTSC", "10 LTSC 2019", "EnterpriseSN", Architecture.X64 },
            { "EnterpriseS", "10.0.19044.1288", "9", "Windows 10 Enterprise LTSC", "10 LTSC 2021", "EnterpriseS", Architecture.X64 },
            { "EnterpriseS", "10.0.19041.1288", "9", "Windows 10 Enterprise LTSC", "10 LTSC 2021", "EnterpriseS", Architecture.X64 },
            { "Professional", "10.0.22000.194", "12", "Windows 11 Pro", "11", "Professional", Architecture.Arm64 },
            { "EnterpriseS", "10.0.26100.1742", "9", "Windows 11 Enterprise LTSC 2024", "11 LTSC 2024", "EnterpriseS", Architecture.X64 },
            { "IoTEnterpriseS", "10.0.26100.1742", "9", "Windows 11 IoT Enterprise LTSC 2024", "11 LTSC 2024", "IoTEnterpriseS", Architecture.X64 },
            { "Enterprise", "10.0.26200.6584", "9", "Windows 11 Enterprise", "11", "Enterprise", Architecture.X64 },
        };

    public static TheoryData<string, string, string, string, string> ServerGenerations =>
        new()
        {
            { "ServerStandard", "6.0.6001.18000", "Windows Longhorn SERVERSTANDARD", "2008", "ServerStandard" },
            { "ServerEnterprise", "6.1.7601.17514", "Windows Server 2008 R2 SERVERENTERPRISE", "2008 R2", "ServerEnterprise" },
            { "ServerDatacenter", "6.2.9200.16384", "Windows Server 2012 SERVERDATACENTER", "2012", "ServerDatacenter" },
            { "ServerStandard", "6.3.9600.17031", "Windows Server 2012 R2 SERVERSTANDARD", "2012 R2", "ServerStandard" },
            { "ServerStandard", "10.0.14393.0", "Windows Server 2016 SERVERSTANDARD", "2016", "ServerStandard" },
            { "ServerSolution", "10.0.17763.107", "Windows Server 2019 SERVERSOLUTION", "2019", "ServerSolution" },
            { "ServerDatacenterACor", "10.0.17763.1", "Windows Server SERVERDATACENTERACORE", "1809", "ServerDatacenterACor" },
            { "ServerDatacenter", "10.0.20348.169", "Windows Server 2022 SERVERDATACENTER", "2022", "ServerDatacenter" },
            { "ServerStandard", "10.0.26100.1742", "Windows Server 2025 SERVERSTANDARD", "2025", "ServerStandard" },
        };

    [Theory]
    [MemberData(nameof(Generations))]
    public void Read_KnowsEveryClientGeneration(
        string id,
        string build,
        string arch,
        string name,
        string version,
        string edition,
        Architecture architecture
    )
    {
        MediaImage image = Assert.Single(Sample.Read(Sample.Wim(WimXmlImage.Client(name, id, build, arch)), "install.wim"));
        Assert.Equal(edition, image.Edition.Value?.Key);
        Assert.Equal(version, image.Version.Value?.ToString());
        Assert.Equal(ProductFamily.Windows, image.Version.Value?.Family);
        Assert.Equal(architecture, image.Architecture.Value);
        Assert.Equal("en-US", image.Language.Value?.ToString());
        Assert.Equal(name, image.Name);
        Assert.Equal(1, image.Index);
        Assert.False(image.Channel.IsKnown);
    }

    [Theory]
    [MemberData(nameof(ServerGenerations))]
    public void Read_KnowsEveryServerGeneration(string id, string build, string name, string version, string edition)
    {
        foreach (string type in new[] { "Server", "Server Core" })
        {
            MediaImage image = Assert.Single(Sample.Read(Sample.Wim(WimXmlImage.Server(name, id, build, type)), "install.wim"));
            Assert.Equal(edition, image.Edition.Value?.Key);
            Assert.Equal(version, image.Version.Value?.ToString());
            Assert.Equal(ProductFamily.WindowsServer, image.Version.Value?.Family);
        }
    }

    [Fact]
    public void Read_LeavesStrippedMetadataUnknown()
    {
        WimXmlImage stripped = WimXmlImage.Client("Custom", "Professional", "10.0.19041.1") with
        {
            EditionId = null,
            InstallationType = null,
            ProductType = null,
            Languages = [],
        };
        MediaImage image = Assert.Single(Sample.Read(Sample.Wim(stripped), "en_windows_10_enterprise_x64_dvd_6851151.wim"));
        Assert.False(image.Edition.IsKnown);
        Assert.False(image.Version.IsKnown);
        Assert.False(image.Language.IsKnown);
        Assert.Equal(Architecture.X64, image.Architecture.Value);
    }

    [Fact]
    public void Read_LeavesVersionUnknown_WhenFieldsDisagreeAboutServer()
    {
        WimXmlImage odd = WimXmlImage.Client("Odd", "Professional", "10.0.17763.1") with { ProductType = "ServerNT" };
        Assert.False(Assert.Single(Sample.Read(Sample.Wim(odd), "x.wim")).Version.IsKnown);
    }

    [Fact]
    public void Read_TellsSetupImagesFromInstallableOnes()
    {
        WimXmlImage winPe = WimXmlImage.Client("Microsoft Windows PE (x64)", "WindowsPE", "10.0.22621.1") with { InstallationType = "WindowsPE" };
        SparseImage esd = new WimBuilder(
            WimXmlImage.Document(
                new WimXmlImage { Name = "Windows Setup Media" },
                winPe,
                winPe with
                {
                    Name = "Microsoft Windows Setup (x64)",
                },
                WimXmlImage.Client("Windows 11 Home", "Core", "10.0.22621.1")
            )
        )
        {
            IsSolid = true,
        }.Build();
        MediaImage image = Assert.Single(Sample.Read(esd, "install.esd"));
        Assert.Equal(4, image.Index);
        Assert.Equal("Core", image.Edition.Value?.Key);
        Assert.Equal(3, image.Evidence.Count(evidence => evidence.Kind == "WimImage"));
    }

    [Fact]
    public void Read_GivesOneImageWithoutProduct_WhenAllAreSetup()
    {
        WimXmlImage winPe = WimXmlImage.Client("Microsoft Windows PE (x64)", "WindowsPE", "10.0.22621.1") with { InstallationType = "WindowsPE" };
        MediaImage image = Assert.Single(Sample.Read(Sample.Wim(winPe, winPe), "boot.wim"));
        Assert.Null(image.Index);
        Assert.False(image.Edition.IsKnown);
        Assert.False(image.Version.IsKnown);
    }

    [Fact]
    public void Read_KeepsSeveralLanguagesTogether()
    {
        MediaImage image = Assert.Single(
            Sample.Read(Sample.Wim(WimXmlImage.Client("Two", "Enterprise", "6.1.7601.17514", "9", "ja-JP", "en-US")), "x.wim")
        );
        Assert.Equal("en-US+ja-JP", image.Language.Value?.ToString());
    }

    [Fact]
    public void Read_LeavesUnlistedEditionUnknown()
    {
        MediaImage image = Assert.Single(Sample.Read(Sample.Wim(WimXmlImage.Client("New", "ProfessionalQuantum", "10.0.26100.1")), "x.wim"));
        Assert.False(image.Edition.IsKnown);
        Assert.Contains(image.Evidence, evidence => evidence.Kind == "WimEditionId" && evidence.Value == "ProfessionalQuantum");
    }

    [Fact]
    public void Read_MasksProductKeysInNames()
    {
        MediaImage image = Assert.Single(
            Sample.Read(Sample.Wim(WimXmlImage.Client("Pro AAAAA-AAAAA-AAAAA-AAAAA-AAAA1", "Professional", "10.0.19041.1")), "x.wim")
        );
        Assert.Equal("Pro XXXXX-XXXXX-XXXXX-XXXXX-AAAA1", image.Name);
    }

    [Fact]
    public void Read_ReportsMissingPartsOfSplitSet()
    {
        using var folder = new TemporaryFolder();
        string xml = Sample.Windows11Xml;
        _ = new WimBuilder(xml) { Part = 1, Parts = 3 }
            .Build()
            .Save(folder.File("install.swm"));
        _ = new WimBuilder(xml) { Part = 2, Parts = 3 }
            .Build()
            .Save(folder.File("install2.swm"));
        IReadOnlyList<MediaImage> images = Sample.Read(folder.File("install.swm"));
        Sample.IsWindows11(images);
        Assert.Contains(images[0].Evidence, evidence =>
            evidence.Kind == "SplitSet" && evidence.Says.Contains("install3.swm", StringComparison.Ordinal)
        );

        _ = new WimBuilder(xml) { Part = 3, Parts = 3 }
            .Build()
            .Save(folder.File("install3.swm"));
        foreach (string part in new[] { "install.swm", "install2.swm", "install3.swm" })
        {
            images = Sample.Read(folder.File(part));
            Assert.Contains(images[0].Evidence, evidence => evidence is { Kind: "SplitSet", Says: "nothing: all parts are here" });
        }
    }

    [Fact]
    public void Read_FindsFirstPartNamedWim()
    {
        using var folder = new TemporaryFolder();
        _ = new WimBuilder(Sample.Windows11Xml) { Part = 1, Parts = 2 }
            .Build()
            .Save(folder.File("install.wim"));
        _ = new WimBuilder(Sample.Windows11Xml) { Part = 2, Parts = 2 }
            .Build()
            .Save(folder.File("install2.swm"));
        Assert.All(["install.wim", "install2.swm"], name =>
            Assert.Contains(Sample.Read(folder.File(name))[0].Evidence, evidence =>
                evidence is { Kind: "SplitSet", Says: "nothing: all parts are here" }
            )
        );
    }

    [Fact]
    public void Read_RefusesPartOfAnotherSet()
    {
        using var folder = new TemporaryFolder();
        _ = new WimBuilder(Sample.Windows11Xml) { Part = 1, Parts = 2 }
            .Build()
            .Save(folder.File("install.swm"));
        _ = new WimBuilder(Sample.Windows11Xml)
        {
            Part = 2,
            Parts = 2,
            SetId = Guid.Empty,
        }
            .Build()
            .Save(folder.File("install2.swm"));
        var failure = Assert.Throws<MediaFormatException>(() => Sample.Read(folder.File("install.swm")));
        Assert.Equal("a part of another set", failure.Found);
    }
}
