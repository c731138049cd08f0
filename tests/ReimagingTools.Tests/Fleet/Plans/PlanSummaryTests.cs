using System.Numerics;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Tests.Licensing;

namespace ReimagingTools.Tests.Fleet.Plans;

/// <summary>How near the media to keep come to the best choice, found by trying every choice on small libraries.</summary>
public sealed class PlanSummaryTests
{
    private static readonly string[] Languages = ["en-US", "ja-JP", "fr-FR", "de-DE", "es-ES", "it-IT", "pt-BR"];

    [Fact]
    public void Media_ComeNearTheFewestThatCoverTheMost()
    {
        int tried = 0;
        for (int seed = 1; seed <= 150; seed++)
        {
            var random = new Random(seed);
            string[][] media = [.. Enumerable.Range(0, random.Next(2, 8)).Select(_ => Some(random, 4))];
            (string[] Languages, long Count)[] devices =
            [
                .. Enumerable.Range(0, random.Next(2, 9)).Select(_ => (Some(random, 3), (long)random.Next(1, 100))),
            ];
            PlanSummary summary = SummaryOf(media, devices);
            long[] best = BestOf(media, devices);
            IReadOnlyList<PlanMedium> ours = summary.Media();

            Assert.Equal(best[^1], summary.Covered);
            Assert.Equal(best[^1], ours.Sum(medium => medium.Adds));
            for (int k = 1; k <= ours.Count; k++)
            {
                double share = 1 - Math.Pow(1 - (1.0 / k), k);
                Assert.True(ours.Take(k).Sum(medium => medium.Adds) >= share * best[Math.Min(k, media.Length)] - 1e-9, $"fleet {seed}, {k} media");
            }

            if (best[^1] > 0)
            {
                tried++;
                int fewest = Array.FindIndex(best, covered => covered == best[^1]);
                Assert.True(
                    ours.Count <= fewest * Enumerable.Range(1, devices.Length).Sum(n => 1.0 / n) + 1e-9,
                    $"fleet {seed}: {ours.Count} media, the fewest {fewest}"
                );
            }
        }

        Assert.True(tried > 100);
    }

    [Fact]
    public void Useless_AreMediaOfWhichNoDeviceMayHaveAnImage() =>
        Assert.Equal(
            ["m1"],
            SummaryOf(
                    [
                        ["en-US"],
                        ["de-DE"],
                    ],
                    [(["en-US"], 1), (["fr-FR"], 1)]
                )
                .Useless()
        );

    private static string[] Some(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Languages[random.Next(Languages.Length)]).Distinct()];

    /// <summary>The most devices any choice of so many media covers.</summary>
    private static long[] BestOf(string[][] media, (string[] Languages, long Count)[] devices)
    {
        long[] best = new long[media.Length + 1];
        for (int chosen = 1; chosen < 1 << media.Length; chosen++)
        {
            string[] languages = [.. media.Where((_, i) => (chosen & (1 << i)) != 0).SelectMany(each => each)];
            int count = BitOperations.PopCount((uint)chosen);
            best[count] = Math.Max(best[count], devices.Where(device => device.Languages.Intersect(languages).Any()).Sum(device => device.Count));
        }

        return best;
    }

    private static PlanSummary SummaryOf(string[][] media, (string[] Languages, long Count)[] devices)
    {
        var planner = new ReimagePlanner();
        var summary = new PlanSummary();
        foreach ((string[] languages, long count) in devices)
        {
            DeviceVerdict[] verdicts =
            [
                .. media
                    .SelectMany((images, medium) => images.Select((language, index) => VerdictOf(languages, language, "m" + medium, index + 1)))
                    .Select(verdict => new DeviceVerdict(null, count, verdict.Facts.Licensed, ImageVerdict.Of(verdict))),
            ];
            summary.Add(planner.Plan(verdicts));
        }

        return summary;
    }

    private static Verdict VerdictOf(string[] licensed, string language, string source, int index) =>
        new Scenario { Language = string.Join(";", licensed), MediaLanguage = language }.Judge(facts =>
            facts with
            {
                Media = facts.Media with { Source = source, Index = index },
            }
        );
}
