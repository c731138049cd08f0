using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>
/// Media made by programs that know nothing of this project, and media of the tests' own builders read by such programs, so that reader and builder
/// cannot share a mistake.
/// </summary>
public sealed class IndependentMediaTests
{
    public static IEnumerable<TheoryDataRow<string[]>> GenisoimageOptions =>
        TheoryRows.Unless(Tool.Missing("genisoimage"), new TheoryData<string[]>(["-udf"], ["-J"], ["-R"], ["-udf", "-J", "-iso-level", "3"]));

    public static IEnumerable<TheoryDataRow<string>> XorrisoJoliet =>
        TheoryRows.Unless(Tool.Missing("xorriso"), new TheoryData<string>("off", "on"));

    public static IEnumerable<TheoryDataRow<string, string, string>> MkudffsVolumes =>
        TheoryRows.Unless(
            Tool.Missing("mkudffs"),
            new TheoryData<string, string, string>
            {
                { "hd", "0x0102", "512" },
                { "hd", "0x0201", "512" },
                { "hd", "0x0201", "4096" },
                { "dvd", "0x0102", "2048" },
                { "dvdram", "0x0201", "2048" },
                { "cdrw", "0x0201", "2048" },
                { "dvdrw", "0x0201", "2048" },
                { "cdr", "0x0150", "2048" },
                { "dvdr", "0x0201", "2048" },
                { "dvdr", "0x0250", "2048" },
                { "bdr", "0x0250", "2048" },
                { "bdr", "0x0260", "2048" },
            }
        );

    public static IEnumerable<TheoryDataRow<int, bool>> UdfLayouts =>
        TheoryRows.Unless(
            Tool.Missing("7z"),
            new TheoryData<int, bool>
            {
                { 2048, false },
                { 2048, true },
                { 512, true },
            }
        );

    [Theory]
    [MemberData(nameof(GenisoimageOptions))]
    public void Read_ReadsGenisoimageDisc(string[] options)
    {
        using var folder = new TemporaryFolder();
        string iso = folder.File("disc.iso");
        _ = Tool.Run("genisoimage", ["-quiet", "-V", "CPBA_X64FRE_EN-US_DV9", .. options, "-o", iso, Content(folder)]);
        IReadOnlyList<MediaImage> images = Sample.Read(iso);
        Sample.IsWindows11(images);
        Assert.All(images, image => Assert.Equal("CPBA_X64FRE_EN-US_DV9", image.VolumeId));
        Assert.Contains(images[0].Evidence, evidence => evidence.Kind == "FileSystem"
            && evidence.Value
                == (
                    options.Contains("-udf") ? "UDF"
                    : options.Contains("-J") ? "Joliet"
                    : "ISO 9660"
                ));
    }

    [Theory]
    [MemberData(nameof(XorrisoJoliet))]
    public void Read_ReadsXorrisoDisc(string joliet)
    {
        using var folder = new TemporaryFolder();
        string iso = folder.File("disc.iso");
        _ = Tool.Run("xorriso", ["-outdev", iso, "-volid", "GSP1RMCPRXVOL_EN_DVD", "-joliet", joliet, "-map", Content(folder), "/"]);
        Sample.IsWindows11(Sample.Read(iso));
    }

