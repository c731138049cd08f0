using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ReimagingTools.Fuzz.Targets;

/// <summary>Standard input of the console, in this process.</summary>
/// <param name="name">The word for it.</param>
/// <param name="args">The command line.</param>
/// <param name="seeds">What to begin with.</param>
internal sealed class ConsoleTarget(string name, string[] args, Func<IReadOnlyList<byte[]>> seeds) : FuzzTarget
{
    private static readonly string[] Judging =
    [
        "eligibility",
        "-",
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
        "--as-of",
        "2026-01-01",
        "--language",
        "en",
    ];

    private IReadOnlyList<byte[]>? _seeds;

    public static FuzzTarget Csv { get; } = Inventory("csv", InventorySeeds.Csv);

    public static FuzzTarget Json { get; } = Inventory("json", InventorySeeds.Json);

    public static FuzzTarget LicensingText { get; } = Inventory("slmgr", InventorySeeds.LicensingText);

    public static FuzzTarget Mak { get; } =
        new ConsoleTarget("mak", ["mak", "-", "--as-of", "2026-01-01", "--format", "jsonl", "--language", "en"], InventorySeeds.Mak);

    public override string Name => name;

    public override IReadOnlyList<byte[]> Seeds => _seeds ??= seeds();

    public override long MostMemory => 512L << 20;

    public override string Read(byte[] input)
    {
        (int code, string output, string error) = Run(input, args);
        return code is 0 or 2 or 3 or 4
            ? code.ToString(CultureInfo.InvariantCulture) + "\n" + output + error
            : throw new InvalidOperationException("Exit code " + code);
    }

    /// <summary>CSV and JSON lines must tell the same decisions about the same devices.</summary>
    public override string? Disagreement(byte[] input)
    {
        if (args[0] != "eligibility")
        {
            return null;
        }

        string[] lines = [.. Run(input, args).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Decision)];
        (int _, string csv, string _) = Run(input, [.. Judging, "--format", "csv"]);
        string[] cells = [.. InventorySeeds.Decisions(csv)];
        return lines.SequenceEqual(cells) ? null : "JSON lines decide " + string.Join(' ', lines) + " and CSV " + string.Join(' ', cells);
    }

    private static ConsoleTarget Inventory(string name, Func<IReadOnlyList<byte[]>> seeds) => new(name, [.. Judging, "--format", "jsonl"], seeds);

    private static string Decision(string line) =>
        JsonDocument.Parse(line).RootElement.TryGetProperty("decision", out JsonElement decision) ? decision.GetString() ?? "" : "";

    private static (int Code, string Output, string Error) Run(byte[] input, string[] args)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" },
            error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        int code = Cli.Program.Run(args, () => new MemoryStream(input, writable: false), output, error);
        return (code, output.ToString(), error.ToString());
    }
}
