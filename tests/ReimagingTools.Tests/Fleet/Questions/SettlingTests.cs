using System.Text.Json;
using ReimagingTools.Benchmarks.Settling;
using ReimagingTools.Tests.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Fleet.Questions;

/// <summary>
/// Fleets of known truth, from exports through a file of questions to verdicts: what is settled, is settled as the truth would be.
/// </summary>
public sealed class SettlingTests
{
    private const string Open = "Indeterminate";

    private static readonly string[] Media =
    [
        "--media-product",
        "Windows 11 Pro",
        "--media-language",
        "en-US",
        "--media-architecture",
        "x64",
        "--media-channel",
        "VolumeLicensing",
        "--program",
        "EnterpriseAgreement",
        "--as-of",
        "2026-11-01",
        "--language",
        "en",
    ];

    [Theory]
    [InlineData(1, 12)]
    [InlineData(2, 7)]
    [InlineData(3, 20)]
    public void Questions_SettleWhatTheySay_AndNothingWrong(int seed, int models)
    {
        using var folder = new TemporaryFolder();
        var fleet = TrueFleet.Make(500, models, seed);
        fleet.Write(folder.Path);
        string orders = folder.File("orders.csv"),
            questions = folder.File("questions.csv"),
            answered = folder.File("answered.csv");
        string[] sources = [.. new[] { "ad.csv", "configmgr.csv", "intune.csv", "firmware.csv" }.Select(folder.File)];
        Dictionary<string, string> truth = Decisions([folder.File("truth.csv")]),
            before = Decisions(sources, orders);
        ConsoleRun asked = ConsoleRun.Of(["questions", .. sources, "--entitlements", orders, .. Media, "--output", questions]);
        Assert.Equal(0, asked.Code);
        long says = File.ReadLines(questions)
            .Skip(1)
            .Sum(line => long.Parse(Csv.Split(line)[^3], System.Globalization.CultureInfo.InvariantCulture));
        TrueAnswers.Fill(fleet, questions, answered, int.MaxValue);
        Dictionary<string, string> after = Decisions(sources, orders, answered);

        Assert.Equal(500, after.Count);
        Assert.Equal(before.Count(each => each.Value == Open) - says, before.Count(each => each.Value == Open && after[each.Key] == Open));

        // What was settled before is settled alike, or contested where firmware says otherwise than the answer for its model.
        HashSet<string> odd = [.. fleet.Devices.Where(device => device.Product != device.Model.Product).Select(device => device.Name)];
        Assert.All(before.Where(each => each.Value != Open && !odd.Contains(each.Key)), each => Assert.Equal(each.Value, after[each.Key]));
        Assert.All(after.Where(each => each.Value != Open), each => Assert.Equal(truth[each.Key], each.Value));
    }

    [Fact]
    public void Questions_LeftOpen_SettleNothing()
    {
        using var folder = new TemporaryFolder();
        TrueFleet.Make(200, 5, 4).Write(folder.Path);
        string[] sources = [folder.File("ad.csv"), folder.File("configmgr.csv")];
        string questions = folder.File("questions.csv");
        Assert.Equal(0, ConsoleRun.Of(["questions", .. sources, .. Media, "--output", questions]).Code);

        Assert.Equal(Decisions(sources), Decisions(sources, questions));
    }

    /// <summary>The figures of the walk in docs/settle.md.</summary>
    [Fact]
    public void Sample_IsSettledAsTheWalkSays()
    {
        string folder = Path.Combine(Repository.Root, "samples", "settle"),
            page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "settle.md"));
        string[] sources = [.. new[] { "ad.csv", "configmgr.csv", "intune.csv", "firmware.csv" }.Select(name => Path.Combine(folder, name))];
        string orders = Path.Combine(folder, "orders.csv"),
            answered = Path.Combine(folder, "answered.csv");
        string[] steps =
        [
            .. new[] { Decisions(sources), Decisions(sources, orders), Decisions(sources, orders, answered) }.Select(step =>
                step.Count(each => each.Value != Open) + " of " + step.Count
            ),
        ];

        Assert.Equal(["1 of 240", "153 of 240", "239 of 240"], steps);
        Assert.All(steps, step => Assert.Contains("| " + step + " |", page, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Decisions(string[] sources, params string[] entitlements)
    {
        ConsoleRun run = ConsoleRun.Of([
            "eligibility",
            .. sources,
            .. entitlements.SelectMany(path => new[] { "--entitlements", path }),
            .. Media,
            "--format",
            "jsonl",
        ]);
        return run.Json.ToDictionary(Name, line => line.GetProperty("decision").GetString()!, StringComparer.Ordinal);
    }

    private static string Name(JsonElement line) => line.GetProperty("computerName").GetString()!.Split('.')[0].ToUpperInvariant();
}
