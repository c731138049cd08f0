using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Media.Channel;
using ReimagingTools.Media.Names;
using ReimagingTools.Media.Origins;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>
/// Media that tell against Volume Licensing themselves: whatever else vouches for them, a marker or their user, does not settle it.
/// </summary>
public sealed class DoubtfulMediaTests : IDisposable
{
    private static readonly WimXmlImage Pro = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1742");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Whoever captured a Home edition or an evaluation beside the image did not install it from that disc.</summary>
    [Theory]
    [InlineData("Core")]
    [InlineData("CoreSingleLanguage")]
    [InlineData("EnterpriseEval")]
    [InlineData("ProfessionalEval")]
    public void Statement_DoesNotSettle_WhatAnotherImageOfTheFileDenies(string other)
    {
        string disc = Disc("vl.iso", "DISC", Pro),
            capture = Sample.Wim(Pro, Pro with { Name = "other", EditionId = other }).Save(_folder.File("ref.wim"));
        foreach (string stated in new[] { disc, "SW_DVD9_Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-69812.ISO" })
        {
            Assert.All(Read(capture, stated), image => Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value));
            Assert.Equal(FactState.Conflicting, Read(capture, stated)[0].Channel.State);
        }

        Assert.All(Sample.Read(capture), image => Assert.False(Declared(image).IsKnown && Declared(image).Value == MediaChannel.VolumeLicensing));
    }

    [Theory]
    [InlineData("Enterprise", "10.0.26100.1742")]
    [InlineData("Professional", "6.1.7601.17514")]
    public void Statement_Stands_BesideAnotherGoldenImage(string edition, string version)
    {
        string capture = Sample.Wim(Pro, Pro with { Name = "other", EditionId = edition, Version = version }).Save(_folder.File("ref.wim"));
        Assert.Equal(MediaChannel.VolumeLicensing, Read(capture, Disc("vl.iso", "DISC", Pro))[0].Channel.Value);
    }

    /// <summary>No disc of Microsoft holds two families, and both are read.</summary>
    [Theory]
    [InlineData(
        "ProPlusr.WW/setup.xml",
        "<Setup Id=\"ProPlusr\" Type=\"Product\" ProductCode=\"{91160000-0011-0000-0000-0000000FF1CE}\"/>",
        "OfficeProPlus"
    )]
    [InlineData("I386/TXTSETUP.SIF", "[Strings]\nproductname=\"Microsoft Windows XP Professional\"", "Professional")]
    public void Marker_DoesNotVouch_ForADiscOfSeveralProducts(string file, string content, string edition)
    {
        MediaTree tree = new MediaTree()
            .Add("sources/install.wim", Sample.Wim(Pro))
            .Add("sources/ei.cfg", "[Channel]\nVolume\n[VL]\n1")
            .Add(file, content);
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree) { IsJoliet = true }.Build());
        Assert.Equal(["Professional", edition], images.Select(image => image.Edition.Value?.Key));
        Assert.All(images, image => Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value));
    }

    [Theory]
    [InlineData("CCCOMA_X64FREV_EN-US_DV9")]
    [InlineData("CCCOMA_X64F")]
    [InlineData("CCCOMA_X64FREV_EN-US_DV9_PATCHED")]
    [InlineData("MY_CCCOMA_X64FRE_EN-US_DV9")]
    [InlineData("IR5_CCSA_X64FREV_EN-US_DV9")]
    [InlineData("IR5_CCSA_X6")]
    [InlineData("CSLA_X64FRE_EN-US_DV9")]
    [InlineData("CCHA_X64FREV_ZH-CN_DV9")]
    [InlineData("IR3_CPWMCA_X64FRE_EN-US_DV9")]
    [InlineData("CWCA_X64FRE_EN-US_DV9")]
    [InlineData("GRMCHPXVOL_EN_DVD")]
    [InlineData("GRMCHPXFRE_EN_DVD")]
    [InlineData("GRMCULXFRE_EN_DVD")]
    [InlineData("GSP1RMCSTVOL_EN_DVD")]
    [InlineData("GRTMHVOL_EN")]
    [InlineData("GRMCPRXFREO_EN_DVD_NEW")]
    [InlineData("IR5_CPRA_X64FREO_EN-US_DV9 copy")]
    [InlineData("CPRA_X64FREE_EN-US_DV9_2")]
    public void Label_OfOtherMedia_WithholdsWhatAMarkerSays(string label)
    {
        Assert.Equal(FactState.Conflicting, Assert.Single(MediaOf(label, Sample.EiCfgVolume)).Channel.State);
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(MediaOf(label, null)).Channel.Value);
        MediaChannel alone = VolumeLabels.Read(label).ToMediaImage().Channel.Value;
        Assert.NotEqual(MediaChannel.VolumeLicensing, alone);
    }

    [Theory]
    [InlineData("CPBA_X64FRE_EN-US_DV9")]
    [InlineData("CPBA_X64FRE")]
    [InlineData("CPRA_X64FREV_EN-US_DV9")]
    [InlineData("CEDA_X64FRE_EN-US_DV9")]
    [InlineData("IR5_CENA_X64FREV_EN-US_DV9")]
    [InlineData("ESD-ISO")]
    [InlineData("WINDOWS")]
    [InlineData("GRMCPRXVOL_EN_DVD")]
    [InlineData("HOMEWORK")]
    [InlineData("")]
    public void Label_OfVolumeLicensingOrNone_TakesNothingAway(string label) =>
        Assert.Equal(MediaChannel.VolumeLicensing, Assert.Single(MediaOf(label, Sample.EiCfgVolume)).Channel.Value);

    /// <summary>A marker file is read whole or vouches for nothing: what is not understood in it may say otherwise.</summary>
    [Theory]
    [InlineData("[Channel]\nVolume Retail\n")]
    [InlineData("[Channel]\nVolumeOEM\n")]
    [InlineData("[Channel]\nVolume?\n")]
    [InlineData("[Channel]\nVolume ; in truth OEM\n")]
    [InlineData("[Channel]\nVolume\0OEM\n")]
    [InlineData("[Channel]\nVolume\nMSDN\n")]
    [InlineData("[Channel]\nNoVolume\n[VL]\n1\n")]
    [InlineData("[Channel]\nChannel=OEM\n[VL]\n1\n")]
    [InlineData("[Channel]\nVolume\n[VL]\nno\n")]
    [InlineData("[Channel]\nVolume\n[VL]\n1\n2\n")]
    [InlineData("OEM\n[Channel]\nVolume\n")]
    [InlineData("[Chanel]\nOEM\n[VL]\n1\n")]
    [InlineData("[EditionID]\nProfessional\nCore\n[Channel]\nVolume\n")]
    [InlineData("[EditionID]\nProfessionalX\n[Channel]\nVolume\n")]
    [InlineData("[Channel]\nVolume:GVLK\n")]
    [InlineData("[Channel]\nVolume:MAK\n")]
    [InlineData("[Channel]\nVolume:CSVLK\n[VL]\n1\n")]
    [InlineData("[Channel]\nVolume:Retail\n[VL]\n1\n")]
    [InlineData("[Channel]\nVolume\0\n")]
    [InlineData("[Channel]\n\0Volume\n")]
    [InlineData("[Channel] OEM\nVolume\n")]
    [InlineData("[Channel]\nVolume\n[OEM]\n")]
    public void EiCfg_NotUnderstoodWhole_VouchesForNothing(string eiCfg)
    {
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(MediaOf("DISC", eiCfg)).Channel.Value);
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(MediaOf("CPRA_X64FREV_EN-US_DV9", eiCfg)).Channel.Value);
    }

    [Theory]
    [InlineData("[Channel]\r\nVolume\r\n")]
    [InlineData("[channel]\nvolume\n\n; made by setup\n[VL]\n1")]
    [InlineData("[EditionID]\nProfessional\n[Channel]\nVolume\n[VL]\n1\n")]
    [InlineData("[VL]\n1\n")]
    public void EiCfg_OfVolumeLicensing_Vouches(string eiCfg) =>
        Assert.Equal(MediaChannel.VolumeLicensing, Assert.Single(MediaOf("DISC", eiCfg)).Channel.Value);

    /// <summary>Every sign and every word right behind "Volume".</summary>
    [Fact]
    public void EiCfg_AnythingBehindVolume_VouchesForNothing()
    {
        string[] words = ["OEM", "Retail", "GVLK", "MAK", "CSVLK", "Eval", "1", "\u00e9"];
        IEnumerable<string> values = Enumerable
            .Range(0, 0x180)
            .Where(sign => !" \t\r\n".Contains((char)sign, StringComparison.Ordinal))
            .Select(sign => "Volume" + (char)sign)
            .Concat(words.SelectMany(word => new[] { "", ":", " ", "-", "_", ";", "=", "\t" }.Select(gap => "Volume" + gap + word)));
        IEnumerable<string> wrong = values.Where(value =>
            ChannelMarkers.EiCfg("[Channel]\r\n" + value + "\r\n") is { IsUnderstood: true, Channels: [{ Value: MediaChannel.VolumeLicensing }] }
        );
        Assert.Empty(wrong);
    }

    /// <summary>
    /// No disc of Microsoft holds such an edition beside Pro, nor one that nobody knows, nor one whose name tells of another channel.
    /// </summary>
    [Theory]
    [InlineData("ProfessionalSingleLanguage", "10.0.19041.1")]
    [InlineData("ProfessionalCountrySpecific", "10.0.19041.1")]
    [InlineData("IoTEnterprise", "10.0.19041.1")]
    [InlineData("Cloud", "10.0.15063.0")]
    [InlineData("CloudN", "10.0.15063.0")]
    [InlineData("PPIPro", "10.0.15063.0")]
    [InlineData("ProfessionalStudent", "6.3.9600.17415")]
    [InlineData("ProfessionalStudentN", "6.3.9600.17415")]
    [InlineData("CoreConnected", "6.3.9600.17415")]
    [InlineData("CloudEdition", "10.0.26100.1742")]
    [InlineData("StarterN", "10.0.26100.1742")]
    [InlineData("Zubehoer", "10.0.26100.1742")]
    [InlineData("ProfessionalQ", "6.1.7601.17514")]
    public void Edition_OfNoVolumeDisc_DoubtsTheMarkersOfAll(string edition, string version)
    {
        WimXmlImage pro = Pro with { Name = "A", Version = version },
            other = pro with { Name = "B", EditionId = edition };
        foreach (MediaTree tree in new[] { Sample.Wim(pro, other), Sample.Wim(other, pro) }.Select(Marked))
        {
            Assert.All(Sample.Read(new IsoBuilder(tree).Build(), "medium.iso"), image =>
                Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value)
            );
        }
    }

    /// <summary>The other way round: every edition of the table of shared discs beside the others is what such discs hold.</summary>
    [Theory]
    [InlineData("10", "10.0.19041.1")]
    [InlineData("11", "10.0.26100.1742")]
    public void Editions_OfTheBusinessDisc_Vouch(string name, string version)
    {
        IEnumerable<Edition> editions = EditionSets.Of("Business", ProductCatalogue.FindVersion(ProductFamily.Windows, name), Architecture.X64);
        WimXmlImage[] images = [.. editions.Select((edition, at) => Pro with { Name = "image " + at, EditionId = edition.Key, Version = version })];
        Assert.True(images.Length > 5);
        Assert.All(Sample.Read(new IsoBuilder(Marked(Sample.Wim(images))).Build(), "medium.iso"), image =>
            Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value)
        );
    }

    [Theory]
    [InlineData("Windows 11 Enterprise Evaluation")]
    [InlineData("Windows 11 Enterprise OEM")]
    [InlineData("Windows 11 Enterprise retail")]
    [InlineData("Windows 11 Enterprise (recovery)")]
    public void Name_OfOneImage_DoubtsTheMarkersOfAll(string name)
    {
        MediaTree tree = Marked(Sample.Wim(Pro, Pro with { Name = name, EditionId = "Enterprise" }));
        Assert.All(Sample.Read(new IsoBuilder(tree).Build(), "medium.iso"), image =>
            Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value)
        );
    }

    [Theory]
    [InlineData("ProPlusr", "{91160000-0011-0000-1000-0000000FF1CE}")]
    [InlineData("HomeStudentr", "{91150000-002F-0000-1000-0000000FF1CE}")]
    [InlineData("Standardr", "{91160000-0012-0000-1000-0000000FF1CE}")]
    [InlineData("Standard", "{92160000-0012-0000-1000-0000000FF1CE}")]
    [InlineData("HomeStudent", "{90150000-002F-0000-1000-0000000FF1CE}")]
    public void Office_ASuiteOfAnotherChannel_DoubtsTheOthers(string suite, string code)
    {
        MediaTree tree = OfficeTests
            .Installer("ProPlus", "{90160000-0011-0000-1000-0000000FF1CE}")
            .Add(suite + ".WW/" + suite + "WW.msi", "x")
            .Add(suite + ".WW/setup.xml", "<Setup Id=\"" + suite + "\" Type=\"Product\" ProductCode=\"" + code + "\"/>");
        IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree) { IsJoliet = true }.Build(), "medium.iso");
        Assert.Equal(2, images.Count);
        Assert.All(images, image => Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value));
    }

    /// <summary>Words of another channel glued to others, in other languages, and words that deny Volume Licensing.</summary>
    [Theory]
    [InlineData("W11_OEMSLP.iso")]
    [InlineData("W11oem.iso")]
    [InlineData("OEMW11.iso")]
    [InlineData("W11 製品版.iso")]
    [InlineData("Windows11製品版.iso")]
    [InlineData("W11 体験版.iso")]
    [InlineData("W11 non-VL.iso")]
    [InlineData("W11_not_volume.iso")]
    [InlineData("W11 NonVL.iso")]
    [InlineData("W11 Wiederherstellung.iso")]
    [InlineData("W11 Werkszustand.iso")]
    [InlineData("W11 restauration usine.iso")]
    [InlineData("W11 versión de prueba.iso")]
    [InlineData("W11 r\u00e9cup\u00e9ration.iso")]
    [InlineData("W11 零售版.iso")]
    [InlineData("W11 восстановление.iso")]
    public void Word_OfAnotherChannel_Withholds(string name)
    {
        SparseImage disc = new IsoBuilder(Marked(Sample.Wim(Pro))).Build();
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(Sample.Read(disc, name)).Channel.Value);
        Assert.NotEqual(
            MediaChannel.VolumeLicensing,
            Assert.Single(Sample.Read(new IsoBuilder(Marked(Sample.Wim(Pro))) { VolumeId = "OEMW11" }.Build())).Channel.Value
        );
    }

    [Theory]
    [InlineData("6.1.26100.1742")]
    [InlineData("6.3.22621.1")]
    [InlineData("10.0.7601.17514")]
    [InlineData("11.0.26100.1742")]
    public void Wim_BuildOfAnotherVersionNumber_HasNoVersion(string version) =>
        Assert.False(Assert.Single(Sample.Read(Sample.Wim(Pro with { Version = version }), "ref.wim")).Version.IsKnown);

    /// <summary>Windows reads one of two files whose names differ in case alone, and which is a matter of their order.</summary>
    [Theory]
    [InlineData("sources/ei.cfg", "sources/EI.CFG")]
    [InlineData("sources/ei.cfg", "Sources/ei.cfg")]
    public void Entries_ThatDifferInCaseAlone_AreNoChoice(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Skip("The file system does not tell such names apart.");
        }

        MediaTree tree = new MediaTree().Add("sources/install.wim", Sample.Wim(Pro)).Add(one, Sample.EiCfgVolume);
        string folder = tree.Save(_folder.File("disc"));
        Assert.Equal(MediaChannel.VolumeLicensing, Assert.Single(Sample.Read(folder)).Channel.Value);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, other))!);
        File.WriteAllText(Path.Combine(folder, other), "[Channel]\r\nOEM\r\n");
        _ = Assert.Throws<MediaFormatException>(() => Sample.Read(folder));
    }

    [Theory]
    [InlineData("<NAME>Windows 11 Pro</NAME><NAME>Windows 11 Pro OEM</NAME>")]
    [InlineData("<FLAGS>Professional</FLAGS><FLAGS>Core</FLAGS>")]
    public void WimField_ThatStandsTwice_IsNoChoice(string fields)
    {
        string xml = WimXmlImage.Document(Pro with { Name = null });
        int at = xml.IndexOf("<WINDOWS>", StringComparison.Ordinal);
        _ = Assert.Throws<MediaFormatException>(() => Sample.Read(new WimBuilder(xml.Insert(at, fields)).Build(), "install.wim"));
    }

    /// <summary>No name of an edition that never came on such media is one of Volume Licensing, whatever its words.</summary>
    [Theory]
    [InlineData("SW_DVD5_Win_Home_10_22H2_64BIT_English_MLF_X23-12345.ISO")]
    [InlineData("SW_DVD5_Windows_Vista_Ultimate_64BIT_English_MLF_X13-12345.ISO")]
    [InlineData("en_windows_7_home_premium_vl_build_x64_dvd_x15-12345.iso")]
    [InlineData("26100.1742.240906-0331.ge_release_svc_refresh_CLIENTCORE_VOL_x64FRE_en-us.iso")]
    public void Name_OfConsumerEdition_IsNoneOfVolumeLicensing(string name) =>
        Assert.NotEqual(MediaChannel.VolumeLicensing, MediaFileNames.Read(name).ToMediaImage().Channel.Value);

    private static Fact<MediaChannel> Declared(MediaImage image) =>
        DeclaredMedia.Beside(image, null, Architecture.Unknown, null, MediaChannel.VolumeLicensing).Channel;

    private static IReadOnlyList<MediaImage> Read(string path, string origin) =>
        MediaReader.Read(path, MediaOrigin.Read(origin, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    private static MediaTree Marked(SparseImage wim) => new MediaTree().Add("sources/install.wim", wim).Add("sources/ei.cfg", Sample.EiCfgVolume);

    private static IReadOnlyList<MediaImage> MediaOf(string label, string? eiCfg)
    {
        MediaTree tree = new MediaTree().Add("sources/install.wim", Sample.Wim(Pro));
        return Sample.Read(new IsoBuilder(eiCfg is null ? tree : tree.Add("sources/ei.cfg", eiCfg)) { VolumeId = label }.Build(), "medium.iso");
    }

    private string Disc(string name, string label, params WimXmlImage[] images) =>
        new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(images)).Add("sources/ei.cfg", Sample.EiCfgVolume)) { VolumeId = label }
            .Build()
            .Save(_folder.File(name));
}
