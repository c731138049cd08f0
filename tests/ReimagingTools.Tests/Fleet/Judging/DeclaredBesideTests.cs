using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Fleet.Judging;

/// <summary>What is declared beside media that was read: taken where the media is silent, contested where it speaks.</summary>
public sealed class DeclaredBesideTests
{
    private static readonly WimXmlImage Pro = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1");

    [Fact]
    public void Beside_IsTaken_WhereMediaIsSilent()
    {
        MediaImage image = Beside(
            Captured(Pro with { Languages = [], Architecture = null }),
            "en-US",
            Architecture.X64,
            MediaChannel.VolumeLicensing
        );
        Assert.Equal(
            ("en-US", Architecture.X64, MediaChannel.VolumeLicensing),
            (image.Language.Value?.ToString(), image.Architecture.Value, image.Channel.Value)
        );
        Assert.Equal(3, image.Evidence.Count(evidence => evidence.Says.StartsWith("declared", StringComparison.Ordinal)));
    }

    [Fact]
    public void Beside_IsContested_WhereMediaSaysOtherwise()
    {
        MediaImage image = Beside(Volume(), "fr-FR", Architecture.X86, MediaChannel.Oem);
        Assert.Equal(
            [FactState.Conflicting, FactState.Conflicting, FactState.Conflicting],
            [image.Language.State, image.Architecture.State, image.Channel.State]
        );
    }

    [Fact]
    public void Beside_ChangesNothing_WhereMediaSaysTheSame()
    {
        MediaImage image = Beside(Volume(), "en-US", Architecture.X64, MediaChannel.VolumeLicensing);
        Assert.Equal(
            ("en-US", Architecture.X64, MediaChannel.VolumeLicensing),
            (image.Language.Value?.ToString(), image.Architecture.Value, image.Channel.Value)
        );
        Assert.Empty(image.Channel.Contradictions);
    }

    [Fact]
    public void Beside_SettlesNoContest()
    {
        MediaImage contested = Beside(Volume(), "en-US", Architecture.X64, MediaChannel.Oem);
        Assert.Equal(FactState.Conflicting, Beside(contested, "en-US", Architecture.X64, MediaChannel.VolumeLicensing).Channel.State);
        MediaImage hinted = Assert.Single(Sample.Read(Sample.Wim(Pro), "OEM.wim"));
        Assert.Equal(FactState.Conflicting, Beside(hinted, "en-US", Architecture.X64, MediaChannel.VolumeLicensing).Channel.State);
        MediaImage evaluation = Assert.Single(Sample.Read(Sample.Wim(Pro with { EditionId = "EnterpriseEval" }), "x.wim"));
        Assert.Equal(FactState.Conflicting, Beside(evaluation, "en-US", Architecture.X64, MediaChannel.VolumeLicensing).Channel.State);
    }

    [Fact]
    public void Beside_LeavesImageAlone_WhereNothingIsDeclared()
    {
        MediaImage image = Volume();
        Assert.Same(image, DeclaredMedia.Beside(image, null, Architecture.Unknown, null, MediaChannel.Unknown));
    }

    private static MediaImage Volume() =>
        Assert.Single(Sample.Read(new IsoBuilder(Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro))).Build()));

    private static MediaImage Captured(WimXmlImage image) => Assert.Single(Sample.Read(Sample.Wim(image), "x.wim"));

    private static MediaImage Beside(MediaImage image, string language, Architecture architecture, MediaChannel channel) =>
        DeclaredMedia.Beside(image, Language.Of(language), architecture, null, channel);
}
