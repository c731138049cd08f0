using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Records;

/// <summary>More names than are kept in memory go through a file; what is found of them is what a table of all of them finds.</summary>
public sealed class SightingLogTests
{
    /// <summary>Enough for two runs in the file and one in memory.</summary>
    private const int Names = 2_300_000;

    private static readonly string[] NoKeys = [];

    [Fact]
    public void Settle_FindsRepeatedNamesAmongMillions()
    {
        var random = new Random(20110201);
        var seen = new Dictionary<ulong, (int Count, bool Differs, uint Content)>(Names);
        using var log = new SightingLog();
        var row = new ulong[1];
        for (int i = 0; i < Names; i++)
        {
            row[0] = StableHash.Of("PC-" + random.Next(Names * 400));
            uint content = (uint)random.Next(2);
            log.Add(row, isNamed: true, isWhole: true, isOffice: false, content, NoKeys);
            seen[row[0]] = seen.TryGetValue(row[0], out var before)
                ? (before.Count + 1, before.Differs || before.Content != content, before.Content)
                : (1, false, content);
        }

        DeviceSightings sightings = log.Settle();

        Assert.False(sightings.IsPlain);
        Assert.Contains(seen.Values, each => each.Differs);
        Assert.All(seen.Where(each => each.Value.Count > 1), each => Assert.False(sightings.IsAlone(each.Key, NoKeys, isOffice: false)));
        Assert.All(seen.Where(each => each.Value.Count == 1).Take(100_000), each =>
            Assert.True(sightings.IsAlone(each.Key, NoKeys, isOffice: false))
        );
    }

    [Fact]
    public void Settle_OfNamesThatAllDifferIsPlain()
    {
        using var log = new SightingLog();
        for (int i = 0; i < Names; i++)
        {
            log.Add([StableHash.Of("PC-" + i)], isNamed: true, isWhole: true, isOffice: i % 2 == 0, (uint)i, NoKeys);
        }

        Assert.True(log.Settle().IsPlain);
    }

    /// <summary>Office beside Windows on one computer is no second row of either; a part belongs to both.</summary>
    [Theory]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    [InlineData(false, false, false)]
    public void Settle_KeepsOfficeApartFromWindows(bool isWhole, bool isOffice, bool isAlone)
    {
        ulong name = StableHash.Of("pc1");
        using var log = new SightingLog();
        log.Add([name], isNamed: true, isWhole: true, isOffice: true, 1, NoKeys);
        log.Add([name], isNamed: true, isWhole, isOffice, 2, NoKeys);

        Assert.Equal(isAlone, log.Settle().IsAlone(name, NoKeys, isOffice: true));
    }
}
