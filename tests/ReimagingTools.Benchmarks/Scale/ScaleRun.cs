using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>
/// Measures whole runs of the console on made-up fleets, each beside a named baseline of the same run. Options: <c>--rows</c> of the main
/// comparison, <c>--times</c> each is run, <c>--large</c> for ten million rows as well.
/// </summary>
internal sealed class ScaleRun : IDisposable
{
    private const int SmallFleet = 100_000;

    private static readonly string Reimaging = typeof(Cli.Program).Assembly.Location;
    private static readonly string This = typeof(ScaleRun).Assembly.Location;

    private readonly string _folder = Directory.CreateTempSubdirectory("reimaging-scale-").FullName;
    private readonly int _times;

    private ScaleRun(int times) => _times = times;

    public static int Run(string[] options)
    {
        using var run = new ScaleRun(Number(options, "--times", 5));
        run.Measure(Number(options, "--rows", 1_000_000), options.Contains("--large"));
        return 0;
    }

    /// <summary>Measures questions and plan beside the summary: <c>settle --scale</c>.</summary>
    public static int RunSettling(string[] options)
    {
        using var run = new ScaleRun(Number(options, "--times", 3));
        int rows = Number(options, "--rows", 1_000_000);
        string fleet = run.MakeFleet(rows);
        Rival.Compare(
            Text($"{rows:N0} devices, questions and plan beside the summary"),
            run._times,
            run.Eligibility(fleet, "summary"),
            new Rival("reimaging questions", () => Child.Run("dotnet", [.. Arguments("questions", fleet, "csv"), run.InFolder("questions.csv")])),
            new Rival("reimaging plan", () => Child.Run("dotnet", [.. Arguments("plan", fleet, "csv"), run.InFolder("plan.csv")]))
        );
        return 0;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Measure(int rows, bool isLarge)
    {
        string fleet = MakeFleet(rows);
        Rival.Compare(
            Text($"{rows:N0} rows of 12 columns, CSV to CSV"),
            _times,
            Sep(fleet),
            Copy(fleet),
            Eligibility(fleet, "csv"),
            Eligibility(fleet, "jsonl"),
            Eligibility(fleet, "summary")
        );
        int[] sizes = isLarge ? [10_000, 100_000, 1_000_000, 10_000_000] : [10_000, 100_000, 1_000_000];
        Rival.Compare("Time and memory by size, CSV to CSV", Math.Min(_times, 3), [.. sizes.Select(size => Eligibility(MakeFleet(size), "csv"))]);
        ReportBesideCsv();
        FactTuples.Measure(fleet);
        JoinComparison(fleet);
        ScriptedComparison(fleet);
    }

    private void JoinComparison(string fleet)
    {
        string rows = InFolder("rows.csv"),
            answers = InFolder("answers.csv"),
            decisions = InFolder("decisions.csv");
        DecisionFile.WriteDifferentRows(fleet, rows);
        Child.Run("dotnet", [.. Arguments(rows, "csv"), answers]);
        DecisionFile.Write(rows, answers, decisions);
        var rivals = new List<Rival>
        {
            Eligibility(fleet, "csv"),
            new("SQLite: load the inventory, join a ready table of decisions, write CSV", () =>
                Child.Run("dotnet", This, SqliteJoin.Verb, fleet, decisions, InFolder("sqlite.csv"))
            ),
        };
        string script = Path.Combine(AppContext.BaseDirectory, "duckdb", "run.mjs");
        if (Tools.Find("node") is { } node && Directory.Exists(Path.Combine(AppContext.BaseDirectory, "duckdb", "node_modules")))
        {
            string sql = InFolder("join.sql");
            File.WriteAllText(sql, DuckDbJoin(fleet, decisions));
            rivals.Add(new Rival("DuckDB: the same, its own reading and writing of CSV", () => Child.Run(node, script, ":memory:", sql)));
        }
        else
        {
            Console.WriteLine("\nNo DuckDB (npm ci --prefix tests/duckdb, then build): its join was not measured.");
        }

        Rival.Compare("Beside joins to a table of the same decisions", Math.Min(_times, 3), [.. rivals]);
    }

    private string DuckDbJoin(string fleet, string decisions)
    {
        string[] keys = [.. File.ReadLines(decisions).First().TrimEnd().Split(',').TakeWhile(column => column != DecisionFile.FirstAnswer)];
        return "COPY (SELECT f.ComputerName, "
            + string.Join(", ", DecisionFile.Answers.Select(column => "d." + column))
            + ", f.DeviceCount FROM read_csv('"
            + fleet
            + "', all_varchar = true) f JOIN read_csv('"
            + decisions
            + "', all_varchar = true) d ON "
            + string.Join(" AND ", keys.Select(key => "f." + key + " IS NOT DISTINCT FROM d." + key))
            + ") TO '"
            + InFolder("duckdb.csv")
            + "' (HEADER);";
    }

    private void ReportBesideCsv()
    {
        const int Rows = 100_000;
        string fleet = MakeFleet(Rows);
        Rival.Compare(Text($"{Rows:N0} rows, the report beside CSV"), _times, Eligibility(fleet, "csv"), Eligibility(fleet, "html"));
        Console.WriteLine(Text($"\nThe report takes {new FileInfo(InFolder("verdicts.html")).Length / 1e6:F2} MB."));
    }

    /// <summary>
    /// The script takes minutes for what the console does in seconds, so it gets the small fleet, and what each takes for a row is compared.
    /// </summary>
    private void ScriptedComparison(string fleet)
    {
        if (Tools.Find("pwsh") is not { } shell)
        {
            Console.WriteLine("\nNo pwsh on PATH: the PowerShell script was not measured.");
            return;
        }

        string small = MakeFleet(SmallFleet),
            script = Path.Combine(AppContext.BaseDirectory, "Compare-Fleet.ps1");
        double own = Child.Run("dotnet", [.. Arguments(fleet, "csv"), InFolder("verdicts.csv")]).Time.TotalMicroseconds / Lines(fleet);
        double scripted =
            Child.Run(shell, "-NoProfile", "-File", script, "-Path", small, "-Destination", InFolder("script.csv")).Time.TotalMicroseconds
            / Lines(small);
        Console.WriteLine("\n### A plain PowerShell script with the same comparisons\n");
        Console.WriteLine(
            Text($"* Compare-Fleet.ps1: {scripted:F1} us a row, reimaging eligibility: {own:F2} us a row, {scripted / own:F0} times faster")
        );
    }

    private static long Lines(string path) => File.ReadLines(path).LongCount() - 1;

    private Rival Copy(string fleet) =>
        new("CsvHelper copies the file, value by value", () => Child.Run("dotnet", This, CsvCopy.Verb, fleet, InFolder("copy.csv")));

    private Rival Sep(string fleet) =>
        new("Sep copies the file, escaped (baseline)", () => Child.Run("dotnet", This, SepCopy.Verb, fleet, InFolder("copy.csv")));

    private Rival Eligibility(string fleet, string format) =>
        new("reimaging eligibility " + Path.GetFileName(fleet) + " --format " + format, () =>
            Child.Run("dotnet", [.. Arguments(fleet, format), InFolder("verdicts." + format)])
        );

    private static string[] Arguments(string fleet, string format) => Arguments("eligibility", fleet, format);

    private static string[] Arguments(string verb, string fleet, string format) =>
        [
            Reimaging,
            verb,
            fleet,
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
            "--format",
            format,
            "--output",
        ];

    private string MakeFleet(int rows)
    {
        string path = InFolder(string.Create(CultureInfo.InvariantCulture, $"fleet-{rows}.csv"));
        if (!File.Exists(path))
        {
            Child.Run("dotnet", Reimaging, "make-fleet", "--devices", rows.ToString(CultureInfo.InvariantCulture), "--output", path);
        }

        return path;
    }

    private string InFolder(string name) => Path.Combine(_folder, name);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static int Number(string[] options, string name, int otherwise)
    {
        int at = Array.IndexOf(options, name);
        return at < 0 ? otherwise : int.Parse(options[at + 1], CultureInfo.InvariantCulture);
    }
}
