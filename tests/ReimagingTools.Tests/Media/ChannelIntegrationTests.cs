using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

public sealed class ChannelIntegrationTests
{
    private const string AnyName = "medium.iso";

    [Theory]
    [InlineData("[Channel]\r\nVolume\r\n[VL]\r\n1\r\n", FactState.Known, MediaChannel.VolumeLicensing)]
    [InlineData("[EditionID]\n\n[Channel]\nvolume\n", FactState.Known, MediaChannel.VolumeLicensing)]
    [InlineData("[Channel]\r\nRetail\r\n[VL]\r\n0\r\n", FactState.Known, MediaChannel.Retail)]
    [InlineData("[Channel]\r\nOEM\r\n[VL]\r\n0\r\n", FactState.Known, MediaChannel.Oem)]
    [InlineData("[Channel]\r\nEval\r\n[VL]\r\n0\r\n", FactState.Known, MediaChannel.Evaluation)]
    [InlineData("[Channel]\r\n_Default\r\n[VL]\r\n0\r\n", FactState.Unknown, MediaChannel.Unknown)]
    [InlineData("[Channel]\r\nNoKeyChannel\r\n[VL]\r\n0\r\n", FactState.Unknown, MediaChannel.Unknown)]
    [InlineData("[Channel]\r\nRetail\r\n[VL]\r\n1\r\n", FactState.Conflicting, MediaChannel.Unknown)]
    [InlineData("", FactState.Unknown, MediaChannel.Unknown)]
    public void Read_JudgesChannelByEiCfg(string text, FactState state, MediaChannel channel)
    {
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(Sample.Windows11Tree().Add("sources/ei.cfg", text)).Build(), AnyName);
        Assert.All(images, image => Assert.Equal(state, image.Channel.State));
        Assert.All(images, image => Assert.Equal(channel, image.Channel.Value));
    }

    [Fact]
    public void Read_ReadsEiCfgWithByteOrderMark()
    {
        byte[] utf16 = [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Sample.EiCfgVolume)];
        Assert.Equal(
            MediaChannel.VolumeLicensing,
            Sample.Read(new IsoBuilder(Sample.Windows11Tree().Add("sources/ei.cfg", utf16)).Build(), AnyName)[0].Channel.Value
        );
    }

    [Fact]
    public void Read_LetsEiCfgVouchForNamedEditionOnly()
    {
        SparseImage disc = new IsoBuilder(
            Sample.Windows11Tree().Add("sources/ei.cfg", "[EditionID]\r\nEnterprise\r\n[Channel]\r\nVolume\r\n[VL]\r\n1\r\n")
        ).Build();
        IReadOnlyList<MediaImage> images = Sample.Read(disc, AnyName);
        Assert.Equal([MediaChannel.Unknown, MediaChannel.VolumeLicensing, MediaChannel.Unknown], images.Select(image => image.Channel.Value));
    }

    [Fact]
    public void Read_SaysNothingOfChannel_WhenNoMarkerIsThere()
    {
        MediaTree tree = new MediaTree().Add("sources/install.wim", new WimBuilder(Sample.Windows11Xml).Build());
        Assert.All(Sample.Read(new IsoBuilder(tree).Build(), AnyName), image => Assert.Equal(FactState.Unknown, image.Channel.State));
    }

    [Fact]
    public void Read_WithholdsVolumeLicensing_WhenLabelAndEiCfgDisagree()
    {
        MediaTree tree = Sample
            .Windows11Tree()
            .Add("sources/install.wim", Sample.Wim(WimXmlImage.Client("Windows 7 PROFESSIONAL", "Professional", "6.1.7601.17514")));
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree) { VolumeId = "GSP1RMCPRXFREO_EN_DVD" }.Build(), AnyName);
        Assert.All(images, image => Assert.Equal(FactState.Conflicting, image.Channel.State));
        Assert.All(images, image => Assert.True(image.Channel.Contradictions.Count >= 2));
    }

    [Fact]
    public void Read_DoesNotBelieveVolumeNameOfAnotherProduct()
    {
        MediaTree tree = new MediaTree().Add(
            "sources/install.wim",
            Sample.Wim(WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.22621.1"))
        );
        MediaImage image = Assert.Single(Sample.Read(new IsoBuilder(tree).Build(), "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO"));
        Assert.False(image.Channel.IsKnown);
        Assert.Equal("11", image.Version.Value?.ToString());
        Assert.NotEmpty(image.Version.Contradictions);
    }

    [Fact]
    public void Read_TakesChannelFromName_WhenNothingSpeaksAgainstIt()
    {
        MediaTree tree = new MediaTree().Add(
            "sources/install.wim",
            Sample.Wim(WimXmlImage.Client("Windows 7 PROFESSIONAL", "Professional", "6.1.7601.17514"))
        );
        MediaImage image = Assert.Single(Sample.Read(new IsoBuilder(tree).Build(), "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO"));
        Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value);
        Assert.Equal(EvidenceStrength.Weak, image.Channel.Claims[0].Evidence.Strength);
    }

    [Fact]
    public void Read_KnowsEvaluation_ByEditionId()
    {
        WimXmlImage server = WimXmlImage.Server("Windows Server 2019 SERVERSTANDARDCORE", "ServerStandardEval", "10.0.17763.107", "Server Core");
        MediaImage image = Assert.Single(
            Sample.Read(new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(server))).Build(), AnyName)
        );
        Assert.Equal("ServerStandard", image.Edition.Value?.Key);
        Assert.Equal(MediaChannel.Evaluation, image.Channel.Value);
    }

    [Fact]
    public void Read_NeverOpensPidTxt()
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/PID.txt", "[PID]\r\nValue=AAAAA-AAAAA-AAAAA-AAAAA-AAAA1\r\n");
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree).Build(), AnyName);
        Assert.Contains(images[0].Evidence, evidence => evidence.Kind == "PidTxt");
        Assert.DoesNotContain(images.SelectMany(image => image.Evidence), evidence =>
            evidence.ToString().Contains("AAAA", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_MasksProductKeyInEiCfg_WhereverItStands()
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/ei.cfg", "[Channel]\r\n" + new string('x', 75) + " AAAAA-AAAAA-AAAAA-AAAAA-AAAA1\r\n");
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree).Build(), AnyName);
        Assert.Contains(images[0].Evidence, evidence => evidence.Kind == "EiCfg");
        Assert.DoesNotContain(images.SelectMany(image => image.Evidence), evidence =>
            evidence.ToString().Contains("AAAAA", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_ShowsLangIniThatContradictsImage()
    {
        MediaTree tree = Sample.Windows11Tree().Add("sources/lang.ini", "[Available UI Languages]\r\nja-JP = 3\r\n");
        MediaImage image = Sample.Read(new IsoBuilder(tree).Build(), AnyName)[0];
        Assert.Equal("en-US", image.Language.Value?.ToString());
        Assert.Equal("ja-JP", Assert.Single(image.Language.Contradictions).Value.ToString());
    }
}
