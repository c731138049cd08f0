using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;

namespace ReimagingTools.Tests.Media.Builders;

/// <summary>Short ways to media that many tests need.</summary>
internal static class Sample
{
    public const string EiCfgVolume = "[EditionID]\r\n\r\n[Channel]\r\nVolume\r\n\r\n[VL]\r\n1\r\n";

    public static string Windows11Xml { get; } =
        WimXmlImage.Document(
            WimXmlImage.Client("Windows 11 Education", "Education", "10.0.22621.1702"),
            WimXmlImage.Client("Windows 11 Enterprise", "Enterprise", "10.0.22621.1702"),
            WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.22621.1702")
        );

    public static SparseImage Wim(params WimXmlImage[] images) => new WimBuilder(WimXmlImage.Document(images)).Build();

    /// <summary>A Windows 11 volume disc: three editions and a marker file.</summary>
    public static MediaTree Windows11Tree() =>
        new MediaTree()
            .Add("bootmgr", "boot")
            .Add("setup.exe", "setup")
            .Add("sources/ei.cfg", EiCfgVolume)
            .Add("sources/lang.ini", "\r\n[Available UI Languages]\r\nen-US = 3\r\n\r\n[Fallback Languages]\r\nen-US = en-us\r\n")
            .Add("sources/install.wim", new WimBuilder(Windows11Xml).Build());

    public static IReadOnlyList<MediaImage> Read(SparseImage image, string name = "medium.iso")
    {
        using Stream stream = image.OpenRead();
        return MediaReader.Read(stream, name, TestContext.Current.CancellationToken);
    }

    public static IReadOnlyList<MediaImage> Read(string path) => MediaReader.Read(path, TestContext.Current.CancellationToken);

    /// <summary>Asserts that the images are those of <see cref="Windows11Tree"/>.</summary>
    public static void IsWindows11(IReadOnlyList<MediaImage> images)
    {
        Assert.Equal(["Education", "Enterprise", "Professional"], images.Select(image => image.Edition.Value?.Key));
        Assert.Equal([1, 2, 3], images.Select(image => image.Index));
        Assert.All(images, image => Assert.Equal("11", image.Version.Value?.ToString()));
        Assert.All(images, image => Assert.Equal("en-US", image.Language.Value?.ToString()));
        Assert.All(images, image => Assert.Equal(Architecture.X64, image.Architecture.Value));
        Assert.All(images, image => Assert.InRange(image.BytesRead, 1, MediaBudget.TotalBytes));
    }
}
