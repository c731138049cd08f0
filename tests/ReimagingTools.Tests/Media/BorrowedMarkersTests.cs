using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Media.Origins;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>Where the strongest marker of a medium is silenced, a weaker one does not speak in its place.</summary>
public sealed class BorrowedMarkersTests : IDisposable
{
    private const string DiscName = "SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO";

    private static readonly WimXmlImage Pro = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1742");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>No medium as it was delivered has two files of images, so neither its name nor its label is that of what lies there.</summary>
    [Theory]
    [InlineData(DiscName, "DISC", "10.0.26100.1742")]
    [InlineData("disc.iso", "GSP1RMCPRXVOL_EN_DVD", "6.1.7601.17514")]
    public void NameAndLabel_DoNotVouch_BesideASecondFileOfImages(string name, string label, string version)
    {
        MediaTree tree = new MediaTree().Add("sources/install.wim", Sample.Wim(Pro with { Version = version }));
        Assert.Equal(MediaChannel.VolumeLicensing, Sample.Read(Disc(tree, label), name)[0].Channel.Value);

        tree.Add("sources/install.esd", Sample.Wim(Pro with { EditionId = "Core" }));
        Assert.False(Sample.Read(Disc(tree, label), name)[0].Channel.IsKnown);
    }

    /// <summary>An ei.cfg of an edition that none of the images is came from another medium.</summary>
    [Theory]
    [InlineData("Core")]
    [InlineData("HomePremium")]
    [InlineData("EnterpriseS")]
    public void Name_DoesNotVouch_BesideAMarkerOfAnotherMedium(string edition)
    {
        MediaTree tree = new MediaTree()
            .Add("sources/install.wim", Sample.Wim(Pro))
            .Add("sources/ei.cfg", "[EditionID]\r\n" + edition + "\r\n[Channel]\r\nVolume\r\n");
        Assert.False(Sample.Read(Disc(tree, "DISC"), DiscName)[0].Channel.IsKnown);
    }

    /// <summary>An ESD is solid; a captured image under the name of one is not that file.</summary>
    [Theory]
    [InlineData(true, MediaChannel.VolumeLicensing)]
    [InlineData(false, MediaChannel.Unknown)]
    public void BuildString_SpeaksForSolidFilesAlone(bool isSolid, MediaChannel channel)
    {
        SparseImage file = new WimBuilder(WimXmlImage.Document(Pro)) { IsSolid = isSolid }.Build();
        Assert.Equal(
            channel,
            Sample.Read(file, "26100.1742.240906-0331.ge_release_svc_refresh_CLIENTBUSINESS_VOL_x64FRE_en-us.esd")[0].Channel.Value
        );
    }

    /// <summary>No disc of a version holds images for a processor it was never made for.</summary>
    [Theory]
    [InlineData("10.0.26100.1742", "0")]
    [InlineData("6.1.7601.17514", "12")]
    public void Marker_DoesNotVouch_ForAPlatformThatNeverWas(string version, string architecture)
    {
        MediaTree tree = new MediaTree()
            .Add("sources/install.wim", Sample.Wim(Pro with { Version = version, Architecture = architecture }))
            .Add("sources/ei.cfg", Sample.EiCfgVolume);
        Assert.False(Sample.Read(Disc(tree, "DISC"))[0].Channel.IsKnown);
    }

    /// <summary>Made from a disc it does not fit, and Volume Licensing all the same: two statements of which one is wrong.</summary>
    [Fact]
    public void Declaration_IsContested_ByAStatementThatCannotBeTrue()
    {
        string disc = _folder.File("vl.iso");
        _ = Disc(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro)).Add("sources/ei.cfg", Sample.EiCfgVolume), "DISC").Save(disc);
        string capture = Sample.Wim(Pro with { Version = "10.0.22631.1" }).Save(_folder.File("ref.wim"));
        MediaImage image = MediaReader.Read(
            capture,
            MediaOrigin.Read(disc, disc, TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        )[0];

        Assert.Equal(FactState.Unknown, image.Channel.State);
        Assert.Equal(
            FactState.Conflicting,
            DeclaredMedia.Beside(image, null, Architecture.Unknown, null, MediaChannel.VolumeLicensing).Channel.State
        );
    }

    [Fact]
    public void OfficeFolder_DoesNotVouch_ForTheCodeOfAnotherSuite()
    {
        static MediaTree Source(string code) =>
            new MediaTree()
                .Add("Standard.WW/setup.xml", "<Setup Id=\"Standard\" Type=\"Product\" ProductCode=\"" + code + "\"/>")
                .Add("Word.en-us/setup.xml", "<Setup/>");

        Assert.Equal(MediaChannel.VolumeLicensing, Sample.Read(Disc(Source("{90160000-0012-0000-1000-0000000FF1CE}"), "OFFICE"))[0].Channel.Value);
        Assert.False(Sample.Read(Disc(Source("{90160000-0011-0000-1000-0000000FF1CE}"), "OFFICE"))[0].Channel.IsKnown);
    }

    private static SparseImage Disc(MediaTree tree, string label) => new IsoBuilder(tree) { IsJoliet = true, VolumeId = label }.Build();
}
