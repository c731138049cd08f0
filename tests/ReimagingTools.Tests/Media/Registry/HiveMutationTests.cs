using System.Diagnostics;
using ReimagingTools.Media;
using ReimagingTools.Media.Registry;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media.Registry;

/// <summary>
/// Damaged hives in great numbers, by the oracles of <see cref="MutationTests"/>: one kind of exception, bytes, memory and time within bounds.
/// </summary>
public sealed class HiveMutationTests
{
    private const long MostMemory = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("lf")]
    [InlineData("lh")]
    [InlineData("li")]
    [InlineData("ri")]
    public void Read_GivesRecordOrMediaFormatException_ForDamagedHive(string listKind)
    {
        byte[] system = OfflineWindowsTests.Build(OfflineSample.System());
        var mutator = new Mutator(new HiveBuilder(OfflineSample.Software()) { HasWideNames = true, ListKind = listKind }.Build());
        int read = 0,
            refused = 0;
        for (int i = 0; i < MutationTests.Mutants; i++)
        {
            mutator.Damage(new Noise(((ulong)MutationTests.Seed << 32) + (ulong)i));
            try
            {
                ReadOne(mutator, system, i);
                read++;
            }
            catch (MediaFormatException failure)
            {
                Assert.NotEmpty(failure.Message);
                refused++;
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                Assert.Fail("Mutant " + i + " of " + listKind + " with seed " + MutationTests.Seed + ": " + failure);
            }
        }

        Assert.True(read > 0 && refused > 0, "Read " + read + ", refused " + refused + ": the damage is of no use.");
    }

    private static void ReadOne(Mutator mutator, byte[] system, int mutant)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        using WatchedStream first = new(mutator.Bytes, mutator.Length),
            second = new(system);
        try
        {
            Assert.NotNull(OfflineWindows.Read(first, second, "hive", TestContext.Current.CancellationToken));
        }
        finally
        {
            Assert.True(first.BytesRead + second.BytesRead <= MediaBudget.TotalBytes, "Mutant " + mutant + " read " + first.BytesRead + " bytes.");
            Assert.True(clock.Elapsed < Longest, "Mutant " + mutant + " took " + clock.Elapsed + ".");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory, "Mutant " + mutant + " took more memory than allowed.");
        }
    }
}
