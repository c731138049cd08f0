using System.Diagnostics;
using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>
/// Damaged media in great numbers: each is read to a result or refused with the one exception of this layer, within its budget. The environment
/// variable REIMAGING_MUTANTS sets another number of mutants for each format, REIMAGING_MUTATION_SEED another seed.
/// </summary>
public sealed class MutationTests
{
    private const int DefaultMutants = 8_000;

    /// <summary>Bytes that reading one medium may allocate.</summary>
    private const long MostMemory = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Formats => [.. FormatNames];

    internal static string[] FormatNames =>
        ["wim", "iso", "joliet", "udf", "udf-long", "udf-chain", "udf-metadata", "setup-information", "office", "click-to-run"];

    internal static int Mutants => Setting("REIMAGING_MUTANTS", DefaultMutants);

    internal static int Seed => Setting("REIMAGING_MUTATION_SEED", 1);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_GivesResultOrMediaFormatException_ForDamagedMedia(string format)
    {
        var mutator = new Mutator(Medium(format).ToArray());
        int read = 0,
            refused = 0;
        int count = format == "wim" ? 3 * Mutants : Mutants;
        for (int i = 0; i < count; i++)
        {
            mutator.Damage(new Noise(((ulong)Seed << 32) + (ulong)i));
            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read += ReadOne(mutator, format, i);
            }
            catch (MediaFormatException failure)
            {
                Assert.NotEmpty(failure.Message);
                refused++;
            }
            catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
            {
                Assert.Fail("Mutant " + i + " of " + format + " with seed " + Seed + ": " + failure);
            }

            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(allocated < MostMemory, "Mutant " + i + " of " + format + " with seed " + Seed + " allocated " + allocated + " bytes.");
        }

        Assert.True(read > 0, "No mutant of " + format + " was read: the damage is too great to test anything.");
        Assert.True(refused > 0, "No mutant of " + format + " was refused: the damage is too small to test anything.");
    }

    private static int ReadOne(Mutator mutator, string format, int mutant)
    {
        var clock = Stopwatch.StartNew();
        using var stream = new MemoryStream(mutator.Bytes, 0, mutator.Length, writable: false);
        IReadOnlyList<MediaImage> images = MediaReader.Read(stream, "medium.iso", TestContext.Current.CancellationToken);
        Assert.NotEmpty(images);
        Assert.True(
            images[0].BytesRead <= MediaBudget.TotalBytes,
            "Mutant " + mutant + " of " + format + " read " + images[0].BytesRead + " bytes."
        );
        Assert.True(clock.Elapsed < Longest, "Mutant " + mutant + " of " + format + " took " + clock.Elapsed + ".");
        return 1;
    }

    internal static SparseImage Medium(string format) =>
        format switch
        {
            "wim" => new WimBuilder(Sample.Windows11Xml).Build(),
            "iso" => new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9", LargestExtent = 2048 }.Build(),
            "joliet" => new IsoBuilder(Sample.Windows11Tree()) { IsJoliet = true }.Build(),
            "udf" => new UdfBuilder(Sample.Windows11Tree()) { BlockSize = 512 }.Build(),
            "udf-long" => new UdfBuilder(Sample.Windows11Tree())
            {
                BlockSize = 512,
                Allocation = 1,
                IsExtended = true,
            }.Build(),
            "udf-chain" => new UdfBuilder(Sample.Windows11Tree())
            {
                BlockSize = 512,
                LargestExtent = 512,
                ChainEvery = 3,
            }.Build(),
            "udf-metadata" => new UdfBuilder(Sample.Windows11Tree())
            {
                BlockSize = 512,
                HasMetadataPartition = true,
                Allocation = 3,
                IsExtended = true,
            }.Build(),
            "setup-information" => new IsoBuilder(
                SetupInformationTests.Tree("I386", "productname = \"Microsoft Windows XP Professional\"", "76487270")
            ).Build(),
            "office" => new IsoBuilder(OfficeTests.Installer("ProPlus", "{90140000-0011-0000-0000-0000000FF1CE}")) { IsJoliet = true }.Build(),
            _ => new IsoBuilder(OfficeTests.ConfiguredClickToRun()) { IsJoliet = true }.Build(),
        };

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
