using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>Images that came on one disc, and images that somebody put together.</summary>
public sealed class AddedImageTests
{
    private static readonly WimXmlImage Pro = WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.26100.1742");

    /// <summary>
    /// No disc of Microsoft is so: whoever added an image, in another language, of a tool's make or a second time, may have added the marker.
    /// </summary>
    [Fact]
    public void Image_ThatWasAdded_DoubtsTheMarkersOfAll()
    {
        WimXmlImage server = WimXmlImage.Server("Windows Server 2019 SERVERSTANDARD", "ServerStandard", "10.0.17763.1"),
            other = Pro with { Name = "Windows 11 Enterprise", EditionId = "Enterprise" };
        (WimXmlImage, WimXmlImage)[] pairs =
        [
            (Pro, Pro with { Languages = ["de-DE"] }),
            (Pro, other with { Languages = ["ja-JP"] }),
            (Pro, other with { Languages = ["en-US", "fr-FR"] }),
            (Pro, other with { Languages = [] }),
            (Pro, other with { Architecture = null }),
            (Pro, other with { Version = null }),
            (Pro, other with { EditionId = null }),
            (Pro, new WimXmlImage { Name = "golden" }),
            (Pro, Pro),
            (Pro, Pro with { Name = "REF with apps" }),
            (Pro, Pro with { Name = "REF", Version = "10.0.26100.4349" }),
            (Pro, other with { Name = "REF", Flags = "" }),
            (server, server with { Name = "B", EditionId = "ServerSolution" }),
            (server with { Version = "10.0.14393.0" }, server with { Version = "10.0.14393.0", EditionId = "ServerStorageStandard" }),
            (server with { Version = "10.0.26100.1742" }, server with { Version = "10.0.26100.1742", EditionId = "ServerTurbine" }),
        ];
        foreach (
            MediaTree tree in pairs
                .SelectMany(pair => new[] { Sample.Wim(pair.Item1, pair.Item2), Sample.Wim(pair.Item2, pair.Item1) })
                .Select(Marked)
        )
        {
            IReadOnlyList<MediaImage> images = Sample.Read(new IsoBuilder(tree).Build(), "medium.iso");
            Assert.All(images, image => Assert.NotEqual(MediaChannel.VolumeLicensing, image.Channel.Value));
            Assert.Contains(images[0].Evidence.Concat(images[1].Evidence), evidence => evidence.Kind == "Medium");
        }
    }

    /// <summary>
    /// What server discs hold: two editions, each with and without a desktop; what a tool has stripped from every image tells nothing of one.
    /// </summary>
    [Theory]
    [InlineData("6.0.6001.18000", "ServerStandardCore", "ServerEnterprise", "ServerEnterpriseCore")]
    [InlineData("6.0.6001.18000", "ServerStandardV", "ServerEnterpriseV", "ServerDatacenterV")]
    [InlineData("6.1.7601.17514", "ServerStandardCore", "ServerEnterprise", "ServerWeb")]
    [InlineData("6.3.9600.17415", "ServerStandardCore", "ServerDatacenter", "ServerDatacenterCore")]
    [InlineData("10.0.20348.587", "ServerStandard", "ServerDatacenter", "ServerDatacenter")]
    public void Images_OfOneServerDisc_Vouch(string version, params string[] others)
    {
        string first = others[0].EndsWith('V') ? "ServerStandardV" : "ServerStandard";
        WimXmlImage[] images =
        [
            .. others
                .Distinct()
                .Where(id => id != first)
                .Append(first)
                .SelectMany(Both)
                .DistinctBy(image => (image.EditionId, image.InstallationType)),
        ];
        foreach (WimXmlImage[] told in new[] { images, [.. images.Select(image => image with { Languages = [] })] })
        {
            Assert.All(Sample.Read(new IsoBuilder(Marked(Sample.Wim(told))).Build(), "medium.iso"), image =>
                Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value)
            );
        }

        IEnumerable<WimXmlImage> Both(string id) =>
            version.StartsWith("10", StringComparison.Ordinal)
                ? [WimXmlImage.Server(id + " core", id, version, "Server Core") with { Flags = id + "Core" }, WimXmlImage.Server(id, id, version)]
                : [WimXmlImage.Server(id, id, version, id.EndsWith("Core", StringComparison.Ordinal) ? "Server Core" : "Server")];
    }

    private static MediaTree Marked(SparseImage wim) => new MediaTree().Add("sources/install.wim", wim).Add("sources/ei.cfg", Sample.EiCfgVolume);
}
