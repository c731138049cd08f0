namespace ReimagingTools.Tests.Published;

/// <summary>Command lines whose answers must be the same bytes from every kind of console, run from the root of the checkout.</summary>
internal static class CommandLines
{
    private static readonly string[] Media =
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
        "SelectPlus",
    ];
    private static readonly string[] Inventories =
    [
        "active-directory.csv",
        "brief-2009-desktops.csv",
        "brief-2011-desktops.csv",
        "cim.jsonl",
        "configmgr.csv",
        "office.csv",
        "servers.csv",
    ];
    private static readonly string[] Formats = ["jsonl", "csv", "summary"];

    public static IReadOnlyList<string[]> All { get; } =
    [
        .. Inventories.SelectMany(inventory => Formats, (inventory, format) => Judge(inventory, "--format", format, "--language", "en")),
        .. Formats.Select(format => Judge("cim.jsonl", "--format", format, "--language", "ja")),
        Judge("brief-2011-desktops.csv", "--format", "decision-table", "--engine", "csv"),
        Judge("brief-2011-desktops.csv", "--format", "decision-table", "--engine", "sqlserver"),
        Judge("none.csv"),
        Judge("cim.jsonl", "--format", "csv", "--output", ""),
        ["rules", "--brief", "2011-02", "--format", "jsonl", "--language", "en"],
        ["rules", "--brief", "2009-10", "--format", "jsonl", "--language", "ja"],
        ["rules", "--brief", "2009-10", "--language", "en"],
        ["mak", "samples/mak/portal-keys.csv", "samples/mak/vamt-keys.cilx", "--format", "jsonl", "--language", "en"],
        ["mak", "samples/mak/portal-keys.csv", "samples/mak/vamt-keys.cilx", "--format", "csv", "--language", "ja"],
        ["mak", "samples/mak/licensing-instances.jsonl", "--format", "jsonl"],
        [
            "media",
            "--name-only",
            "SW_DVD9_Win_Pro_10_20H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X22-76585.ISO",
            "日本語 Windows é.iso",
            "--format",
            "jsonl",
            "--language",
            "en",
        ],
        ["media", "--name-only", "ja_office_professional_plus_2010_x86_515501.exe", "--format", "jsonl", "--language", "ja"],
        ["media", "samples/none.iso"],
        .. new[] { "sqlserver", "kql", "spark", "duckdb", "sqlite" }.Select(engine => new[] { "groups", "--engine", engine, "--table", "端末" }),
        ["groups", "--engine", "configmgr"],
        ["make-fleet", "--devices", "500"],
        ["make-fleet", "--devices", "50", "--dialect", "cim"],
        ["demo", "--language", "en"],
        ["--version"],
    ];

    /// <summary>The lines as data of a theory, by number: a name would be as long as the line.</summary>
    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, All.Count)];

    /// <summary>True for tables and summaries, whose lines end as the system's lines do; what programs read is the same bytes everywhere.</summary>
    public static bool IsForPeople(string[] line) =>
        line[0] is "demo" or "--version"
        || line.Contains("summary")
        || (line[0] is "rules" or "media" or "mak" or "eligibility" && !line.Contains("--format"));

    private static string[] Judge(string inventory, params string[] more) => ["eligibility", "samples/fleet/" + inventory, .. Media, .. more];
}
