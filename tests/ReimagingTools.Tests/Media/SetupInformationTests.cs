using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>Media of Windows 2000, XP and Server 2003.</summary>
public sealed class SetupInformationTests
{
    [Theory]
    [InlineData("Microsoft Windows XP Professional", "76487270", "XP", "Professional", MediaChannel.VolumeLicensing)]
    [InlineData("Microsoft Windows XP Professional", "76487335", "XP", "Professional", MediaChannel.Retail)]
    [InlineData("Microsoft Windows XP Home Edition", "76487OEM", "XP", "Home", MediaChannel.Oem)]
    [InlineData("Windows Server 2003, Enterprise Edition", "69713270", "2003", "ServerEnterprise", MediaChannel.VolumeLicensing)]
    [InlineData("Windows Server 2003, Standard Edition", "69763000", "2003", "ServerStandard", MediaChannel.Evaluation)]
    public void Read_KnowsProductAndChannel(string product, string pid, string version, string edition, MediaChannel channel)
    {
        MediaImage image = Read(Tree("I386", "productname = \"" + product + "\"", pid));
        Assert.Equal(version, image.Version.Value?.ToString());
        Assert.Equal(edition, image.Edition.Value?.Key);
        Assert.Equal(channel, image.Channel.Value);
        Assert.Equal(Architecture.X86, image.Architecture.Value);
        Assert.Equal("de-DE", image.Language.Value?.ToString());
        Assert.Equal(product, image.Name);
    }

    [Theory]
    [InlineData("wkscd", "Windows 2000 Professional CD", "Professional", ProductFamily.Windows)]
    [InlineData("entcd", "Windows 2000 Advanced Server CD", "ServerEnterprise", ProductFamily.WindowsServer)]
    public void Read_KnowsWindows2000(string key, string value, string edition, ProductFamily family)
    {
        MediaImage image = Read(Tree("I386", key + " = \"" + value + "\"", "51873270"));
        Assert.Equal("2000", image.Version.Value?.ToString());
        Assert.Equal(family, image.Version.Value?.Family);
        Assert.Equal(edition, image.Edition.Value?.Key);
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
    }

    [Theory]
    [InlineData("AMD64", Architecture.X64)]
    [InlineData("IA64", Architecture.Ia64)]
    public void Read_LooksIntoPlatformFolder(string folder, Architecture architecture)
    {
        MediaTree tree = Tree(folder, "productname=\"Windows Server 2003, Enterprise Edition\"", "69713270").Add("I386/DOSNET.INF", "shared");
        Assert.Equal(architecture, Read(tree).Architecture.Value);
    }

    [Theory]
    [InlineData("AMD64", "Microsoft Windows XP Professional x64 Edition")]
    [InlineData("AMD64", "Microsoft Windows XP Professional")]
    [InlineData("IA64", "Microsoft Windows XP 64-Bit Edition")]
    public void Read_XpForAnotherProcessor_HasNoVersion(string folder, string product) =>
        Assert.False(Read(Tree(folder, "productname=\"" + product + "\"", "76487270")).Version.IsKnown);

    [Fact]
    public void Read_PassesOverSetupInformationThatIsTooLong()
    {
        MediaImage image = Read(Tree("I386", new string(';', 700_000) + "\r\nproductname=\"Microsoft Windows XP Professional\"", "76487270"));
        Assert.False(image.Edition.IsKnown);
        Assert.Equal("de-DE", image.Language.Value?.ToString());
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
    }

    internal static MediaTree Tree(string folder, string product, string pid) =>
        new MediaTree()
            .Add(
                folder + "/TXTSETUP.SIF",
                "[SourceDisksNames]\r\n_1 = %cdname%\r\n[Strings]\r\n; comment\r\n"
                    + product
                    + "\r\nspcdname = \"Service Pack 3\"\r\n[Other]\r\nproductname=\"no\"\r\n"
            )
            .Add(
                folder + "/PRODSPEC.INI",
                ";\r\n[SMS Inventory Identification]\r\nVersion=1.0\r\n[Product Specification]\r\nProduct=\r\nVersion=5.1\r\nLocalization=German\r\n"
            )
            .Add(folder + "/SETUPP.INI", "[Pid]\r\nExtraData=7A657963726573\r\nPid=" + pid + "\r\n");

    private static MediaImage Read(MediaTree tree) => Assert.Single(Sample.Read(new IsoBuilder(tree).Build()));
}
