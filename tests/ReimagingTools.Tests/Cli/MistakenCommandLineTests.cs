using System.Globalization;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A typo is answered with one line on standard error: what was mistyped, what is near it, and where help is. Help itself is for whoever asks for
/// it.
/// </summary>
public sealed class MistakenCommandLineTests : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public MistakenCommandLineTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");

    public void Dispose() => CultureInfo.CurrentUICulture = _before;

    [Theory]
    [InlineData("eligibilty fleet.csv", "\"eligibilty\" is no command of reimaging; did you mean eligibility?", "reimaging --help")]
    [InlineData("@fleet", "\"@fleet\" is no command of reimaging", "reimaging --help")]
    [InlineData("zebra", "\"zebra\" is no command of reimaging.", "reimaging --help")]
    [InlineData("--langauge ja", "\"--langauge\" is no option of reimaging; did you mean --language?", "reimaging --help")]
    [InlineData(
        "eligibility fleet.csv --programm EA",
        "\"--programm\" is no option of reimaging eligibility; did you mean --program?",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility --programm",
        "\"--programm\" is no option of reimaging eligibility; did you mean --program?",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "plan fleet.csv --media a.iso --programm EA",
        "\"--programm\" is no option of reimaging plan; did you mean --program?",
        "reimaging plan --help"
    )]
    [InlineData("eligibility fleet.csv --MediaPath a.iso", "\"--MediaPath\" is no option of reimaging eligibility", "reimaging eligibility --help")]
    [InlineData("media -x", "\"-x\" is no option of reimaging media", "reimaging media --help")]
    [InlineData("rules --brif 2011-02", "\"--brif\" is no option of reimaging rules; did you mean --brief?", "reimaging rules --help")]
    [InlineData(
        "rules --brief 2011",
        "--brief \"2011\" is not understood; did you mean 2011-02? It is one of 2009-10, 2011-02, 2020-11.",
        "reimaging rules --help"
    )]
    [InlineData("rules --format xml", "--format \"xml\" is not understood. It is one of table, jsonl, csv.", "reimaging rules --help")]
    [InlineData("rules --format", "--format needs a value (table|jsonl|csv).", "reimaging rules --help")]
    [InlineData(
        "eligibility fleet.csv --media-product Win11Pro --entitlements a.csv --entitlements",
        "--entitlements needs a value (file).",
        "reimaging eligibility --help"
    )]
    [InlineData("rules --brief 2009-10 --brief 2011-02", "--brief takes one value, and 2 are given.", "reimaging rules --help")]
    [InlineData("make-fleet --devices many", "--devices \"many\" is not understood; give a whole number.", "reimaging make-fleet --help")]
    [InlineData("eligibility", "reimaging eligibility needs <inventory.csv|.jsonl|->.", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv --program EnterpriseAgrement",
        "\"EnterpriseAgrement\" is no single Volume Licensing program; did you mean EnterpriseAgreement?",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv --program OpenVal", "did you mean OpenValue, OpenValueSubscription?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv --software-assurance PerDevise",
        "--software-assurance \"PerDevise\" is not understood; did you mean PerDevice?",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility fleet.csv --software-assurance Yes",
        "--software-assurance \"Yes\" is not understood. It is one of None, PerDevice, PerUser.",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv --purchased-product x", "did you mean --purchased?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --media-edtion Pro", "did you mean --media-edition?", "reimaging eligibility --help")]
    [InlineData(
        "--format csv eligibility fleet.csv",
        "\"--format\" is an option of reimaging eligibility: put the command first, then --format.",
        "reimaging eligibility --help"
    )]
    [InlineData("eligable fleet.csv", "did you mean eligibility?", "reimaging --help")]
    [InlineData("eligibility fleet.csv --program Enterprize", "did you mean EnterpriseAgreement?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv --media a.iso /program EA",
        "\"/program\" is no option of reimaging eligibility; did you mean --program?",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility fleet.csv --agreement EA",
        "\"--agreement\" is no option of reimaging eligibility; did you mean --program?",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv --index 2", "did you mean --media-index?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --ImagePath a.wim", "did you mean --media?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --arch x64", "did you mean --licensed-architecture?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --json", "did you mean --format?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv -o x",
        "\"-o\" is no option of reimaging eligibility; did you mean --output?",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv -m x", "did you mean --media?", "reimaging eligibility --help")]
    [InlineData("rules --format sum", "--format \"sum\" is not understood. It is one of table, jsonl, csv.", "reimaging rules --help")]
    [InlineData("eligibility fleet.csv --media --program EA", "--media needs a value (path).", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --media-product --program EA", "--media-product needs a value (text).", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --media a.iso --program --format csv", "--program needs a value (word).", "reimaging eligibility --help")]
    [InlineData("questions fleet.csv --device --media a.iso", "--device needs a value (name).", "reimaging questions --help")]
    [InlineData(
        "eligibility --media a.iso fleet.csv --program EA",
        "fleet.csv was taken as one more value of --media. Name it first: reimaging eligibility fleet.csv --media ...",
        "reimaging eligibility --help"
    )]
    [InlineData("plan --program EA --media a.iso fleet.jsonl", "fleet.jsonl was taken as one more value of --media.", "reimaging plan --help")]
    [InlineData("eligibility fleet.csv --lang ja", "did you mean --language?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --media a.iso --lang ja", "did you mean --language?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv -MediaPath a.iso",
        "\"-MediaPath\" is no option of reimaging eligibility; did you mean --media?",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv --media a.iso -Program EA", "did you mean --program?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility fleet.csv /media a.iso",
        "\"/media\" is no option of reimaging eligibility; did you mean --media?",
        "reimaging eligibility --help"
    )]
    [InlineData("eligibility fleet.csv --media-path a.iso", "did you mean --media?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv -PurchasedProduct x", "did you mean --purchased?", "reimaging eligibility --help")]
    [InlineData("eligibility fleet.csv --out x.csv", "did you mean --output?", "reimaging eligibility --help")]
    [InlineData(
        "eligibility --inventory fleet.csv",
        "the inventory is named first, without one: reimaging eligibility fleet.csv --media ...",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility fleet.csv --media-product Win11Pro --output x.xlsx",
        "--output x.xlsx: reimaging eligibility writes no \".xlsx\". Name a file that ends in .csv, .jsonl, .ndjson, .html, .htm, or say what to write with --format.",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility fleet.csv --media-product Win11Pro --output x.json",
        "reimaging eligibility writes no \".json\".",
        "reimaging eligibility --help"
    )]
    [InlineData(
        "eligibility fleet.csv --media-product Win11Pro --output x.docx",
        "reimaging eligibility writes no \".docx\".",
        "reimaging eligibility --help"
    )]
    [InlineData("media a.iso --output m.html", "reimaging media writes no \".html\".", "reimaging media --help")]
    public void Typo_IsOneLineWithTheNearestName(string line, string says, string help)
    {
        ConsoleRun run = ConsoleRun.Of(line.Split(' '));

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        string told = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(says, told, StringComparison.Ordinal);
        Assert.EndsWith("Help: " + help, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.csv", "ComputerName,Decision,")]
    [InlineData("out.JSONL", "{\"computerName\":\"PC1\"")]
    [InlineData("out.html", "<!DOCTYPE html>")]
    [InlineData("out.txt", "Computer  ")]
    public void NameOfTheOutput_TellsTheFormat(string name, string begins)
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");
        using var folder = new TemporaryFolder();
        ConsoleRun run = ConsoleRun.Eligibility(fleet.Path, "--output", folder.File(name));
        _ = ConsoleRun.Eligibility(fleet.Path, "--output", folder.File("named" + name), "--format", "csv");

        Assert.Equal(4, run.Code);
        Assert.StartsWith(begins, File.ReadAllText(folder.File(name)).TrimStart('\uFEFF').TrimStart(), StringComparison.Ordinal);
        Assert.StartsWith("ComputerName,Decision,", File.ReadAllText(folder.File("named" + name)).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--media-edition Home", "--media-edition chooses among the images of media that are read")]
    [InlineData("--media-index 2", "--media-index chooses among the images")]
    [InlineData("--media-language Englsh", "--media-language \"Englsh\" is not understood; did you mean English?")]
    [InlineData("--media-architecture x46", "--media-architecture \"x46\" is not understood; did you mean x64?")]
    [InlineData("--media-channel Retial", "--media-channel \"Retial\" is not understood; did you mean Retail?")]
    [InlineData("--license-channel Ome", "--license-channel \"Ome\" is not understood; did you mean Oem?")]
    [InlineData("--licensed-product Win11Pr", "did you mean Windows 11 Pro?")]
    public void MistypedValue_IsToldWithTheNearest(string line, string says)
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");
        ConsoleRun run = ConsoleRun.Of(["eligibility", fleet.Path, "--media-product", "Windows 11 Pro", "--language", "en", .. line.Split(' ')]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Win11Pr", "en", "--purchased \"Win11Pr\" is not understood; did you mean Windows 11 Pro?")]
    [InlineData("Win11Pr", "ja", "Windows 11 Pro のことです")]
    [InlineData("Windows 11 Professionel", "en", "did you mean Windows 11 Pro?")]
    [InlineData("yes", "en", "or None where nothing was bought")]
    public void MistypedPurchase_IsAnError(string typed, string language, string says)
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            fleet.Path,
            "--media-product",
            "Windows 11 Pro",
            "--program",
            "OpenValue",
            "--purchased",
            typed,
            "--language",
            language
        );

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Windows 11", "--purchased \"Windows 11\" is not understood in full")]
    [InlineData("None", "")]
    [InlineData("Windows 11 Pro", "")]
    public void Purchase_ThatNamesSeveralProducts_IsToldBeforeAnythingIsJudged(string product, string says)
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");
        string error = ConsoleRun.Eligibility(fleet.Path, "--purchased", product).Error;

        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.Equal(says.Length > 0, error.Contains("--purchased", StringComparison.Ordinal));
    }

    [Fact]
    public void NoWordAtAll_ShowsHelp()
    {
        ConsoleRun run = ConsoleRun.Of();

        Assert.Equal(2, run.Code);
        Assert.Contains("eligibility", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsOfEnumerations_AreTakenInAnyCase()
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");

        Assert.Equal(4, ConsoleRun.Eligibility(fleet.Path, "--software-assurance", "perdevice", "--purpose", "reimaging").Code);
    }

    [Fact]
    public void ProductThatIsAFileName_IsToldSo()
    {
        using var fleet = new TemporaryFile("ComputerName\nPC1\n");
        ConsoleRun run = ConsoleRun.Of("eligibility", fleet.Path, "--media-product", "SW_DVD9_Win_Pro_10.iso", "--program", "EA");

        Assert.Equal(2, run.Code);
        Assert.StartsWith("\"SW_DVD9_Win_Pro_10.iso\" is the name of a file, not of a product.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "Windows 11",
        "--media-product \"Windows 11\" is not understood in full, so what it does not say stays open. Give edition and version, as in \"Windows 7 Professional\"."
    )]
    public void MediaProductThatLeavesSomethingOpen_IsToldSo(string product, string expected)
    {
        using var fleet = new TemporaryFile("ComputerName,LicensedProduct\nPC1,Windows 11 Pro\n");

        Assert.Contains(
            expected,
            ConsoleRun.Of("eligibility", fleet.Path, "--media-product", product, "--program", "EA").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("eligibility", "--media-product", "Windwos 11 Pro", "did you mean Windows 11 Pro?")]
    [InlineData("questions", "--media-product", "Windows 11 Proo", "did you mean Windows 11 Pro?")]
    [InlineData("eligibility", "--raw", "--format", "--raw belongs to --format csv.")]
    [InlineData("eligibility", "--provenance", "--format", "--provenance belongs to --format jsonl, csv, decision-table.")]
    public void OptionThatWouldBePassedOver_IsAnError(string command, string option, string value, string says)
    {
        using var fleet = new TemporaryFile("ComputerName,LicensedProduct\nPC1,Windows 11 Pro\n");
        string[] given = value == "--format" ? ["--media-product", "Windows 11 Pro", option] : [option, value];

        foreach (
            string[] format in value == "--format"
                ? new[] { [], new[] { "--format", "summary" }, ["--format", "html"] }
                :
                [
                    [],
                ]
        )
        {
            ConsoleRun run = ConsoleRun.Of([command, fleet.Path, "--program", "EA", .. given, .. format]);
            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.Contains(says, run.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Name,OperatingSystem\nPC1,Windows 10 Pro\nPC2,Windows 11 Pro\n", true)]
    [InlineData("Name,OperatingSystem,LicensedProduct\nPC1,Windows 10 Pro,\nPC2,Windows 11 Pro,Windows 11 Pro\n", false)]
    public void InventoryOfWhatRunsAlone_IsToldSo(string rows, bool isTold)
    {
        using var fleet = new TemporaryFile(rows);

        Assert.Equal(
            isTold,
            ConsoleRun
                .Eligibility(fleet.Path, "--format", "csv")
                .Error.Contains("Nothing in the inventory says what the PCs were licensed for", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void VerdictsGivenBack_AreTakenWithoutAWordAboutTheirOwnColumns()
    {
        using var fleet = new TemporaryFile("ComputerName,LicensedProduct\nPC1,\n");
        using var back = new TemporaryFile(ConsoleRun.Eligibility(fleet.Path, "--format", "csv").Output);

        Assert.DoesNotContain(
            "not read",
            ConsoleRun.Eligibility(back.Path, "--licensed-product", "Windows 10 Pro").Complaints,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("eligibility {0}/fleet.cvs --media-product Win11Pro", "{0}/fleet.cvs: not found; did you mean fleet.csv?")]
    [InlineData(
        "eligibility {0}/fleet.csv --media {0}/SW_DVD9_Win_Pro_11_24H2.iso --program EA",
        "{0}/SW_DVD9_Win_Pro_11_24H2.iso: there is no such file or folder; did you mean SW_DVD9_Win_Pro_11_23H2.iso?"
    )]
    [InlineData("media @{0}/fleet.csv", "@{0}/fleet.csv: there is no such file or folder.")]
    [InlineData("media {0}/no-such-medium.iso", "{0}/no-such-medium.iso: there is no such file or folder.")]
    [InlineData(
        "eligibility {0}/fleet.csv --media {0}/none.iso",
        "{0}/none.iso: there is no such file or folder. Check the path. Media that is not at hand is judged by its name: reimaging media --name-only, or a list of names for --media-names."
    )]
    [InlineData("media {0}/SW_DVD9_Win_Pro_11_64BIT_English", "reimaging media --name-only")]
    [InlineData("media {0}/SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-59562", "reimaging media --name-only")]
    [InlineData("media {0}/en-us_windows_11_business_editions_version_23h2_x64_dvd_a9092734", "reimaging media --name-only")]
    [InlineData(
        "mak {0}/portal.csv --request {0}/req.txt",
        "There is no source {0}/req.txt, and --request takes no file. To write the request into it: --request --output {0}/req.txt"
    )]
    [InlineData("media {0}/none/x.iso", "{0}/none/x.iso: there is no such file or folder.")]
    [InlineData(
        "eligibility {0}/fleet.csv --media-product Win11Pro --entitlements {0}/order.csv",
        "{0}/order.csv: not found; did you mean orders.csv?"
    )]
    [InlineData("mak {0}/potral.csv", "{0}/potral.csv: not found; did you mean portal.csv?")]
    [InlineData("evidence --windows {0}/windows-olds", "{0}/windows-olds: there is no such file or folder; did you mean windows-old?")]
    [InlineData("evidence --acpi {0}/tables", "{0}/tables: there is no such file or folder.")]
    public void PathThatIsNotThere_IsToldSo_WithTheNearestNameBesideIt(string line, string says)
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "fleet.csv", "SW_DVD9_Win_Pro_11_23H2.iso", "orders.csv", "portal.csv" })
        {
            File.WriteAllText(folder.File(name), "ComputerName,LicensedProduct\nPC1,Windows 10 Pro\n");
        }

        Directory.CreateDirectory(folder.File("windows-old"));
        string path = folder.Path.Replace('\\', '/');
        ConsoleRun run = ConsoleRun.Of([.. string.Format(CultureInfo.InvariantCulture, line, path).Split(' '), "--language", "en"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(string.Format(CultureInfo.InvariantCulture, says, path), run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be read as media", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A variable that is not set leaves an empty text, which states nothing.</summary>
    [Theory]
    [InlineData("--licensed-product")]
    [InlineData("--licensed-architecture")]
    [InlineData("--license-channel")]
    [InlineData("--license-type")]
    [InlineData("--purchased")]
    [InlineData("--media")]
    public void Option_WithAnEmptyText_IsRefused(string option)
    {
        ConsoleRun run = ConsoleRun.Of("eligibility", "fleet.csv", option, "", "--language", "en");

        Assert.Equal(2, run.Code);
        Assert.Contains(option + " needs a value", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language", "en", "did you mean SameLanguage?")]
    [InlineData("langauge", "EN", "did you mean SameLanguage?")]
    [InlineData("different-langauges", "en-GB", "did you mean different-languages?")]
    [InlineData("langauge", "ja-JP", "SameLanguage")]
    public void Rule_IsFoundByAWordOfIt_InTheLanguageOfATag(string name, string language, string says)
    {
        ConsoleRun run = ConsoleRun.Of("rules", name, "--language", language);

        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Equal(language.StartsWith("ja", StringComparison.Ordinal), run.Error.Contains("ありません", StringComparison.Ordinal));
    }
}
