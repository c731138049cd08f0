using System.Text;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

public sealed class OfficeTests
{
    private const string PerpetualVolume2021 = "5030841d-c919-4594-8d2d-84ae4f96e58e";
    private const string Configuration = """
        <Configuration><Add OfficeClientEdition="64" Channel="PerpetualVL2021">
        <Product ID="ProPlus2021Volume" PIDKEY="AAAAA-AAAAA-AAAAA-AAAAA-AAAA1"><Language ID="en-us" /><ExcludeApp ID="Lync" /></Product>
        <Product ID="VisioPro2021Volume"><Language ID="en-us" /></Product></Add></Configuration>
        """;

    private const string Current = "492350f6-3a01-4f97-b9c0-c7c6ddf67d60";

    [Theory]
    [InlineData("ProPlus", "{90140000-0011-0000-0000-0000000FF1CE}", "2010", "OfficeProPlus", Architecture.X86, MediaChannel.VolumeLicensing)]
    [InlineData("ProPlus", "{90150000-0011-0000-1000-0000000FF1CE}", "2013", "OfficeProPlus", Architecture.X64, MediaChannel.VolumeLicensing)]
    [InlineData("Standard", "{90160000-0012-0000-1000-0000000FF1CE}", "2016", "OfficeStandard", Architecture.X64, MediaChannel.VolumeLicensing)]
    [InlineData("Enterprise", "{90120000-0030-0000-0000-0000000FF1CE}", "2007", "OfficeEnterprise", Architecture.X86, MediaChannel.VolumeLicensing)]
    [InlineData("Enterpriser", "{91120000-0030-0000-0000-0000000FF1CE}", "2007", "OfficeEnterprise", Architecture.X86, MediaChannel.Retail)]
    [InlineData("PrjPro", "{90140000-003B-0000-0000-0000000FF1CE}", "2010", "ProjectProfessional", Architecture.X86, MediaChannel.VolumeLicensing)]
    public void Read_KnowsInstallerSource(string suite, string code, string version, string edition, Architecture architecture, MediaChannel channel)
    {
        MediaImage image = Assert.Single(Read(Installer(suite, code)));
        Assert.Equal(edition, image.Edition.Value?.Key);
        Assert.Equal(version, image.Version.Value?.ToString());
        Assert.Equal(architecture, image.Architecture.Value);
        Assert.Equal("ja-JP", image.Language.Value?.ToString());
        Assert.Equal(channel, image.Channel.Value);
    }

    [Fact]
    public void Read_WithholdsChannel_WhenAdminFolderWasCopiedToRetailSource() =>
        Assert.Equal(
            FactState.Conflicting,
            Assert.Single(Read(Installer("ProPlusr", "{91140000-0011-0000-0000-0000000FF1CE}").Add("Admin/en-us/oct.dll", "x"))).Channel.State
        );

    [Fact]
    public void Read_LeavesVersionUnknown_WhenSetupXmlIsMissing()
    {
        MediaImage image = Assert.Single(Read(new MediaTree().Add("ProPlus.WW/ProPlusWW.msi", "x")));
        Assert.Equal("OfficeProPlus", image.Edition.Value?.Key);
        Assert.False(image.Version.IsKnown);
        Assert.False(image.Language.IsKnown);
    }

