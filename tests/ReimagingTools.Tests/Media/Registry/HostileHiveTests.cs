using ReimagingTools.Media;
using ReimagingTools.Media.Registry;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media.Registry;

public sealed class HostileHiveTests
{
    private const int BaseBlock = 4096;

    [Fact]
    public void Read_RefusesOrReads_HiveCutOffAnywhere()
    {
        byte[] whole = Sample();
        for (int length = 0; length < whole.Length; length += length < 600 ? 1 : 61)
        {
            byte[] part = whole[..length];
            _ = ReadOrRefuse(part);
            if (length >= BaseBlock)
            {
                Field.U32(part, 40, (length - BaseBlock) & ~4095);
                _ = ReadOrRefuse(HiveBuilder.Seal(part));
            }
        }
    }

    [Fact]
    public void Read_RefusesOrReads_EveryFieldAtItsExtremes()
    {
        byte[] hive = Sample();
        for (int at = 0; at < hive.Length; at += at < 512 || at >= BaseBlock ? 2 : 512)
        {
            byte[] kept = hive[at..(at + 2)];
            foreach (int extreme in new[] { 0, 1, 0x7FFF, 0x8000, 0xFFFF, 0xFFF8 })
            {
                Field.U16(hive, at, extreme);
                _ = ReadOrRefuse(hive);
            }

            kept.CopyTo(hive, at);
        }
    }

    [Fact]
    public void Read_RefusesListOfListsThatHoldsItself()
    {
        byte[] hive = new HiveBuilder(OfflineSample.Software()) { HasWideNames = true, ListKind = "ri" }.Build();
        foreach (int at in Cells(hive, "ri"))
        {
            int entries = hive[at + 6];
            for (int entry = 0; entry < entries; entry++)
            {
                Field.U32(hive, at + 8 + (4 * entry), at - BaseBlock);
            }
        }

        Assert.Contains("a list of subkeys", Refuse(hive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EndsOnKeyThatIsItsOwnSubkey()
    {
        var root = new HiveKey();
        _ = root.At("Microsoft\\Windows NT\\CurrentVersion").Text("EditionID", "Professional");
        byte[] hive = new HiveBuilder(root).Build();
        long top = Field.ReadU32(hive, 36);
        foreach (int list in Cells(hive, "lh"))
        {
            Field.U32(hive, list + 8, top);
        }

        Assert.Contains("none", Refuse(hive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StaysWithinBudget_WhenKeyClaimsAllSubkeysThereCanBe()
    {
        var root = new HiveKey();
        HiveKey microsoft = root.At("Microsoft");
        for (int i = 0; i < 15_000; i++)
        {
            _ = microsoft.Add("Key" + i);
        }

        _ = microsoft.At("Windows NT\\CurrentVersion").Text("EditionID", "Professional");
        byte[] hive = new HiveBuilder(root).Build();
        using var stream = new WatchedStream(hive);
        _ = Assert.Throws<MediaFormatException>(() => OfflineWindows.Read(stream, null, "x", TestContext.Current.CancellationToken));
        Assert.InRange(stream.BytesRead, 1, MediaBudget.TotalBytes);
    }

    [Theory]
    [InlineData(0, "the signature regf")]
    [InlineData(20, "registry version")]
    [InlineData(28, "a primary file of a hive")]
    [InlineData(40, "hive bins that fit")]
    public void Read_SaysWhatIsWrongWithBaseBlock(int at, string expected)
    {
        byte[] hive = Sample();
        Field.U32(hive, at, 0x20000001);
        MediaFormatException failure = Refuse(HiveBuilder.Seal(hive));
        Assert.StartsWith("Expected " + expected, failure.Message, StringComparison.Ordinal);
        Assert.Equal(at, failure.Offset);
    }

    [Fact]
    public void Read_RefusesCellThatCrossesItsBin()
    {
        byte[] hive = Sample();
        int root = BaseBlock + (int)Field.ReadU32(hive, 36);
        Field.U32(hive, root, -0x10000);
        Assert.Contains("within its hive bin", Refuse(hive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RefusesCellThatIsFree()
    {
        byte[] hive = Sample();
        int root = BaseBlock + (int)Field.ReadU32(hive, 36);
        Field.U32(hive, root, -(int)Field.ReadU32(hive, root));
        Assert.Contains("a cell in use", Refuse(hive).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_EndsWhenCanceled()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();
        using var stream = new MemoryStream(Sample());
        _ = Assert.Throws<OperationCanceledException>(() => OfflineWindows.Read(stream, null, "x", canceled.Token));
    }

    internal static byte[] Sample() => OfflineWindowsTests.Build(OfflineSample.Software());

    private static IEnumerable<int> Cells(byte[] hive, string signature) =>
        Enumerable
            .Range(BaseBlock / 4, (hive.Length - BaseBlock) / 4)
            .Select(index => index * 4)
            .Where(at => at + 6 <= hive.Length && hive[at + 4] == signature[0] && hive[at + 5] == signature[1] && hive[at + 3] == 0xFF);

    private static MediaFormatException Refuse(byte[] hive) => Assert.Throws<MediaFormatException>(() => OfflineWindowsTests.Read(hive, null));

    private static bool ReadOrRefuse(byte[] hive)
    {
        try
        {
            return OfflineWindowsTests.Read(hive, null).Source.Length > 0;
        }
        catch (MediaFormatException)
        {
            return false;
        }
    }
}
