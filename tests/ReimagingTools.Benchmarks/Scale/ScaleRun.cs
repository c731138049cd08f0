using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>
/// Measures whole runs of the console on made-up fleets, each beside a named baseline of the same run. Options: <c>--rows</c> of the main comparison, <c>--times</c>
/// each is run, <c>--large</c> for ten million rows as well.
/// </summary>
internal sealed class ScaleRun : IDisposable
{
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Measure(int rows, bool isLarge)
    {
        string fleet = MakeFleet(rows);
        Rival.Compare(Text($"{rows:N0} rows of 12 columns, CSV to CSV"), _times, Copy(fleet), Eligibility(fleet, "csv"), Eligibility(fleet, "jsonl"), Eligibility(fleet, "summary"));
        int[] sizes = isLarge ? [10_000, 100_000, 1_000_000, 10_000_000] : [10_000, 100_000, 1_000_000];
        Rival.Compare("Time and memory by size, CSV to CSV", Math.Min(_times, 3), [.. sizes.Select(size => Eligibility(MakeFleet(size), "csv"))]);
        ReportBesideCsv();
        FactTuples.Measure(fleet);
        ScriptedComparison();
    }

    private void ReportBesideCsv()
    {
        const int Rows = 100_000;
        string fleet = MakeFleet(Rows);
        Rival.Compare(Text($"{Rows:N0} rows, the report beside CSV"), _times, Eligibility(fleet, "csv"), Eligibility(fleet, "html"));
        Console.WriteLine(Text($"\nThe report takes {new FileInfo(InFolder("verdicts.html")).Length / 1e6:F2} MB."));
    }

    private void ScriptedComparison()
    {
        const int Rows = 100_000;
        if (Tools.Find("pwsh") is not { } shell)
        {
            Console.WriteLine("\nNo pwsh on PATH: the PowerShell script was not measured.");
            return;
        }

        string fleet = MakeFleet(Rows), script = Path.Combine(AppContext.BaseDirectory, "Compare-Fleet.ps1");
        Rival.Compare(
            Text($"{Rows:N0} rows, beside a plain PowerShell script with the same comparisons"),
            Math.Min(_times, 3),
            Eligibility(fleet, "csv"),
            new Rival("Compare-Fleet.ps1", () => Child.Run(shell, "-NoProfile", "-File", script, "-Path", fleet, "-Destination", InFolder("script.csv"))));
    }

    private Rival Copy(string fleet) => new("CsvHelper copies the file, value by value (baseline)", () => Child.Run("dotnet", This, CsvCopy.Verb, fleet, InFolder("copy.csv")));

    private Rival Eligibility(string fleet, string format) => new(
        "reimaging eligibility " + Path.GetFileName(fleet) + " --format " + format,
        () => Child.Run(
            "dotnet", Reimaging, "eligibility", fleet, "--media-product", "Windows 10 Pro", "--media-language", "en-US", "--media-architecture", "x64", "--media-channel", "VolumeLicensing",
            "--program", "EnterpriseAgreement", "--language", "en", "--format", format, "--output", InFolder("verdicts." + format)));

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