    [Fact]
    public void Read_KnowsConfiguredClickToRunProducts()
    {
        IReadOnlyList<MediaImage> images = Read(ConfiguredClickToRun());
        Assert.Equal(["OfficeProPlus", "VisioProfessional"], images.Select(image => image.Edition.Value?.Key));
        Assert.All(images, image => Assert.Equal("2021", image.Version.Value?.ToString()));
        Assert.All(images, image => Assert.Equal("en-US", image.Language.Value?.ToString()));
        Assert.All(images, image => Assert.Equal(Architecture.X64, image.Architecture.Value));
        Assert.All(images, image => Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value));
        Assert.DoesNotContain(images.SelectMany(image => image.Evidence), evidence =>
            evidence.ToString().Contains("AAAA", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_WithholdsChannel_WhenRetailProductIsConfiguredOnVolumeSource()
    {
        MediaTree tree = ClickToRun(PerpetualVolume2021, "en-us")
            .Add(
                "configuration.xml",
                "<Configuration><Add OfficeClientEdition=\"64\"><Product ID=\"O365ProPlusRetail\"><Language ID=\"en-us\"/></Product></Add></Configuration>"
            );
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(Read(tree)).Channel.Value);
    }

    [Theory]
    [InlineData(PerpetualVolume2021, MediaChannel.VolumeLicensing)]
    [InlineData(Current, MediaChannel.Unknown)]
    public void Read_LeavesProductUnknown_WhenClickToRunSourceIsNotConfigured(string root, MediaChannel channel)
    {
        MediaImage image = Assert.Single(Read(ClickToRun(root, "en-us")));
        Assert.False(image.Edition.IsKnown);
        Assert.Equal("en-US", image.Language.Value?.ToString());
        Assert.Equal(channel, image.Channel.Value);
    }

    /// <summary>Setup installs one product of an edition; another edition by retail beside it is what many have.</summary>
    [Theory]
    [InlineData("ProPlus2021Retail", false)]
    [InlineData("VisioProRetail", true)]
    public void Read_WithholdsChannel_WhereOneEditionIsConfiguredOfTwoChannels(string other, bool isVolume)
    {
        MediaTree tree = ClickToRun(PerpetualVolume2021, "en-us")
            .Add(
                "configuration.xml",
                "<Configuration><Add OfficeClientEdition=\"64\"><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product><Product ID=\""
                    + other
                    + "\"><Language ID=\"en-us\"/></Product></Add></Configuration>"
            );
        Assert.Equal(isVolume, Read(tree)[0].Channel.Value == MediaChannel.VolumeLicensing);
    }

    [Fact]
    public void Read_LeavesLanguageUnknown_WhenSetupChoosesIt() =>
        Assert.False(Assert.Single(Read(ClickToRun(Current, "en-us", "ja-jp"))).Language.IsKnown);

    /// <summary>What a configuration removes, and what stands outside of what it adds, is not installed.</summary>
    [Theory]
    [InlineData("<Remove><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product></Remove>")]
    [InlineData("<Add Channel=\"PerpetualVL2021\"/><Remove><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product></Remove>")]
    [InlineData("<Logging><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product></Logging>")]
    [InlineData(
        "<Add><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product></Add><Add><Product ID=\"O365ProPlusRetail\"><Language ID=\"en-us\"/></Product></Add>"
    )]
    [InlineData(
        "<Add><Product ID=\"ProPlus2021Volume\"><Language ID=\"en-us\"/></Product><Product ID=\"proplus2021volume\"><Language ID=\"de-de\"/></Product></Add>"
    )]
    public void Read_OnlyWhatTheConfigurationAdds(string content) =>
        Assert.False(
            Assert
                .Single(Read(ClickToRun(PerpetualVolume2021, "en-us").Add("configuration.xml", "<Configuration>" + content + "</Configuration>")))
                .Edition.IsKnown
        );

    /// <summary>Setup does one of the two with a product that one configuration adds and removes.</summary>
    [Theory]
    [InlineData("<Remove><Product ID=\"ProPlus2021Volume\"/></Remove>", false)]
    [InlineData("<Remove><Product ID=\"proplus2021volume\"><Language ID=\"en-US\"/></Product></Remove>", false)]
    [InlineData("<Remove All=\"TRUE\"/>", false)]
    [InlineData("<Remove All=\"true\"><Product ID=\"VisioPro2019Volume\"/></Remove>", false)]
    [InlineData("<Remove All=\"FALSE\"/>", true)]
    [InlineData("<Remove><Product ID=\"VisioPro2019Volume\"/></Remove>", true)]
    [InlineData("<Remove><Product ID=\"ProPlus2021Volume\"><Language ID=\"de-de\"/></Product></Remove>", true)]
    [InlineData("<RemoveMSI All=\"TRUE\"/>", true)]
    public void Read_TakesNoProduct_ThatTheConfigurationRemoves(string removal, bool stays)
    {
        string add = Add("", "en-us"),
            before = add.Replace("<Add ", removal + "<Add ", StringComparison.Ordinal),
            behind = add.Replace("</Add>", "</Add>" + removal, StringComparison.Ordinal);
        foreach (string configuration in new[] { before, behind })
        {
            MediaImage image = Assert.Single(Read(ClickToRun(PerpetualVolume2021, "en-us").Add("configuration.xml", configuration)));
            Assert.Equal(stays, image.Edition.IsKnown);
            Assert.Equal(!stays, image.Evidence.Any(evidence => evidence is { Kind: "ClickToRunConfiguration", Value: "ProPlus2021Volume" }));
        }
    }

    [Fact]
    public void Read_TellsOfAppsThatAreLeftOut()
    {
        IReadOnlyList<MediaImage> images = Read(ConfiguredClickToRun());
        Assert.Contains(images[0].Notices, notice =>
            notice.Contains("ProPlus2021Volume", StringComparison.Ordinal) && notice.Contains("Lync", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(images[1].Notices, notice => notice.Contains("Lync", StringComparison.Ordinal));
    }

    /// <summary>
    /// A release before the one to manufacturing, a debug build, and a setup file of retail or of another suite came on no medium of Volume
    /// Licensing.
    /// </summary>
    [Theory]
    [InlineData("{90160000-0011-0000-0000-0000000FF1CE}", "ProPlus", true)]
    [InlineData("{C0140000-0011-0000-1000-0000000FF1CE}", "PROPLUS", true)]
    [InlineData("{00160000-0011-0000-0000-0000000FF1CE}", "ProPlus", false)]
    [InlineData("{40160000-0011-0000-1000-0000000FF1CE}", "ProPlus", false)]
    [InlineData("{80150000-0011-0000-0000-0000000FF1CE}", "ProPlus", false)]
    [InlineData("{90160000-0011-0000-0000-1000000FF1CE}", "ProPlus", false)]
    [InlineData("{90160000-0011-0000-0000-0000000FF1CE}", "ProPlusr", false)]
    [InlineData("{90160000-0011-0000-0000-0000000FF1CE}", "Standard", false)]
    [InlineData("{90160000-0011-0000-0000-0000000FF1CE}", "PrjPro", false)]
    public void Read_TakesNoInstallerForVolumeLicensing_ThatNeverCameOnSuchMedia(string code, string id, bool isVolume)
    {
        MediaTree tree = Installer("ProPlus", code)
            .Add("ProPlus.WW/setup.xml", "<Setup Id=\"" + id + "\" Type=\"Product\" ProductCode=\"" + code + "\"/>")
            .Add("Admin/en-us/oct.dll", "x");
        MediaImage image = Assert.Single(Read(tree));
        Assert.Equal(isVolume, image.Channel is { IsKnown: true, Value: MediaChannel.VolumeLicensing });
        Assert.Equal("OfficeProPlus", image.Edition.Value?.Key);
    }

    /// <summary>Files of one update channel and a configuration for another are no medium as it was made.</summary>
    [Theory]
    [InlineData(Current, "PerpetualVL2021", false)]
    [InlineData(PerpetualVolume2021, "Current", false)]
    [InlineData(PerpetualVolume2021, "perpetualvl2021", true)]
    [InlineData(Current, "Current", false)]
    public void Marker_VouchesForNothing_WhereTheConfigurationAsksForAnotherUpdateChannel(string source, string asked, bool isVolume)
    {
        MediaTree tree = ClickToRun(source, "en-us")
            .Add("configuration.xml", Add("", "en-us").Replace("PerpetualVL2021", asked, StringComparison.Ordinal));
        Assert.Equal(isVolume, Assert.Single(Read(tree)).Channel is { IsKnown: true, Value: MediaChannel.VolumeLicensing });
    }

    [Theory]
    [InlineData("de-de", "en-us")]
    [InlineData("en-us de-de", "en-us")]
    [InlineData("en-us", "de-de ja-jp")]
    public void Read_ConfiguredLanguagesTheSourceLacks_AreContested(string configured, string there)
    {
        MediaTree tree = ClickToRun(PerpetualVolume2021, there.Split(' ')).Add("configuration.xml", Add("", configured));
        Assert.Equal(FactState.Conflicting, Assert.Single(Read(tree)).Language.State);
    }

    [Theory]
    [InlineData("en-us xx-qq", "en-us", null)]
    [InlineData("MatchOS", "en-us", "en-US")]
    [InlineData("MatchOS", "en-us de-de", null)]
    [InlineData("en-us MatchOS", "en-us", "en-US")]
    [InlineData("en-us MatchOS", "en-us de-de", null)]
    [InlineData("en-us", "en-us de-de", "en-US")]
    public void Read_ConfiguredLanguages(string configured, string there, string? expected)
    {
        MediaTree tree = ClickToRun(PerpetualVolume2021, there.Split(' ')).Add("configuration.xml", Add("", configured));
        Assert.Equal(expected, Assert.Single(Read(tree)).Language.Value?.ToString());
    }

    [Theory]
    [InlineData("16.0.10386.20017", false)]
    [InlineData("16.0.14332.20000", true)]
    [InlineData("MatchInstalled", true)]
    public void Read_ConfiguredBuildTheSourceLacks_VouchesForNothing(string build, bool vouches)
    {
        MediaImage image = Assert.Single(
            Read(ClickToRun(PerpetualVolume2021, "en-us").Add("configuration.xml", Add(" Version=\"" + build + "\"", "en-us")))
        );
        Assert.Equal(vouches, image.Channel.Value == MediaChannel.VolumeLicensing);
        Assert.Equal(
            !vouches,
            image.Evidence.Any(evidence => evidence.Value.Contains(build, StringComparison.Ordinal) && evidence.Kind == "ClickToRunConfiguration")
        );
    }

    [Fact]
    public void Read_ReadsDescriptorBehindFirstBlockOfCabinet()
    {
        byte[] filler = new Noise(7).Bytes(40_000);
        byte[] cabinet = CabinetBuilder.Build(("v64.hash", filler), ("VersionDescriptor.xml", Descriptor(PerpetualVolume2021)));
        Assert.Equal(
            MediaChannel.VolumeLicensing,
            Assert.Single(Read(ClickToRun(Current, "en-us").Add("Office/Data/v64_16.0.14332.20000.cab", cabinet))).Channel.Value
        );
    }

    [Fact]
    public void Read_GoesOn_WhenCabinetIsOfAnotherKind()
    {
        MediaImage image = Assert.Single(Read(ClickToRun(Current, "en-us").Add("Office/Data/v64_16.0.14332.20000.cab", "no cabinet")));
        Assert.False(image.Channel.IsKnown);
        Assert.Contains(image.Evidence, evidence => evidence.Kind == "ClickToRunDescriptor");
    }

    internal static MediaTree ConfiguredClickToRun() => ClickToRun(PerpetualVolume2021, "en-us", "de-de").Add("configuration.xml", Configuration);

    internal static MediaTree Installer(string suite, string code) =>
        new MediaTree()
            .Add("setup.exe", "x")
            .Add(suite + ".WW/" + suite + "WW.msi", "x")
            .Add(
                suite + ".WW/setup.xml",
                "<Setup Id=\"" + suite + "\" Type=\"Product\" ProductCode=\"" + code + "\"><LocalCache><File Id=\"SETUP.XML\"/></LocalCache></Setup>"
            )
            .Add("Word.ja-jp/WordMUI.msi", "x")
            .Add("Office.ja-jp/OfficeMUI.msi", "x")
            .Add("Proofing.ja-jp/Proof.en/Proof.msi", "x")
            .Add("Updates/readme.txt", "x");

    private static MediaTree ClickToRun(string root, params string[] languages)
    {
        var tree = new MediaTree()
            .Add("setup.exe", "x")
            .Add("Office/Data/v64.cab", CabinetBuilder.Build(("VersionDescriptor.xml", Descriptor(root))))
            .Add("Office/Data/v64_16.0.14332.20000.cab", CabinetBuilder.Build(("VersionDescriptor.xml", Descriptor(root))))
            .Add("Office/Data/16.0.14332.20000/stream.x64.x-none.dat", "x");
        foreach (string language in languages)
        {
            _ = tree.Add("Office/Data/16.0.14332.20000/stream.x64." + language + ".dat", "x");
        }

        return tree;
    }

    private static string Add(string attributes, string languages) =>
        "<Configuration><Add OfficeClientEdition=\"64\" Channel=\"PerpetualVL2021\""
        + attributes
        + "><Product ID=\"ProPlus2021Volume\">"
        + string.Concat(languages.Split(' ').Select(language => "<Language ID=\"" + language + "\"/>"))
        + "</Product></Add></Configuration>";

    private static byte[] Descriptor(string root) =>
        Encoding.UTF8.GetBytes(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Version><DeliveryMechanism FFNRoot=\""
                + root
                + "\"/><Available Build=\"16.0.14332.20000\"/></Version>"
        );

    private static IReadOnlyList<MediaImage> Read(MediaTree tree)
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<MediaImage> onDisk = Sample.Read(tree.Save(folder.Path)),
            onDisc = Sample.Read(new IsoBuilder(tree) { IsJoliet = true }.Build());
        Assert.Equal(
            onDisk.Select(image => (image.Name, image.Edition, image.Version, image.Channel)),
            onDisc.Select(image => (image.Name, image.Edition, image.Version, image.Channel))
        );
        Assert.All(onDisc, image => Assert.InRange(image.BytesRead, 1, MediaBudget.TotalBytes));
        return onDisk;
    }
}
