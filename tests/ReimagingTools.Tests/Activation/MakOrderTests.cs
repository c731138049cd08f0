using ReimagingTools.Activation;

namespace ReimagingTools.Tests.Activation;

/// <summary>What holds for any sources of one key, in any order.</summary>
public sealed class MakOrderTests
{
    private static readonly DateTime Now = new(2026, 11, 20);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Count_TheOrderOfSourcesAndRowsChangesNoNumber(int seed)
    {
        var random = new Random(seed);
        object[] sources = [.. Enumerable.Range(0, 6).Select(_ => Source(random))];

        string[] orders = [.. Enumerable.Range(0, 5).Select(_ => Told(MadeUp.Run(Options, [.. sources.OrderBy(_ => random.Next())])))];

        Assert.Single(orders.Distinct());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Count_AnOlderOrAFailedSourceNeverRaisesWhatIsLeft(int seed)
    {
        var random = new Random(seed);
        object[] sources = [.. Enumerable.Range(0, 3).Select(_ => Source(random)), MadeUp.Cilx(MadeUp.CilxKey(1, 50, updated: "2026-06-01"))];
        int before = Assert.Single(MadeUp.Run(Options, sources).Counts).Remaining!.Value;

        int withOlder = Assert.Single(MadeUp.Run(Options, [.. sources, MadeUp.Cilx(MadeUp.CilxKey(1, 499, updated: "2019-01-01"))]).Counts).Remaining!.Value;
        int withFailed = Assert.Single(MadeUp.Run(Options, [.. sources, MadeUp.Cilx(MadeUp.CilxKey(1, 499, updated: "2026-11-19", error: "0xC004C008"))]).Counts).Remaining!.Value;

        Assert.True(withOlder <= before, $"{withOlder} > {before}");
        Assert.True(withFailed <= before, $"{withFailed} > {before}");
    }

    private static MakCountOptions Options => new() { Now = Now, Required = 30 };

    private static object Source(Random random)
    {
        int left = random.Next(0, 500);
        DateTime date = Now.AddDays(-random.Next(0, 300));
        string portal = MadeUp.PortalFile(MadeUp.Portal((500 - left) + "/500"));
        return random.Next(6) switch
        {
            0 => (portal, date),
            1 => (portal, date, MakDateBasis.File),
            2 => portal,
            3 => MadeUp.Cilx(MadeUp.CilxKey(1, left, updated: date.ToString("yyyy-MM-dd", null), error: random.Next(3) == 0 ? "0xC004C008" : "0")),
            4 => MadeUp.Instance(1, "pc" + random.Next(4)),
            _ => MadeUp.Cilx(MadeUp.CilxKey(1, left, updated: random.Next(2) == 0 ? null : "2199-01-01")),
        };
    }

    private static string Told(MakRun run) => string.Join("\n", run.Counts.Select(count => string.Join(
        "/", count.PartialProductKey, count.Total, count.Used, count.Remaining, count.Installed, count.Activated, count.AsOf, count.Status, count.Required, count.Shortfall)).Order(StringComparer.Ordinal));
}
