using System.Globalization;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Demand;
using ReimagingTools.Activation.Requests;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Tests.Activation;

/// <summary>The scenario of docs/mak.md: 59 eligible PCs, three keys, one nearly exhausted, one stale.</summary>
public sealed class MakRolloutTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "mak-rollout");

    [Fact]
    public void Sample_SaysWhatToDoNext()
    {
        IReadOnlyList<MakActivationCount> counts = Share();

        Assert.Equal(
            [("AE1LA", MakStatus.Low, 3), ("AE1LE", MakStatus.Ok, 40), ("AE1LI", MakStatus.Stale, 16)],
            counts.Select(count => (count.PartialProductKey ?? "", count.Status, count.Required ?? -1))
        );
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "mak.md"));
        Assert.All(counts, count =>
            Assert.Contains(
                string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {count.PartialProductKey} | {count.Status} | {count.Remaining} | {count.Required} | {MakText.Next(count, CultureInfo.InvariantCulture)}"
                    )
                    .TrimEnd(),
                page,
                StringComparison.Ordinal
            )
        );
    }

    /// <summary>A count that cannot be relied on is never called enough, whatever it says is left.</summary>
    [Fact]
    public void Request_OfWhatRestsOnAnOldCountSaysSo()
    {
        var choice = MakRequestChoice.Of(Share(), [], null);

        Assert.True(choice.IsEmpty);
        Assert.Equal([(MakRequestNoticeKind.CountUncertain, "AE1LI")], choice.Notices.Select(notice => (notice.Kind, notice.Key)));
    }

    [Theory]
    [InlineData(MakStatus.Ok, 40, 30, "Enough for the 30 that are required.")]
    [InlineData(MakStatus.Ok, 40, 0, "")]
    [InlineData(MakStatus.Low, 4, 3, "Enough for the 3 that")]
    [InlineData(MakStatus.Low, 4, 30, "Ask for 26 more")]
    [InlineData(MakStatus.Exhausted, 0, 30, "Ask for 30 more")]
    [InlineData(MakStatus.Stale, 200, 300, "300 activations are required of this key, 100 more than")]
    [InlineData(MakStatus.Undated, 200, 16, "16 activations are required of this key.")]
    [InlineData(MakStatus.Conflicting, 200, 16, "16 activations are required of this key.")]
    [InlineData(MakStatus.NeverRetrieved, null, 16, "16 activations are required of this key.")]
    public void Next_SaysWhatToDoAndOfHowMany(MakStatus status, int? left, int required, string said)
    {
        string next = MakText.Next(
            new MakActivationCount
            {
                PartialProductKey = "AE1LA",
                Status = status,
                Remaining = left,
            }.WithRequired(required),
            CultureInfo.InvariantCulture
        );

        Assert.Contains(said, next, StringComparison.Ordinal);
        Assert.True(said.Length > 0 || next.Length == 0, next);
    }

    /// <summary>The table of precedence in docs/mak.md, row by row.</summary>
    [Theory]
    [InlineData("2026-11-01", "5", "2026-10-01", "0", 300, MakStatus.Ok)]
    [InlineData("2026-11-01", "0", "2026-10-01", "0", 100, MakStatus.Ok)]
    [InlineData("2026-10-01T18:00:00", "0", "2026-10-01", "0", 100, MakStatus.Conflicting)]
    [InlineData("1/2/2026", "0", "2026-10-01", "0", 300, MakStatus.Ok)]
    [InlineData("9/10/2026", "0", "2026-09-20", "0", 100, MakStatus.Conflicting)]
    public void Precedence_IsAsThePageSays(string date, string error, string otherDate, string otherError, int left, MakStatus status)
    {
        MakActivationCount count = MadeUp
            .Run(
                new MakCountOptions { Now = new DateTime(2026, 11, 20) },
                MadeUp.Cilx(MadeUp.CilxKey(1, 100, updated: date, error: error)),
                MadeUp.Cilx(MadeUp.CilxKey(1, 300, updated: otherDate, error: otherError))
            )
            .Single;

        Assert.Equal((left, status), (count.Remaining, count.Status));
    }

    private static IReadOnlyList<MakActivationCount> Share()
    {
        var now = new DateTime(2026, 11, 20);
        var counter = new MakCounter();
        var demand = new MakDemand();
        foreach (string name in new[] { "portal.csv", "vamt.csv" })
        {
            using FileStream file = File.OpenRead(Path.Combine(Folder, name));
            counter.AddRange(new MakReader(issue => Assert.Fail(issue.ToString())).Read(file, name, now));
        }

        using FileStream verdicts = File.OpenRead(Path.Combine(Folder, "verdicts.csv"));
        DemandReader.Read(demand, verdicts, "verdicts.csv", issue => Assert.Fail(issue.ToString()));
        return demand.Share(counter.Count(new MakCountOptions { Now = now }));
    }
}
