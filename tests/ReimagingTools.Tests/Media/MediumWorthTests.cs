using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Media.Names;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>What names, labels and markers of a medium are worth: they witness content that was found and stand in for none.</summary>
public sealed class MediumWorthTests
{
    private const string Pro7Name = "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO";
    private const string Business11 = "SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812";

    private static readonly WimXmlImage Pro7 = WimXmlImage.Client("Windows 7 PROFESSIONAL", "Professional", "6.1.7601.17514");
    private static readonly WimXmlImage Pro11 = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1742");

    public static TheoryData<string> WimNames =>
        new(
            Business11 + " - captured.wim",
            Business11 + ".wim",
            Business11 + ".swm",
            "26100.4349.250607-1500.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us.wim",
            "en-us_windows_11_business_editions_version_24h2_x64_dvd_59a1851e.wim",
            "Win11_24H2_English_x64.wim",
            "ProPlus2024Retail.wim"
        );

    [Theory]
    [InlineData("readme.txt")]
    [InlineData("casper/filesystem.squashfs")]
    [InlineData("Recovery/OEM/install.wim")]
    public void Read_GivesNoProduct_WhenNothingCanBeInstalled(string path)
    {
        foreach (
            (string name, string label) in new[] { (Pro7Name, "DATA"), ("neutral.iso", "GSP1RMCPRXVOL_EN_DVD"), (Pro7Name, "GSP1RMCPRXVOL_EN_DVD") }
        )
        {
            MediaImage image = Assert.Single(Read(new MediaTree().Add(path, Sample.Wim(Pro7)), name, label));
            Assert.Null(image.ProductText);
            Assert.Equal(FactState.Unknown, image.Channel.State);
            Assert.NotEmpty(image.Notices);
        }
    }

    [Theory]
    [MemberData(nameof(WimNames))]
    public void Read_HearsNoDiscName_OfWim(string name)
    {
        MediaImage image = Assert.Single(Sample.Read(Sample.Wim(Pro11), name));
        Assert.Equal(FactState.Unknown, image.Channel.State);
        Assert.Equal("11", image.Version.Value?.ToString());
        Assert.Empty(image.Version.Contradictions);
    }

