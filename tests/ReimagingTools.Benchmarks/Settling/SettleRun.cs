using System.Globalization;
using System.Text.Json;
using ReimagingTools.Benchmarks.Scale;

namespace ReimagingTools.Benchmarks.Settling;

/// <summary>
/// Measures how far a fleet of known truth is settled: exports that say nothing of what was bought, an order list for three in five, and one file of
/// questions. Options: <c>--devices</c>, <c>--models</c>, <c>--answers</c>, <c>--seed</c>.
/// </summary>
internal sealed class SettleRun : IDisposable
{
    private static readonly string Reimaging = typeof(Cli.Program).Assembly.Location;

    private readonly string _folder = Directory.CreateTempSubdirectory("reimaging-settle-").FullName;

    public static int Run(string[] options)
    {
        using var run = new SettleRun();
        return run.Measure(
            Number(options, "--devices", 10_000),
            Number(options, "--models", 40),
            Number(options, "--answers", 40),
            Number(options, "--seed", 1)
        )
            ? 0
            : 1;
    }

    /// <summary>Writes a fleet of known truth: <c>make-fleet --truth folder</c>.</summary>
    public static int Make(string folder, string[] options)
    {
        TrueFleet.Make(Number(options, "--devices", 10_000), Number(options, "--models", 40), Number(options, "--seed", 1)).Write(folder);
        return 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private bool Measure(int devices, int models, int most, int seed)
    {
        var fleet = TrueFleet.Make(devices, models, seed);
        fleet.Write(_folder);
        string[] sources = [.. new[] { "ad.csv", "configmgr.csv", "intune.csv", "firmware.csv" }.Select(InFolder)];
        string orders = InFolder("orders.csv"),
            questions = InFolder("questions.csv"),
            answered = InFolder("answered.csv");
        Dictionary<string, string> truth = Decisions([InFolder("truth.csv")], out _),
            bare = Decisions(sources, out _),
            ordered = Decisions(sources, out _, orders);
        TimeSpan asking = Child.Run("dotnet", [Reimaging, "questions", .. sources, "--entitlements", orders, .. Media, "--output", questions]).Time;
        int rows = File.ReadLines(questions).Count() - 1;
        int answers = TrueAnswers.Fill(fleet, questions, answered, most);
        Dictionary<string, string> settled = Decisions(sources, out TimeSpan judging, orders, answered);
        double share = Share(settled);
        int wrong = settled.Count(each => each.Value != Open && each.Value != truth[each.Key]);
        Say(
            $"{devices:N0} devices of {models} models, orders for {fleet.Devices.Count(device => device.IsOrdered):N0}; {sources.Length} exports joined per device"
        );
        Say($"* exports alone settle {Share(bare):P1}, with the order list {Share(ordered):P1}");
        Say($"* questions asked: {rows}; rows answered: {answers}; settled then: {share:P2}; settled wrong: {wrong}");
        Say($"* console: questions {asking.TotalSeconds:F2} s, verdicts {judging.TotalSeconds:F2} s");
        return share >= 0.98 && wrong == 0 && settled.Count == devices;
    }

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

    private Dictionary<string, string> Decisions(string[] sources, out TimeSpan time, params string[] entitlements)
    {
        string output = InFolder("verdicts.jsonl");
        time = Child
            .Run(
                "dotnet",
                [
                    Reimaging,
                    "eligibility",
                    .. sources,
                    .. entitlements.SelectMany(path => new[] { "--entitlements", path }),
                    .. Media,
                    "--format",
                    "jsonl",
                    "--output",
                    output,
                ]
            )
            .Time;
        return File.ReadLines(output)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .ToDictionary(
                line => line.GetProperty("computerName").GetString()!.Split('.')[0].ToUpperInvariant(),
                line => line.GetProperty("decision").GetString()!,
                StringComparer.Ordinal
            );
    }

    private static double Share(Dictionary<string, string> decisions) => decisions.Count(each => each.Value != Open) / (double)decisions.Count;

    private string InFolder(string name) => Path.Combine(_folder, name);

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static int Number(string[] options, string name, int otherwise)
    {
        int at = Array.IndexOf(options, name);
        return at < 0 ? otherwise : int.Parse(options[at + 1], CultureInfo.InvariantCulture);
    }
}
