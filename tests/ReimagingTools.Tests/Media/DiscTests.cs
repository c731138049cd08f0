using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

public sealed class DiscTests
{
    private const long SixGibibytes = 6L << 30;

    private static MediaTree HugeTree { get; } =
        Sample.Windows11Tree().Add("sources/install.wim", new WimBuilder(Sample.Windows11Xml) { XmlOffset = SixGibibytes }.Build());

    [Theory]
    [InlineData(false, 2048)]
    [InlineData(true, 2048)]
    [InlineData(false, 1024)]
    [InlineData(false, 512)]
    public void Read_FindsImagesOnIso9660(bool isJoliet, int blockSize)
    {
        IReadOnlyList<MediaImage> images = Sample.Read(
            new IsoBuilder(Sample.Windows11Tree())
            {
                IsJoliet = isJoliet,
                BlockSize = blockSize,
                VolumeId = "CPBA_X64FRE_EN-US_DV9",
            }.Build()
        );
        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Equal("CPBA_X64FRE_EN-US_DV9", image.VolumeId));
    }

    [Theory]
    [InlineData(2048, 0, false)]
    [InlineData(2048, 1, false)]
    [InlineData(2048, 3, false)]
    [InlineData(2048, 0, true)]
    [InlineData(2048, 3, true)]
    [InlineData(512, 0, false)]
    [InlineData(512, 1, true)]
    [InlineData(512, 3, true)]
    [InlineData(4096, 0, false)]
    [InlineData(4096, 3, true)]
    [InlineData(1024, 1, false)]
    public void Read_FindsImagesOnUdf(int blockSize, int allocation, bool isExtended)
    {
        foreach (bool hasMetadata in new[] { false, true })
        {
            SparseImage disc = new UdfBuilder(Sample.Windows11Tree())
            {
                BlockSize = blockSize,
                Allocation = allocation,
                IsExtended = isExtended,
                HasMetadataPartition = hasMetadata,
                Label = "UDF Volume",
            }.Build();
            IReadOnlyList<MediaImage> images = Sample.Read(disc);
            Sample.IsWindows11(images);
            Assert.All(images, image => Assert.Equal("UDF Volume", image.VolumeId));
        }
    }

    [Theory]
    [InlineData("N-256")]
    [InlineData("N")]
    public void Read_FindsAnchorAtTheEnd(string anchor) =>
        Sample.IsWindows11(Sample.Read(new UdfBuilder(Sample.Windows11Tree()) { Anchors = [anchor] }.Build()));

    [Fact]
    public void Read_PrefersUdfOnBridgeDisc()
    {
        SparseImage readme = new IsoBuilder(new MediaTree().Add("readme.txt", "This disc has a UDF file system."))
        {
            VolumeId = "CCCOMA_X64FRE_EN-US_DV9",
        }.Build();
        SparseImage disc = new UdfBuilder(Sample.Windows11Tree()) { Bridge = readme, Label = "CCCOMA_X64FRE_EN-US_DV9" }.Build();
        IReadOnlyList<MediaImage> images = Sample.Read(disc);
        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Equal("CCCOMA_X64FRE_EN-US_DV9", image.VolumeId));
        Assert.Contains(images[0].Evidence, evidence => evidence is { Kind: "FileSystem", Value: "UDF" });
        Assert.Contains(images[0].Evidence, evidence => evidence is { Kind: "Publisher", Value: "MICROSOFT CORPORATION" });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_FollowsExtentChains(int allocation)
    {
        // 100 KiB in extents of one block, three descriptors to a chain block: the XML lies in the 40th block.
        MediaTree tree = Sample.Windows11Tree().Add("sources/install.wim", new WimBuilder(Sample.Windows11Xml) { XmlOffset = 80_000 }.Build());
        SparseImage disc = new UdfBuilder(tree)
        {
            Allocation = allocation,
            LargestExtent = 2048,
            ChainEvery = 3,
        }.Build();
        Sample.IsWindows11(Sample.Read(disc));
    }

    [Fact]
    public void Read_ReadsSixGibibyteFileInSeveralExtents_OnIso9660() => Sample.IsWindows11(ReadSparsely(new IsoBuilder(HugeTree).Build()));

    [Fact]
    public void Read_ReadsSixGibibyteFileInSeveralExtents_OnUdf() => Sample.IsWindows11(ReadSparsely(new UdfBuilder(HugeTree).Build()));

    [Fact]
    public void Read_ReadsSixGibibyteFile_OnMetadataPartition() =>
        Sample.IsWindows11(
            ReadSparsely(
                new UdfBuilder(HugeTree)
                {
                    HasMetadataPartition = true,
                    BlockSize = 512,
                    ChainEvery = 4,
                }.Build()
            )
        );

    [Fact]
    public void Read_ReadsSixGibibyteFileFromDisk()
    {
        using var folder = new TemporaryFolder();
        string path = new UdfBuilder(HugeTree).Build().Save(folder.File("huge.iso"));
        Assert.True(new FileInfo(path).Length > SixGibibytes);
        IReadOnlyList<MediaImage> images = Sample.Read(path);
        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Equal(path, image.Source));
    }

    [Fact]
    public void Read_GivesOneImageWithoutProduct_ForOtherDiscs()
    {
        MediaImage image = Assert.Single(
            Sample.Read(new IsoBuilder(new MediaTree().Add("README.TXT", "hello")) { VolumeId = "DEBIAN 12" }.Build(), "debian.iso")
        );
        Assert.Equal("DEBIAN 12", image.VolumeId);
        Assert.False(image.Edition.IsKnown);
        Assert.False(image.Channel.IsKnown);
    }

    [Fact]
    public void Read_FindsBothArchitectures()
    {
        MediaTree tree = new MediaTree()
            .Add(
                "x86/sources/install.esd",
                new WimBuilder(WimXmlImage.Document(WimXmlImage.Client("Windows 10 Pro", "Professional", "10.0.19041.1", "0")))
                {
                    IsSolid = true,
                }.Build()
            )
            .Add(
                "x64/sources/install.esd",
                new WimBuilder(WimXmlImage.Document(WimXmlImage.Client("Windows 10 Pro", "Professional", "10.0.19041.1"))) { IsSolid = true }.Build()
            );
        Assert.Equal(["X86", "X64"], Sample.Read(new IsoBuilder(tree).Build()).Select(image => image.Architecture.ToString()));
    }

    [Fact]
    public void Read_ReadsFolderAsItReadsDisc()
    {
        using var folder = new TemporaryFolder();
        IReadOnlyList<MediaImage> images = Sample.Read(Sample.Windows11Tree().Save(folder.Path));
        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Null(image.VolumeId));
    }

    /// <summary>One disc has one name, whichever file system tells it.</summary>
    [Theory]
    [InlineData("IR5_CPRA_X64FREV_EN-US_DV9", "IR5_CPRA_X64FREO_EN-US_DV9", false)]
    [InlineData("IR5_CPRA_X64FREO_EN-US_DV9", "IR5_CPRA_X64FREV_EN-US_DV9", false)]
    [InlineData("IR5_CPRA_X64FREV_EN-US_DV9", "OEM Recovery", false)]
    [InlineData("IR5_CPRA_X64FREV_EN-US_DV9", "ir5_cpra_x64frev_en-us_dv9", true)]
    public void Label_DoesNotVouch_WhereAnotherSideOfTheDiscSaysOtherwise(string iso, string udf, bool isVolume)
    {
        MediaTree tree = new MediaTree().Add(
            "sources/install.wim",
            Sample.Wim(WimXmlImage.Client("Windows 8.1 Pro", "Professional", "6.3.9600.17415"))
        );
        SparseImage bridge = new IsoBuilder(new MediaTree().Add("readme.txt", "UDF")) { VolumeId = iso }.Build();
        foreach (
            SparseImage disc in new[]
            {
                new UdfBuilder(tree) { Bridge = bridge, Label = udf }.Build(),
                new IsoBuilder(tree)
                {
                    VolumeId = iso,
                    JolietVolumeId = udf,
                    IsJoliet = true,
                }.Build(),
            }
        )
        {
            MediaImage image = Sample.Read(disc)[0];
            Assert.Equal(iso, image.VolumeId);
            Assert.Equal(isVolume, image.Channel.IsKnown && image.Channel.Value == MediaChannel.VolumeLicensing);
        }
    }

    private static IReadOnlyList<MediaImage> ReadSparsely(SparseImage disc)
    {
        Assert.True(disc.Length > SixGibibytes);
        using var stream = (SparseStream)disc.OpenRead();
        IReadOnlyList<MediaImage> images = MediaReader.Read(stream, "huge.iso", TestContext.Current.CancellationToken);
        Assert.Equal(stream.BytesRead, images[0].BytesRead);
        return images;
    }
}
