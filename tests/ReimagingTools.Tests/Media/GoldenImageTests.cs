using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Media.Origins;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>Captured images and the medium they are stated to be made from.</summary>
public sealed class GoldenImageTests : IDisposable
{
    private const string BusinessName = "SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO";

    private static readonly WimXmlImage Pro = WimXmlImage.Client("W11-REFCDrive", "Professional", "10.0.26100.3194");

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, string, string, string, string> Misfits =>
        new()
        {
            { "Core", "10.0.26100.1", "9", "en-US", "edition" },
            { "ProfessionalN", "10.0.26100.1", "9", "en-US", "edition" },
            { "Professional", "10.0.19045.1", "9", "en-US", "version" },
            { "Professional", "10.0.22631.1", "9", "en-US", "builds" },
            { "Professional", "10.0.26100.1", "0", "en-US", "architecture" },
            { "Professional", "10.0.26100.1", "9", "de-DE", "language" },
            { "EnterpriseS", "10.0.26100.1", "9", "en-US", "version" },
        };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("10.0.26100.1742", "10.0.26100.1")]
    [InlineData("10.0.26100.1742", "10.0.26200.1")]
    [InlineData("10.0.22621.525", "10.0.22631.1")]
    [InlineData("10.0.19045.2965", "10.0.19041.1")]
    [InlineData("10.0.19041.1", "10.0.19045.1")]
    [InlineData("6.1.7600.16385", "6.1.7601.17514")]
    public void Read_TakesChannelOfOrigin_WhereAllFits(string disc, string captured)
    {
        string origin = Disc("vl.iso", Sample.EiCfgVolume, Pro with { Version = disc });
        MediaImage image = Read(Capture(Pro with { Version = captured, Languages = ["en-US", "fr-FR"] }), origin);
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
        Assert.Contains(image.Evidence, evidence => evidence.Kind == "MadeFrom" && evidence.Value == origin);
        Assert.Contains(origin, Assert.Single(image.Notices), StringComparison.Ordinal);
        Assert.InRange(image.BytesRead, 1, 2 * MediaBudget.TotalBytes);
    }

    [Theory]
    [MemberData(nameof(Misfits))]
    public void Read_TakesNothing_WhereAnythingDiffers(string edition, string version, string architecture, string language, string because)
    {
        string origin = Disc("vl.iso", Sample.EiCfgVolume, Pro, Pro with { EditionId = "Enterprise" });
        string[] statements = edition.EndsWith('N') ? [origin] : [origin, BusinessName];
        foreach (string stated in statements)
        {
            MediaImage image = Read(Capture(WimXmlImage.Client("REF", edition, version, architecture, language)), stated);
            Assert.Equal(FactState.Unknown, image.Channel.State);
            bool isLongTermByName = stated == BusinessName && edition == "EnterpriseS";
            Assert.Contains(isLongTermByName ? "edition" : because, Assert.Single(image.Notices), StringComparison.Ordinal);
        }
    }

    /// <summary>FLAGS and names of another edition or version, of the image or of its origin, are a difference however weak they are.</summary>
    [Theory]
    [InlineData("Core", null)]
    [InlineData("ProfessionalN", null)]
    [InlineData("ServerStandard", null)]
    [InlineData(null, "Windows 11 Home")]
    [InlineData(null, "Windows 11 Pro N")]
    [InlineData(null, "Windows 10 Pro")]
    public void Read_TakesNothing_WhereASecondWitnessDiffers(string? flags, string? name)
    {
        WimXmlImage doubtful = Pro with { Flags = flags, Name = name ?? Pro.Name };
        Assert.False(Read(Capture(doubtful), Disc("vl.iso", Sample.EiCfgVolume, Pro)).Channel.IsKnown);
        Assert.False(Read(Capture(doubtful), BusinessName).Channel.IsKnown);
        Assert.False(Read(Capture(Pro), Disc("doubtful.iso", Sample.EiCfgVolume, doubtful)).Channel.IsKnown);
        Assert.Equal(
            MediaChannel.VolumeLicensing,
            Read(
                Capture(Pro with { Name = "Windows 11 Pro" }),
                Disc("sound.iso", Sample.EiCfgVolume, Pro with { Name = "Windows 11 Pro" })
            ).Channel.Value
        );
    }

    /// <summary>Words of another channel in the publisher of a disc withhold what its ei.cfg says.</summary>
    [Theory]
    [InlineData("MICROSOFT CORPORATION", true)]
    [InlineData("Contoso IT", true)]
    [InlineData("HP RECOVERY", false)]
    [InlineData("EVALUATION", false)]
    [InlineData("Contoso OEM", false)]
    public void Read_HearsThePublisher(string publisher, bool isVolume)
    {
        string disc = new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro)).Add("sources/ei.cfg", Sample.EiCfgVolume))
        {
            VolumeId = "DISC",
            Publisher = publisher,
        }
            .Build()
            .Save(_folder.File("disc.iso"));
        MediaImage image = Assert.Single(Sample.Read(disc));
        Assert.Equal(isVolume, image.Channel.IsKnown && image.Channel.Value == MediaChannel.VolumeLicensing);
    }

    [Fact]
    public void Read_TakesNothing_WhenServicePackIsOlderThanDisc()
    {
        string origin = Disc("vl.iso", Sample.EiCfgVolume, Pro with { Version = "6.1.7601.17514" });
        Assert.False(Read(Capture(Pro with { Version = "6.1.7600.16385" }), origin).Channel.IsKnown);
    }

    [Fact]
    public void Read_FillsNothingIn()
    {
        string origin = Disc("vl.iso", Sample.EiCfgVolume, Pro);
        foreach (
            WimXmlImage bare in new[]
            {
                new WimXmlImage { Name = "Windows 11 Pro" },
                Pro with
                {
                    EditionId = null,
                },
                Pro with
                {
                    Languages = [],
                },
                Pro with
                {
                    Architecture = null,
                },
                Pro with
                {
                    Version = null,
                },
            }
        )
        {
            MediaImage image = Read(Capture(bare), origin);
            Assert.Equal(FactState.Unknown, image.Channel.State);
            Assert.Equal(bare.Languages.Count > 0, image.Language.IsKnown);
            Assert.Equal(bare.Architecture is not null, image.Architecture.IsKnown);
        }
    }

    [Theory]
    [InlineData("[Channel]\r\nOEM\r\n", MediaChannel.Oem)]
    [InlineData("[Channel]\r\nRetail\r\n", MediaChannel.Retail)]
    [InlineData("[Channel]\r\nEval\r\n", MediaChannel.Evaluation)]
    [InlineData("[Channel]\r\n_Default\r\n", MediaChannel.Unknown)]
    public void Read_TakesChannelAsItIs(string eiCfg, MediaChannel channel) =>
        Assert.Equal(channel, Read(Capture(Pro), Disc("disc.iso", eiCfg, Pro)).Channel.Value);

    [Fact]
    public void Read_ContestsChannel_OfOriginThatContradictsItself() =>
        Assert.Equal(FactState.Conflicting, Read(Capture(Pro), Disc("disc.iso", "[Channel]\r\nRetail\r\n[VL]\r\n1\r\n", Pro)).Channel.State);

    [Fact]
    public void Read_LetsImageSpeakForItself()
    {
        string origin = Disc("vl.iso", Sample.EiCfgVolume, Pro, Pro with { EditionId = "Enterprise" });
        Assert.Equal(MediaChannel.Evaluation, Read(Capture(Pro with { EditionId = "EnterpriseEval" }), origin).Channel.Value);
        Assert.Equal(FactState.Conflicting, Read(Capture(Pro with { Name = "Windows 11 Pro OEM preload" }), origin).Channel.State);
        string retail = _folder.File("retail.iso");
        _ = new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro)).Add("sources/ei.cfg", "[Channel]\r\nRetail\r\n"))
            .Build()
            .Save(retail);
        Assert.Equal(MediaChannel.Retail, Read(retail, origin).Channel.Value);
    }

    [Fact]
    public void Read_TakesNameOfDiscAsWeakStatement()
    {
        MediaImage image = Read(Capture(Pro), BusinessName);
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
        Assert.Equal(EvidenceStrength.Weak, Assert.Single(image.Channel.Claims).Evidence.Strength);
        Assert.False(Read(Capture(Pro with { Version = "10.0.22621.1" }), BusinessName).Channel.IsKnown);
        Assert.Equal(MediaChannel.Retail, Read(Capture(Pro), "Win11_24H2_English_x64.iso").Channel.Value);
    }

    [Fact]
    public void Read_FollowsNoChain()
    {
        string disc = Disc("vl.iso", Sample.EiCfgVolume, Pro),
            first = Capture(Pro),
            second = _folder.File("second.wim");
        File.WriteAllText(first + ".madefrom.json", "{ \"madeFrom\": \"vl.iso\" }");
        _ = Sample.Wim(Pro).Save(second);
        Assert.Equal(MediaChannel.VolumeLicensing, Assert.Single(Sample.Read(first)).Channel.Value);
        Assert.False(Read(second, first).Channel.IsKnown);
        Assert.False(Read(second, second).Channel.IsKnown);
        string renamed = _folder.File(Path.GetFileNameWithoutExtension(BusinessName) + ".wim");
        File.Copy(second, renamed);
        Assert.False(Read(second, renamed).Channel.IsKnown);
        Assert.True(Read(second, disc).Channel.IsKnown);
    }

    [Fact]
    public void Read_TakesNothing_FromMediumOfWhichNothingCanBeInstalled()
    {
        string empty = _folder.File(BusinessName);
        _ = new IsoBuilder(new MediaTree().Add("readme.txt", "x")) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(empty);
        Assert.False(Read(Capture(Pro), empty).Channel.IsKnown);
    }

    [Theory]
    [InlineData("vl.iso")]
    [InlineData("folder/SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO")]
    [InlineData("SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.wim")]
    [InlineData("the usual disc")]
    [InlineData("")]
    public void Origin_IsAnError_WhenNothingIsThere(string stated)
    {
        _ = Assert.Throws<MediaFormatException>(() => MediaOrigin.Read(stated, TestContext.Current.CancellationToken));
        string capture = Capture(Pro);
        File.WriteAllText(capture + ".madefrom.json", "{ \"madeFrom\": \"" + stated + "\" }");
        _ = Assert.Throws<MediaFormatException>(() => Sample.Read(capture));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("vl.iso")]
    [InlineData("{ \"madeFrom\": 3")]
    [InlineData("{ \"from\": \"vl.iso\" }")]
    [InlineData("{ \"madeFrom\": \"vl.iso\", \"madeFrom\": \"other.iso\" }")]
    [InlineData("{ \"madeFrom\": \"other.iso\", \"MadeFrom\": \"vl.iso\" }")]
    public void Read_RefusesStatementThatIsNone(string json)
    {
        _ = Disc("vl.iso", Sample.EiCfgVolume, Pro);
        string capture = Capture(Pro);
        File.WriteAllText(capture + ".madefrom.json", json);
        _ = Assert.Throws<MediaFormatException>(() => Sample.Read(capture));
    }

    private static MediaImage Read(string path, string origin) =>
        Assert.Single(
            MediaReader.Read(path, MediaOrigin.Read(origin, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)
        );

    private string Capture(WimXmlImage image) => Sample.Wim(image).Save(_folder.File("ref.wim"));

    private string Disc(string name, string eiCfg, params WimXmlImage[] images) =>
        new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(images)).Add("sources/ei.cfg", eiCfg)) { VolumeId = "DISC" }
            .Build()
            .Save(_folder.File(name));
}
