using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>What a medium costs in memory and in length of the answer, however it is made.</summary>
public sealed class MediaBudgetTests
{
    private static readonly string OneImage = WimXmlImage.Document([WimXmlImage.Client("Windows 10 Pro", "Professional", "10.0.19041.1")]);

    [Theory]
    [InlineData(40)]
    [InlineData(4000)]
    public void Read_KeepsNothingOfElementsItDoesNotRead(int nameLength)
    {
        string deep = new('n', nameLength);
        string leaves = string.Concat(Enumerable.Range(0, 6000).Select(i => "<a" + i + ">v</a" + i + ">"));
        string foreign = string.Concat(Enumerable.Repeat("<" + deep + ">", 20)) + leaves + string.Concat(Enumerable.Repeat("</" + deep + ">", 20));

        (IReadOnlyList<MediaImage> images, long allocated) = Weigh(OneImage.Replace("</IMAGE>", foreign + "</IMAGE>", StringComparison.Ordinal));

        Assert.Equal("Professional", Assert.Single(images).Edition.Value?.Key);
        Assert.True(allocated < 24 << 20, allocated + " bytes were allocated.");
    }

    [Fact]
    public void Read_OfThousandsOfImages_ListsSomeAndCountsTheOthers()
    {
        (IReadOnlyList<MediaImage> images, long allocated) = Weigh(With(2500, "Professional"));

        Assert.Equal(MediaBudget.ListedImages, images.Count);
        Assert.Contains(images[0].Notices, notice =>
            notice.StartsWith((2501 - MediaBudget.ListedImages) + " more images", StringComparison.Ordinal)
        );
        Assert.True(allocated < 64 << 20, allocated + " bytes were allocated.");
    }

    [Fact]
    public void Read_OfThousandsOfImagesThatInstallNothing_NamesSomeAndCountsTheOthers()
    {
        (IReadOnlyList<MediaImage> images, long allocated) = Weigh(With(2500, "WindowsPE"));

        MediaImage image = Assert.Single(images);
        Assert.InRange(image.Evidence.Count, MediaBudget.NotedImages, 2 * MediaBudget.NotedImages);
        Assert.Contains(image.Evidence, evidence => evidence is { Kind: "WimImage", Value: "2500" });
        Assert.True(allocated < 64 << 20, allocated + " bytes were allocated.");
    }

    /// <summary>An image beyond those listed still makes the markers of the medium doubtful.</summary>
    [Fact]
    public void Read_WeighsImagesItDoesNotList()
    {
        const string Home =
            "<IMAGE INDEX=\"9000\"><WINDOWS><ARCH>9</ARCH><EDITIONID>Core</EDITIONID><INSTALLATIONTYPE>Client</INSTALLATIONTYPE>"
            + "<VERSION><MAJOR>10</MAJOR><MINOR>0</MINOR><BUILD>19041</BUILD></VERSION></WINDOWS></IMAGE></WIM>";
        MediaTree tree = Tree(With(300, "Professional")),
            doubtful = Tree(With(300, "Professional").Replace("</WIM>", Home, StringComparison.Ordinal));

        Assert.DoesNotContain(Sample.Read(new IsoBuilder(tree).Build())[0].Evidence, evidence =>
            evidence.Value.Contains("Home", StringComparison.Ordinal)
        );
        Assert.Contains(Sample.Read(new IsoBuilder(doubtful).Build())[0].Evidence, evidence =>
            evidence.Kind == "Medium" && evidence.Value.Contains("Home", StringComparison.Ordinal)
        );
    }

    private static MediaTree Tree(string xml) =>
        new MediaTree()
            .Add("setup.exe", "setup")
            .Add("sources/ei.cfg", "[Channel]\r\nVolume\r\n[VL]\r\n1\r\n")
            .Add("sources/install.wim", new WimBuilder(xml).Build());

    private static string With(int more, string editionId) =>
        OneImage.Replace(
            "</WIM>",
            string.Concat(
                Enumerable
                    .Range(2, more)
                    .Select(i => "<IMAGE INDEX=\"" + i + "\"><WINDOWS><EDITIONID>" + editionId + "</EDITIONID></WINDOWS></IMAGE>")
            ) + "</WIM>",
            StringComparison.Ordinal
        );

    private static (IReadOnlyList<MediaImage> Images, long Allocated) Weigh(string xml)
    {
        using Stream medium = new WimBuilder(xml).Build().OpenRead();
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<MediaImage> images = MediaReader.Read(medium, "install.wim", TestContext.Current.CancellationToken);
        return (images, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
