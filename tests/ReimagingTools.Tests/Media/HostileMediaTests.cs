using System.Text;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

public sealed class HostileMediaTests
{
    private const int Sector = 2048;

    [Fact]
    public void Read_RefusesOrReads_MediaCutOffAnywhere()
    {
        foreach (
            SparseImage medium in new[]
            {
                new WimBuilder(Sample.Windows11Xml).Build(),
                new IsoBuilder(Sample.Windows11Tree()).Build(),
                new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512 }.Build(),
                new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512, HasMetadataPartition = true }.Build(),
            }
        )
        {
            byte[] whole = medium.ToArray();
            for (int length = 0; length < whole.Length; length += length < 4096 ? 1 : 509)
            {
                _ = ReadOrRefuse(whole, length);
            }
        }
    }

    [Fact]
    public void Read_RefusesOrReads_EveryFieldAtItsExtremes()
    {
        byte[] disc = new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512, Allocation = 1 }
                .Build()
                .ToArray(),
            wim = new WimBuilder(Sample.Windows11Xml).Build().ToArray();
        byte[] iso = new IsoBuilder(Sample.Windows11Tree()).Build().ToArray();
        foreach (byte[] medium in new[] { disc, wim, iso })
        {
            foreach (int at in Fields(medium))
            {
                byte[] kept = medium[at..(at + 4)];
                foreach (long extreme in new[] { 0, -1, 0x7FFFFFFF, 0x3FFFFFFF })
                {
                    Field.U32(medium, at, extreme);
                    Reseal(medium, at, disc);
                    _ = ReadOrRefuse(medium, medium.Length);
                }

                kept.CopyTo(medium, at);
                Reseal(medium, at, disc);
            }
        }
    }

    [Fact]
    public void Read_EndsDirectoryLoop_OnIso9660()
    {
        byte[] disc = new IsoBuilder(Sample.Windows11Tree()).Build().ToArray();
        int root = (int)Field.ReadU32(disc, (16 * Sector) + 156 + 2) * Sector,
            entry = Find(disc, "SOURCES", root) - 33;
        Field.Both32(disc, entry + 2, root / Sector);
        Assert.False(Assert.Single(Read(disc)).Edition.IsKnown);
    }

    [Fact]
    public void Read_RefusesExtentChainThatPointsToItself()
    {
        MediaTree tree = new MediaTree().Add("sources/install.wim", new WimBuilder(Sample.Windows11Xml) { XmlOffset = 20_000 }.Build());
        byte[] disc = new UdfBuilder(tree)
        {
            BlockSize = 512,
            LargestExtent = 512,
            ChainEvery = 3,
        }
            .Build()
            .ToArray();
        foreach (int block in Tags(disc, 258))
        {
            // Every chain block: one descriptor, and it points back to the block it stands in.
            Field.U32(disc, block + 20, 8);
            Field.U32(disc, block + 24, 512 + (3L << 30));
            Field.U32(disc, block + 28, Field.ReadU32(disc, block + 12));
            UdfTag.Seal(disc, block, 2, 496);
        }

        Assert.Contains("a chain of extents that ends", Refuse(disc).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RefusesVolumeDescriptorPointerThatPointsToItself()
    {
        byte[] disc = new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512 }
            .Build()
            .ToArray();
        foreach (int first in new[] { 32, 64 })
        {
            int at = first * 512;
            Array.Clear(disc, at, 512);
            Field.U16(disc, at, 3);
            Field.U32(disc, at + 20, 16 * 512);
            Field.U32(disc, at + 24, first);
            UdfTag.Seal(disc, at, 2, 496);
        }

        Assert.Contains("volume descriptor sequence", Refuse(disc).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UsesReserveSequence_WhenMainIsDamaged()
    {
        byte[] disc = new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512 }
            .Build()
            .ToArray();
        Array.Clear(disc, 32 * 512, 4 * 512);
        Sample.IsWindows11(Read(disc));
    }

    [Fact]
    public void Read_UsesMirror_WhenMetadataFileIsDamaged()
    {
        byte[] disc = new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512, HasMetadataPartition = true }
            .Build()
            .ToArray();
        Array.Clear(disc, 280 * 512, 512);
        Sample.IsWindows11(Read(disc));
    }

    [Theory]
    [InlineData("<!DOCTYPE WIM [<!ENTITY a \"b\">]><WIM><IMAGE INDEX=\"1\"><NAME>&a;</NAME></IMAGE></WIM>")]
    [InlineData("<!DOCTYPE WIM SYSTEM \"file:///etc/passwd\"><WIM/>")]
    [InlineData("<WIM><IMAGE INDEX=\"1\"><NAME>&bomb;</NAME></IMAGE></WIM>")]
    [InlineData("<WIM><IMAGE INDEX=\"1\"><NAME>x</IMAGE></WIM>")]
    [InlineData("<OTHER/>")]
    [InlineData("")]
    [InlineData("<WIM><IMAGE INDEX=\"1\"></IMAGE><IMAGE INDEX=\"1\"></IMAGE></WIM>")]
    [InlineData("<WIM><IMAGE INDEX=\"0\"></IMAGE></WIM>")]
    [InlineData("<WIM><IMAGE INDEX=\"99999999999999999999\"></IMAGE></WIM>")]
    [InlineData("<WIM><IMAGE INDEX=\"1\"><WINDOWS><EDITIONID>A</EDITIONID><EDITIONID>B</EDITIONID></WINDOWS></IMAGE></WIM>")]
    public void Read_RefusesXml(string xml) =>
        Refuse(
            new WimBuilder(xml) { ImageCount = 1 }
                .Build()
                .ToArray()
        );

    [Fact]
    public void Read_RefusesXmlNestedTooDeep()
    {
        string xml = "<WIM>" + string.Concat(Enumerable.Repeat("<A>", 10_000)) + string.Concat(Enumerable.Repeat("</A>", 10_000)) + "</WIM>";
        Assert.Contains("deep", Refuse(new WimBuilder(xml).Build().ToArray()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2L << 30)]
    [InlineData(long.MaxValue)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    public void Read_RefusesClaimsAboutXmlLength(long length)
    {
        byte[] wim = new WimBuilder(Sample.Windows11Xml).Build().ToArray();
        Field.U64(wim, 0x48, (length & 0x00FF_FFFF_FFFF_FFFF) + (2L << 56));
        Field.U64(wim, 0x58, length & 0x00FF_FFFF_FFFF_FFFF);
        _ = Refuse(wim);
    }

    [Fact]
    public void Read_RefusesImageCountThatXmlDoesNotBearOut() =>
        Assert.Contains(
            "images",
            Refuse(
                new WimBuilder(Sample.Windows11Xml) { ImageCount = 2 }
                    .Build()
                    .ToArray()
            ).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Read_StaysWithinBudget_WhenDirectoryIsHuge()
    {
        var tree = Sample.Windows11Tree();
        for (int i = 0; i < 12_000; i++)
        {
            _ = tree.Add("sources/" + i.ToString("D28", System.Globalization.CultureInfo.InvariantCulture) + ".dll", "x");
        }

        Assert.Contains("directory", Refuse(new IsoBuilder(tree).Build()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_IsNotTroubledByTenThousandNestedFolders()
    {
        IReadOnlyList<MediaImage> images = [];
        var builder = new Thread(
            () =>
            {
                MediaTree tree = Sample.Windows11Tree().Add(string.Concat(Enumerable.Repeat("d/", 10_000)) + "deep.txt", "x");
                images = Sample.Read(new IsoBuilder(tree).Build());
            },
            maxStackSize: 256 << 20
        );
        builder.Start();
        builder.Join();
        Sample.IsWindows11(images);
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("a\0b")]
    [InlineData("C:\\Windows")]
    [InlineData("install.wim\0")]
    public void Read_TakesNamesForNamesOnly(string name)
    {
        var tree = Sample.Windows11Tree().Add("sources/PLACE", "x");
        byte[] disc = new UdfBuilder(tree) { BlockSize = 512 }
            .Build()
            .ToArray();
        int at = Find(disc, "PLACE", 0),
            place = at - 39;
        byte[] text = Encoding.Latin1.GetBytes(name[..Math.Min(5, name.Length)].PadRight(5));
        text.CopyTo(disc, at);
        UdfTag.Seal(disc, place, 2, 28);
        Sample.IsWindows11(Read(disc));
    }

    [Fact]
    public void Read_EndsWhenCanceled()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        using Stream stream = new IsoBuilder(Sample.Windows11Tree()).Build().OpenRead();
        _ = Assert.Throws<OperationCanceledException>(() => MediaReader.Read(stream, "medium.iso", canceled.Token));
    }

    [Fact]
    public void Read_SaysWhatWasExpectedFoundAndWhere()
    {
        byte[] wim = new WimBuilder(Sample.Windows11Xml).Build().ToArray();
        Field.U32(wim, 8, 99);
        MediaFormatException failure = Refuse(wim);
        Assert.Equal("Expected a WIM header size of 208 in medium at offset 8, found 99.", failure.Message);
        Assert.Equal(8, failure.Offset);
    }

    private static IEnumerable<int> Fields(byte[] medium)
    {
        for (int at = 0; at + 4 <= medium.Length; at += 4)
        {
            int block = at & ~511;
            bool isUsed = medium.AsSpan(block, Math.Min(512, medium.Length - block)).ContainsAnyExcept((byte)0);
            if (isUsed && (at & 511) < 280)
            {
                yield return at;
            }
        }
    }

    private static void Reseal(byte[] medium, int at, byte[] disc)
    {
        int block = at & ~511;
        if (medium == disc && medium[block + 2] is 2 or 3 && (at & 511) >= 16)
        {
            UdfTag.Seal(medium, block, 2, medium[block] is 1 && medium[block + 1] == 1 ? medium[block + 10] : 496);
        }
    }

    private static List<int> Tags(byte[] disc, int identifier) =>
        [
            .. Enumerable
                .Range(0, disc.Length / 512)
                .Select(block => block * 512)
                .Where(at => (disc[at] | (disc[at + 1] << 8)) == identifier && disc[at + 2] == 2),
        ];

    private static int Find(byte[] disc, string name, int from) => from + disc.AsSpan(from).IndexOf(Encoding.Latin1.GetBytes(name));

    private static IReadOnlyList<MediaImage> Read(byte[] medium, int? length = null)
    {
        using var stream = new MemoryStream(medium, 0, length ?? medium.Length, writable: false);
        return MediaReader.Read(stream, "medium", TestContext.Current.CancellationToken);
    }

    private static MediaFormatException Refuse(byte[] medium) => Assert.Throws<MediaFormatException>(() => Read(medium));

    private static MediaFormatException Refuse(SparseImage medium) => Assert.Throws<MediaFormatException>(() => Sample.Read(medium));

    private static bool ReadOrRefuse(byte[] medium, int length)
    {
        try
        {
            return Read(medium, length).Count > 0;
        }
        catch (MediaFormatException)
        {
            return false;
        }
    }
}