    [Fact]
    public void Read_ReadsWimlibImages()
    {
        using var folder = new TemporaryFolder();
        string wim = folder.File("install.wim"),
            esd = folder.File("install.esd"),
            content = Content(folder);
        for (int i = 0; i < 3; i++)
        {
            File.WriteAllBytes(Path.Combine(content, "noise" + i.ToString(CultureInfo.InvariantCulture)), new Noise((ulong)i).Bytes(80_000));
        }

        _ = Tool.Run("wimlib-imagex", "capture", content, wim, "Windows 11 Pro", "--compress=LZX");
        _ = Tool.Run("wimlib-imagex", "append", content, wim, "Microsoft Windows Setup (x64)");
        Describe(wim, 1, "Professional", "Client");
        Describe(wim, 2, "WindowsPE", "WindowsPE");
        _ = Tool.Run("wimlib-imagex", "export", wim, "all", esd, "--solid");
        _ = Tool.Run("wimlib-imagex", "split", wim, folder.File("install.swm"), "0.1");
        foreach (string path in new[] { wim, esd, folder.File("install.swm") })
        {
            MediaImage image = Assert.Single(Sample.Read(path));
            Assert.Equal("Windows 11 Pro", image.Name);
            Assert.Equal("Professional", image.Edition.Value?.Key);
            Assert.Equal("11", image.Version.Value?.ToString());
            Assert.Equal("en-US", image.Language.Value?.ToString());
        }

        MediaImage part = Sample.Read(folder.File("install.swm"))[0];
        Assert.Contains(part.Evidence, evidence => evidence is { Kind: "SplitSet", Says: "nothing: all parts are here" });
        File.Delete(folder.File("install2.swm"));
        part = Sample.Read(folder.File("install.swm"))[0];
        Assert.Contains(part.Evidence, evidence => evidence.Kind == "SplitSet" && evidence.Says.Contains("install2.swm", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_LeavesPlainWimlibCaptureUnknown()
    {
        using var folder = new TemporaryFolder();
        string wim = folder.File("data.wim");
        _ = Tool.Run("wimlib-imagex", "capture", Content(folder), wim, "Just files");
        MediaImage image = Assert.Single(Sample.Read(wim));
        Assert.Equal("Just files", image.Name);
        Assert.False(
            image.Edition.IsKnown || image.Version.IsKnown || image.Language.IsKnown || image.Architecture.IsKnown || image.Channel.IsKnown
        );
    }

    [Theory]
    [MemberData(nameof(MkudffsVolumes))]
    public void Read_ReadsEmptyMkudffsVolume(string media, string revision, string blockSize)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("volume.img");
        string said = Make(path, media, revision, blockSize);
        if (VatBlock(said) is { } block)
        {
            using FileStream file = File.OpenWrite(path);
            file.SetLength((block + 1) * 2048);
        }

        MediaImage image = Assert.Single(Sample.Read(path));
        Assert.Equal("Label Ä", image.VolumeId);
        Assert.Contains(image.Evidence, evidence => evidence is { Kind: "FileSystem", Value: "UDF", Says: "nothing" });
    }

    [Fact]
    public void Read_KnowsLabelOfDiscNeverClosed()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("volume.img");
        _ = Make(path, "bdr", "0x0250", "2048");
        MediaImage image = Assert.Single(Sample.Read(path));
        Assert.Equal("Label Ä", image.VolumeId);
        Assert.Contains(image.Evidence, evidence =>
            evidence.Kind == "FileSystem" && evidence.Says.Contains("never closed", StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(UdfLayouts))]
    public void UdfBuilder_IsUnderstoodByOthers(int blockSize, bool hasMetadata)
    {
        using var folder = new TemporaryFolder();
        foreach (int allocation in new[] { 0, 1, 3 })
        {
            string path = new UdfBuilder(Sample.Windows11Tree())
            {
                BlockSize = blockSize,
                HasMetadataPartition = hasMetadata,
                Allocation = allocation,
                IsExtended = hasMetadata,
            }
                .Build()
                .Save(folder.File("built.iso"));
            string listed = Tool.Run("7z", "l", "-tudf", path);
            Assert.Contains("sources/install.wim", listed, StringComparison.Ordinal);
            Assert.Contains("sources/ei.cfg", listed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void IsoBuilder_IsUnderstoodByOthers()
    {
        using var folder = new TemporaryFolder();
        string path = new IsoBuilder(Sample.Windows11Tree()) { IsJoliet = true, VolumeId = "LABEL" }
            .Build()
            .Save(folder.File("built.iso"));
        Assert.Contains("sources/install.wim", Tool.Run("7z", "l", path), StringComparison.Ordinal);
        Assert.Contains("LABEL", Tool.Run("isoinfo", "-d", "-i", path), StringComparison.Ordinal);
    }

    [Fact]
    public void WimBuilder_IsUnderstoodByOthers()
    {
        using var folder = new TemporaryFolder();
        string path = new WimBuilder(Sample.Windows11Xml).Build().Save(folder.File("built.wim"));
        _ = Tool.Run("wiminfo", path, "--extract-xml=" + folder.File("xml"));
        Assert.Equal(Sample.Windows11Xml, File.ReadAllText(folder.File("xml")));
    }

    private static string Content(TemporaryFolder folder) => Sample.Windows11Tree().Save(folder.File("content"));

    private static void Describe(string wim, int index, string editionId, string installationType) =>
        _ = Tool.Run(
            "wimlib-imagex",
            [
                "info",
                wim,
                index.ToString(CultureInfo.InvariantCulture),
                "--image-property",
                "WINDOWS/ARCH=9",
                "--image-property",
                "WINDOWS/EDITIONID=" + editionId,
                "--image-property",
                "WINDOWS/INSTALLATIONTYPE=" + installationType,
                "--image-property",
                "WINDOWS/PRODUCTTYPE=WinNT",
                "--image-property",
                "WINDOWS/LANGUAGES/LANGUAGE=en-US",
                "--image-property",
                "WINDOWS/VERSION/MAJOR=10",
                "--image-property",
                "WINDOWS/VERSION/MINOR=0",
                "--image-property",
                "WINDOWS/VERSION/BUILD=22631",
                "--image-property",
                "WINDOWS/VERSION/SPBUILD=1",
            ]
        );

    private static string Make(string path, string media, string revision, string blockSize)
    {
        using (FileStream file = File.Create(path))
        {
            file.SetLength(40L << 20);
        }

        return Tool.Run("mkudffs", "--utf8", "--media-type=" + media, "--udfrev=" + revision, "--blocksize=" + blockSize, "--label=Label Ä", path);
    }

    private static long? VatBlock(string said)
    {
        string? line = said.Split('\n').FirstOrDefault(line => line.StartsWith("vatblock=", StringComparison.Ordinal));
        return line is null ? null : long.Parse(line["vatblock=".Length..], CultureInfo.InvariantCulture);
    }
}
