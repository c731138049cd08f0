using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>The medium to try the tools on: what a Volume Licensing disc of Windows 11 tells of itself, and nothing of Windows.</summary>
public sealed class SampleMediumTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "media", "windows-11");

    /// <summary>REIMAGING_WRITE_SAMPLES=1 writes it anew.</summary>
    [Fact]
    public void Sample_IsWhatTheBuildersMake_AndSmall()
    {
        MediaTree tree = new MediaTree()
            .Add("sources/ei.cfg", Sample.EiCfgVolume.Replace("\r", "", StringComparison.Ordinal))
            .Add("sources/lang.ini", "[Available UI Languages]\nen-US = 3\n\n[Fallback Languages]\nen-US = en-us\n")
            .Add("sources/install.wim", new WimBuilder(Sample.Windows11Xml).Build());
        if (Environment.GetEnvironmentVariable("REIMAGING_WRITE_SAMPLES") == "1")
        {
            _ = tree.Save(Folder);
        }

        using var made = new TemporaryFolder();
        _ = tree.Save(made.Path);

        Assert.Equal(
            tree.Files.Keys,
            Directory
                .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );
        Assert.All(tree.Files.Keys, file =>
            Assert.Equal(File.ReadAllBytes(Path.Combine(made.Path, file)), File.ReadAllBytes(Path.Combine(Folder, file)))
        );
        Assert.InRange(Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length), 1, 10_000);
    }

    [Fact]
    public void Sample_IsReadAsVolumeLicensingMedia()
    {
        IReadOnlyList<MediaImage> images = Sample.Read(Folder);

        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Equal(MediaChannel.VolumeLicensing, image.Channel.Value));
    }
}
