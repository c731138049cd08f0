using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Media.Origins;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>What people call an image, and the label of a disc, where they tell of another product or disc.</summary>
public sealed class OtherDiscTests : IDisposable
{
    private static readonly WimXmlImage Pro = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1742");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The label of another disc: of another language or processor, of consumers or of a channel in words glued together.</summary>
    [Theory]
    [InlineData("CPBA_X64FRE_DE-DE_DV9")]
    [InlineData("CPBA_A64FRE_EN-US_DV9")]
    [InlineData("CPBA_X86FRE_EN-US_DV9")]
    [InlineData("CENA_X86FREV_JA-JP_DV5")]
    [InlineData("Windows11Home")]
    [InlineData("WIN11_HOME")]
    [InlineData("NFR")]
    [InlineData("RECOVERYUSB")]
    [InlineData("USBRECOVERY")]
    [InlineData("RETAILDISC")]
    public void Label_OfAnotherDisc_TakesWhatAMarkerSays(string label) =>
        Assert.NotEqual(MediaChannel.VolumeLicensing, Assert.Single(Sample.Read(Disc(label), "medium.iso")).Channel.Value);

    /// <summary>What people call a captured image tells where it comes from, where that is another product or channel.</summary>
    [Theory]
    [InlineData("Windows Server 2022", false)]
    [InlineData("Windows 10", false)]
    [InlineData("Subscriber", false)]
    [InlineData("system builder", false)]
    [InlineData("W11 System-Builder", false)]
    [InlineData("NFR copy", false)]
    [InlineData("W11-Home-upgraded", false)]
    [InlineData("Windows 11 Home upgraded", false)]
    [InlineData("W11-REF", true)]
    [InlineData("Windows 11", true)]
    [InlineData("Windows 11 Pro with apps", true)]
    [InlineData("image builder 3", true)]
    public void Statement_DoesNotSettle_WhatTheImageIsCalled(string name, bool settles)
    {
        string capture = Sample.Wim(Pro with { Name = name, Flags = "" }).Save(_folder.File("ref.wim"));
        Assert.Equal(
            settles,
            MediaReader
                .Read(
                    capture,
                    MediaOrigin.Read(Disc("DISC").Save(_folder.File("vl.iso")), TestContext.Current.CancellationToken),
                    TestContext.Current.CancellationToken
                )[0]
                .Channel
                is { IsKnown: true, Value: MediaChannel.VolumeLicensing }
        );
    }

    private static SparseImage Disc(string label) =>
        new IsoBuilder(new MediaTree().Add("sources/install.wim", Sample.Wim(Pro)).Add("sources/ei.cfg", Sample.EiCfgVolume))
        {
            VolumeId = label,
        }.Build();
}
