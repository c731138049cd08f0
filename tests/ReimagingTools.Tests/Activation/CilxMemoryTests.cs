using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>Memory is that of the whole process, so nothing else may run beside these tests.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class CilxMemoryTests
{
    [Fact]
    public void Read_MillionKeysInFlatMemory()
    {
        string whole = MadeUp.Cilx("|");
        int keys = whole.IndexOf('|', StringComparison.Ordinal);
        string key = MadeUp.CilxKey(1, 7).Replace("\n", "", StringComparison.Ordinal);
        using var stream = new EndlessStream(whole[..keys], key, (long)key.Length * 1_000_000, whole[(keys + 1)..]);
        var reader = new MakReader();
        long before = GC.GetTotalMemory(forceFullCollection: true),
            most = 0,
            count = 0;
        foreach (MakObservation _ in reader.Read(stream, "large.cilx"))
        {
            if (++count % 250_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(1_000_000, count);
        Assert.InRange(most, long.MinValue, 16 << 20);
    }
}
