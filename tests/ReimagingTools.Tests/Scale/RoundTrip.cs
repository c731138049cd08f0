using System.Globalization;
using ReimagingTools.Cli;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// Judges one fleet in two ways and compares them device for device: straight from its CSV, and through the groups, the decision table and the join
/// that an engine works out.
/// </summary>
internal static class RoundTrip
{
    /// <summary>What a join's own comment begins with; the statements before it make the decision table.</summary>
    private const string JoinMark = "-- The join back.";

    private static readonly string[] Agreement =
    [
        "--media-product",
        "Windows 10 Pro",
        "--media-language",
        "en-US",
        "--media-architecture",
        "x64",
        "--media-channel",
        "VolumeLicensing",
        "--program",
        "EnterpriseAgreement",
        "--language",
        "en",
    ];

    private static readonly Lazy<byte[]> DirectOfFleet = new(JudgeFleet);

    public static string Columns { get; } = string.Join(',', Fleet.Columns);

    /// <summary>Devices by default few, so that tests are fast; the environment asks for more.</summary>
    public static Fleet Fleet { get; } =
        new(
            Environment.GetEnvironmentVariable("REIMAGING_SCALE_DEVICES") is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 20_000,
            4000
        );

    /// <summary>The decisions of the direct path; those of <see cref="Fleet"/> are worked out once.</summary>
    public static byte[] Direct(Fleet fleet) => fleet == Fleet ? DirectOfFleet.Value : Judge(fleet);

    /// <summary>The group query of an engine.</summary>
    public static string GroupQuery(string engine)
    {
        ConsoleRun run = ConsoleRun.Of("groups", "--engine", engine, "--columns", Columns);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output.TrimEnd().TrimEnd(';');
    }

    /// <summary>The statements that make the decision table of the groups in a file, and the query that joins it back.</summary>
    public static (string Statements, string Join) Decisions(string engine, string groups)
    {
        ConsoleRun run = ConsoleRun.Of(["eligibility", groups, .. Agreement, "--format", "decision-table", "--engine", engine]);
        int join = run.Output.LastIndexOf(JoinMark, StringComparison.Ordinal);
        Assert.True(join > 0, run.Error);
        return (run.Output[..join], run.Output[join..].TrimEnd().TrimEnd(';'));
    }

    /// <summary>The decision table of the groups in a file as CSV.</summary>
    public static ConsoleRun DecisionsAsCsv(string groups, params string[] more) =>
        ConsoleRun.Of(["eligibility", groups, .. Agreement, "--format", "decision-table", .. more]);

    /// <summary>Compares device for device. A row the direct path could not read has no verdict there and is Indeterminate here.</summary>
    public static void Compare(Fleet fleet, byte[] direct, IEnumerable<(long Device, string Decision)> joined)
    {
        byte indeterminate = DecisionCollector.CodeOf(nameof(Decision.Indeterminate));
        var seen = new bool[fleet.Devices];
        var counts = new int[4];
        foreach ((long device, string decision) in joined)
        {
            Assert.False(seen[device], "device " + device + " comes twice");
            seen[device] = true;
            byte expected = direct[device] == 0 ? indeterminate : direct[device];
            if (DecisionCollector.CodeOf(decision) != expected)
            {
                Assert.Fail(
                    "device " + device + " is " + decision + ", not " + (Decision)(expected - 1) + ": " + fleet.CsvOf(fleet.ProfileOf((int)device))
                );
            }

            counts[direct[device]]++;
        }

        Assert.Equal(-1, Array.IndexOf(seen, false));
        Assert.All(counts[1..], count => Assert.True(count > 0, "the fleet shows too little: " + string.Join(", ", counts)));
    }

    private static byte[] JudgeFleet() => Judge(Fleet);

    private static byte[] Judge(Fleet fleet)
    {
        using var collector = new DecisionCollector(fleet.Devices);
        Program.Run(["eligibility", "-", .. Agreement, "--format", "csv"], fleet.OpenCsv, collector, TextWriter.Null);
        return collector.Decisions;
    }
}