    [Theory]
    [InlineData("Home.iso", "Windows 7 HOMEPREMIUM|HomePremium|6.1.7601.17514|9", "Windows 7 PROFESSIONAL|Professional|6.1.7601.17514|9")]
    [InlineData("versions.iso", "Windows 7 PROFESSIONAL|Professional|6.1.7601.17514|9", "Windows 11 Pro|Professional|10.0.26100.1|9")]
    [InlineData("builds.iso", "Windows 11 Pro|Professional|10.0.22621.1|9", "Windows 11 Pro|Professional|10.0.26100.1|9")]
    [InlineData("architectures.iso", "Windows 7 PROFESSIONAL|Professional|6.1.7601.17514|0", "Windows 7 PROFESSIONAL|Professional|6.1.7601.17514|9")]
    public void Read_DoubtsMarkers_OfMixedMedium(string name, string one, string other)
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Image(one), Image(other)));
        Assert.All(Read(tree, name, "GSP1RMCPRXVOL_EN_DVD"), image => Assert.Equal(FactState.Unknown, image.Channel.State));
        Assert.Contains(Read(tree, Pro7Name, "MIX"), image => image.Evidence.Any(evidence => evidence.Kind == "Medium"));
    }

    [Theory]
    [InlineData("HP_OEM_Recovery.iso", "DISC", "Windows 11 Pro")]
    [InlineData("Windows 11 Pro (recovery).iso", "DISC", "Windows 11 Pro")]
    [InlineData("medium.iso", "HP_RECOVERY", "Windows 11 Pro")]
    [InlineData("medium.iso", "DISC", "Windows 11 Pro OEM preload")]
    [InlineData("HPFactoryImage.iso", "DISC", "Windows 11 Pro")]
    [InlineData("medium.iso", "DISC", "Windows 11 Enterprise 評価版")]
    public void Read_WithholdsVolumeLicensing_ForContraryWords(string name, string label, string imageName)
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro11 with { Name = imageName }));
        Assert.Equal(FactState.Conflicting, Assert.Single(Read(tree, name, label)).Channel.State);
    }

    /// <summary>An edition that never came on Volume Licensing media names no image of one; another version is an old name.</summary>
    [Theory]
    [InlineData("Windows 11 Home", FactState.Conflicting)]
    [InlineData("Windows 11 Home Single Language", FactState.Conflicting)]
    [InlineData("Windows 10 Pro", FactState.Known)]
    [InlineData("Corporate image 2026", FactState.Known)]
    public void Read_HoldsTheEdition_AgainstTheNameOfOneForConsumers(string name, FactState state)
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro11 with { Name = name }));
        Assert.Equal(state, Assert.Single(Read(tree, "medium.iso", "DISC")).Edition.State);
    }

    /// <summary>
    /// No Volume Licensing disc holds an evaluation: whoever put one beside Pro may have written the marker too. A description is a name as well.
    /// </summary>
    [Fact]
    public void Read_WithholdsVolumeLicensing_BesideAnEvaluation()
    {
        MediaTree plain = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro11));
        Assert.Equal(MediaChannel.VolumeLicensing, Assert.Single(Read(plain, "medium.iso", "DISC")).Channel.Value);
        MediaTree mixed = Sample
            .Windows11Tree()
            .Add("sources/install.wim", Sample.Wim(Pro11, Pro11 with { Name = "other", EditionId = "EnterpriseEval" }));
        Assert.All(Read(mixed, "medium.iso", "DISC"), image => Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value));
    }

    /// <summary>
    /// A second architecture or language, which the medium does not hold, and an edition the name goes under and does not list: it is the name of
    /// another medium or of none.
    /// </summary>
    [Theory]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us.iso", false)]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_A64FRE_en-us.iso", true)]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_A64FRE_x64FRE_en-us.iso", true)]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us_ja-jp.iso", true)]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_ja-jp_en-us.iso", true)]
    [InlineData(Business11 + ".ISO", false)]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_German_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_ARM64_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_32BIT_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("en-us_windows_11_business_editions_version_24h2_x64_dvd_8da72ab3.iso", false)]
    [InlineData("en-us_windows_11_business_editions_version_24h2_arm64_x64_dvd_8da72ab3.iso", true)]
    [InlineData("en-us_windows_11_business_editions_version_24h2_x86_x64_dvd_8da72ab3.iso", true)]
    [InlineData("SW_DVD9_Win_Pro_N_11_24H2_64BIT_English_Pro_Ent_EDU_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_N_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_Education_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_Workstation_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO", true)]
    [InlineData("SW_DVD9_Win_Pro_Ent_Edu_N_11_24H2_64BIT_English_MLF_X23-69812.ISO", false)]
    public void Read_ANameOfMoreThanTheMediumHolds_VouchesForNothing(string name, bool isOfMore)
    {
        MediaImage image = Assert.Single(Read(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro11)), name, "DATA"));
        Assert.Equal(isOfMore ? MediaChannel.Unknown : MediaChannel.VolumeLicensing, image.Channel.Value);
        Assert.Equal(isOfMore, image.Evidence.Any(evidence => evidence.Kind == "FileName" && evidence.Strength == EvidenceStrength.None));
    }

    /// <summary>Every place of a name gets a word of an architecture or a language the medium does not hold.</summary>
    [Theory]
    [InlineData(Business11 + ".ISO")]
    [InlineData("en-us_windows_11_business_editions_version_24h2_x64_dvd_8da72ab3.iso")]
    [InlineData("26100.1742.240906-0331.CLIENTBUSINESS_VOL_x64FRE_en-us.iso")]
    public void Read_ASecondArchitectureOrLanguage_VouchesForNothing(string name)
    {
        string[] words = ["ARM64", "32BIT", "x86", "A64FRE", "x86FRE", "German", "ja-jp", "Japanese"];
        MediaTree tree = new MediaTree().Add("sources/install.wim", Sample.Wim(Pro11));
        IEnumerable<string> planted = Enumerable
            .Range(0, name.Length)
            .Where(at => name[at] == '_')
            .SelectMany(at => words.Select(word => name.Insert(at, "_" + word)));
        Assert.DoesNotContain(planted, each => Assert.Single(Read(tree, each, "DATA")).Channel.Value == MediaChannel.VolumeLicensing);
    }

    /// <summary>Windows 10 and Office had media of both architectures.</summary>
    [Theory]
    [InlineData("SW_DVD9_Win_Pro_10_22H2_32BIT_64BIT_English_Pro_Ent_EDU_N_MLF_X23-11111.ISO", true, true)]
    [InlineData("SW_DVD9_Win_Pro_10_22H2_32BIT_64BIT_English_Pro_Ent_EDU_N_MLF_X23-11111.ISO", false, false)]
    public void Read_ANameOfBothArchitectures_VouchesForAMediumOfBoth(string name, bool hasBoth, bool isVouchedFor)
    {
        var pro10 = WimXmlImage.Client("Windows 10 Pro", "Professional", "10.0.19041.1");
        MediaTree tree = new MediaTree().Add(hasBoth ? "x64/sources/install.wim" : "sources/install.wim", Sample.Wim(pro10));
        tree = hasBoth ? tree.Add("x86/sources/install.wim", Sample.Wim(pro10 with { Architecture = "0" })) : tree;
        Assert.All(Read(tree, name, "DATA"), image => Assert.Equal(isVouchedFor, image.Channel.Value == MediaChannel.VolumeLicensing));
    }

    [Theory]
    [InlineData("Win11_24H2_English_x64.iso")]
    [InlineData("OEM.iso")]
    public void Read_ConvictsNobody_ByNameAlone(string name)
    {
        MediaImage image = Assert.Single(Read(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro11)), name, "DISC"));
        Assert.Equal(FactState.Unknown, image.Channel.State);
        Assert.NotEmpty(image.Channel.Claims);
    }

    [Fact]
    public void Read_NeverBelievesNameThatDoesNotFit()
    {
        string[] names = [.. Names()];
        string[] labels =
        [
            "DISC",
            "GSP1RMCPRXVOL_EN_DVD",
            "GSP1RMCENXVOL_EN_DVD",
            "GRMCPRVOL_DE_DVD",
            "IR5_CPRA_X64FREV_EN-US_DV9",
            "CENA_X64FREV_EN-US_DV5",
            "NRMSVOL_EN",
        ];
        foreach (WimXmlImage content in Contents())
        {
            MediaTree tree = new MediaTree().Add("sources/install.wim", Sample.Wim(content));
            foreach ((string name, string label) in names.Select(name => (name, "DISC")).Concat(labels.Select(label => ("medium.iso", label))))
            {
                MediaImage image = Assert.Single(Read(tree, name, label));
                bool isBelieved = image.Channel.Value == MediaChannel.VolumeLicensing;
                Assert.True(
                    !isBelieved || Fits(MediaFileNames.Read(name), image) || Fits(VolumeLabels.Read(label), image),
                    name + " " + label + " on " + content.Name
                );
            }
        }
    }

    [Fact]
    public void Read_GainsNothing_WhenContentIsTakenAway()
    {
        MediaTree whole = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro7));
        foreach (string left in whole.Files.Keys)
        {
            var tree = new MediaTree();
            foreach ((string path, SparseImage content) in whole.Files.Where(file => file.Key != left))
            {
                _ = tree.Add(path, content);
            }

            MediaImage image = Assert.Single(Read(tree, Pro7Name, "GSP1RMCPRXVOL_EN_DVD"));
            Assert.Equal(left == "sources/install.wim", image.ProductText is null);
            Assert.Equal(left == "sources/install.wim" ? MediaChannel.Unknown : MediaChannel.VolumeLicensing, image.Channel.Value);
        }
    }

    [Fact]
    public void Read_HearsNeighbours_OfInstallFileNamedItself()
    {
        using var folder = new TemporaryFolder();
        _ = Sample.Windows11Tree().Save(folder.Path);
        Assert.All(Sample.Read(folder.File("sources/install.wim")), image => Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value));
        File.Copy(folder.File("sources/install.wim"), folder.File("sources/captured.wim"));
        Assert.All(Sample.Read(folder.File("sources/captured.wim")), image => Assert.Equal(MediaChannel.Unknown, image.Channel.Value));
        File.WriteAllText(folder.File("sources/ei.cfg"), "[Channel]\r\nOEM\r\n[VL]\r\n0\r\n");
        Assert.All(["install.wim", "captured.wim"], name =>
            Assert.Equal(MediaChannel.Oem, Sample.Read(folder.File("sources/" + name))[0].Channel.Value)
        );
    }

    [Fact]
    public void Read_SaysSecondFileOfImages()
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.esd", Sample.Wim(Pro11));
        MediaImage image = Read(tree, "medium.iso", "DISC")[0];

        Assert.Contains("install.esd", Assert.Single(image.Notices), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value);
    }

    [Fact]
    public void Read_WithholdsVolumeLicensing_WhenEiCfgCannotBeRead()
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro7)).Add("sources/ei.cfg", new byte[100_000]);
        Assert.Equal(FactState.Unknown, Assert.Single(Read(tree, Pro7Name, "GSP1RMCPRXVOL_EN_DVD")).Channel.State);
    }

    /// <summary>
    /// A disc is one medium, whatever is on it; a folder without anything to install was mistyped more likely than it is a medium.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_RefusesAFolderWithoutSetup_AndDescribesADiscOfTheSame(bool isEmpty)
    {
        using var folder = new TemporaryFolder();
        MediaTree tree = isEmpty ? new MediaTree() : new MediaTree().Add("readme.txt", "hello");

        MediaFormatException refusal = Assert.Throws<MediaFormatException>(() => Sample.Read(tree.Save(folder.Path)));
        Assert.StartsWith("Nothing in this folder can be installed", refusal.Message, StringComparison.Ordinal);
        MediaImage onDisc = Assert.Single(Read(tree, "medium.iso", "DISC"));
        Assert.Equal(("", FactState.Unknown), (onDisc.ProductText ?? "", onDisc.Channel.State));
    }

    private static IReadOnlyList<MediaImage> Read(MediaTree tree, string name, string label) =>
        Sample.Read(new IsoBuilder(tree) { VolumeId = label }.Build(), name);

    private static WimXmlImage Image(string text)
    {
        string[] parts = text.Split('|');
        return WimXmlImage.Client(parts[0], parts[1], parts[2], parts[3]);
    }

    private static IEnumerable<WimXmlImage> Contents() =>
        [
            Pro7,
            Pro11,
            Pro7 with
            {
                Languages = ["de-DE"],
            },
            Pro7 with
            {
                Languages = ["en-US", "de-DE"],
            },
            Pro7 with
            {
                Architecture = "0",
            },
            Pro7 with
            {
                Version = "6.1.7600.16385",
            },
            WimXmlImage.Client("Windows 7 ENTERPRISE", "Enterprise", "6.1.7601.17514"),
            WimXmlImage.Client("Windows 10 Pro", "Professional", "10.0.19041.1"),
            WimXmlImage.Client("Windows 11 Pro N", "ProfessionalN", "10.0.26100.1742"),
            WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.22621.1"),
            WimXmlImage.Server("Windows Server 2019 SERVERSTANDARD", "ServerStandard", "10.0.17763.1"),
            Pro7 with
            {
                Languages = [],
            },
            Pro7 with
            {
                Architecture = null,
            },
        ];

    private static IEnumerable<string> Names()
    {
        string[] volume =
        [
            Pro7Name,
            Business11 + ".ISO",
            "SW_DVD5_Win_Pro_7_64BIT_English_Full_MLF_X15-71037.ISO",
            "SW_DVD5_SA_Win_Ent_7_64BIT_English_Full_MLF_X15-70749.ISO",
            "en_windows_7_enterprise_with_sp1_x64_dvd_u_677651.iso",
            "en-us_windows_11_business_editions_version_24h2_x64_dvd_59a1851e.iso",
            "26100.4349.250607-1500.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us.iso",
            "SW_DVD9_Win_Server_STD_CORE_2019_1809.18_64Bit_English_DC_STD_MLF_X22-74330.ISO",
            "SW_DVD5_Win_Pro_7w_SP1_32BIT_German_-2_MLF_X17-59269.ISO",
            "Win11_24H2_English_x64.iso",
            "ProPlus2021Volume.img",
        ];
        return volume.Concat(volume.SelectMany(name => new[] { "not " + name, "copy_" + name, Path.GetFileNameWithoutExtension(name) + ".wim" }));
    }

    /// <summary>Compares in the test's own way, from the outside.</summary>
    private static bool Fits(MediaNameFacts name, MediaImage image) =>
        name.Channels.Any(claim => claim.Value == MediaChannel.VolumeLicensing)
        && name.Editions.Any(claim => claim.Value == image.Edition.Value)
        && name.Versions.All(claim => claim.Value.Name == image.Version.Value?.Name)
        && name.Languages.All(claim => image.Language.Value is { } own && own.Tags.All(claim.Value.Tags.Contains))
        && name.Architectures.All(claim => claim.Value == image.Architecture.Value)
        && (
            name.FeatureRelease is null
            || (name.FeatureRelease == "24H2" && image.Build == 26100)
            || (name.FeatureRelease == "1809" && image.Build == 17763)
        )
        && (name.ServicePack is null || image.Build == 7601);
}
