using ReimagingTools.Benchmarks.Settling;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// A question about a group tells what its devices run, is about those an answer can be right for, and asks the others by themselves.
/// </summary>
public sealed class RunningQuestionTests
{
    private const string Header = "ComputerName,Manufacturer,Model,Caption,Version,SystemType\n";
    private const string Pro = "Microsoft Windows 10 Pro,10.0.19045",
        Eleven = "Microsoft Windows 11 Pro,10.0.22631",
        Home = "Microsoft Windows 10 Home,10.0.19045",
        Seven = "Microsoft Windows 7 Professional,6.1.7601";

    [Fact]
    public void Known_TellsWhatRuns_AndMisfitsHaveRowsOfTheirOwn()
    {
        string inventory = FleetOf(
            (6, "Dell Inc.,Latitude", Pro),
            (3, "Dell Inc.,Latitude", Eleven),
            (1, "Dell Inc.,Latitude", Home),
            (2, "Dell Inc.,Latitude", Seven)
        );
        (Dictionary<string, string>[] questions, string error) = Ask(inventory);

        Assert.Equal(["9", "1", "1", "1"], questions.Select(question => question["DeviceCount"]));
        Assert.Equal(["Latitude", "", "", ""], questions.Select(question => question["Model"]));
        Assert.Contains(
            "What runs, which is not what was licensed: Windows 10 Pro: 6, Windows 11 Pro: 3.",
            questions[0]["Known"],
            StringComparison.Ordinal
        );
        Assert.Contains("Windows 10 Pro, en-US, Oem: Eligible (9)", questions[0]["Answers"], StringComparison.Ordinal);
        Dictionary<string, string> home = questions.Single(question => question["Known"].Contains("Windows 10 Home", StringComparison.Ordinal));
        Assert.Equal(("PC-10", "?", "?", "?"), (home["ComputerName"], home["LicensedProduct"], home["LicensedLanguage"], home["LicenseChannel"]));
        Assert.Contains("Windows 10 Home: NotEligible (1)", home["Answers"], StringComparison.Ordinal);
        Assert.Contains(
            "2 open devices are asked about one by one, in rows at the end: what they run (Windows 7 Professional)",
            error,
            StringComparison.Ordinal
        );
        Assert.Equal(
            questions.Sum(question => long.Parse(question["Settles"], System.Globalization.CultureInfo.InvariantCulture)),
            Settled(inventory, questions, question => question["Model"].Length > 0 ? "Windows 10 Pro" : "Windows 10 Home")
        );
    }

    /// <summary>
    /// Who answers for a group in one language has to know in which its devices run, and those that run in another are asked about by themselves.
    /// </summary>
    [Fact]
    public void Known_TellsTheLanguagesTheyRunIn()
    {
        string inventory =
            "ComputerName,Manufacturer,Model,Caption,Version,OSLanguage,LicensedProduct,LicensedArchitecture,LicenseChannel\n"
            + string.Concat(Enumerable.Range(1, 7).Select(i => $"PC-{i},HP,EliteBook,{Pro},{(i < 6 ? 1031 : 1033)},Windows 10 Pro,x64,OEM\n"));
        (Dictionary<string, string>[] questions, _) = Ask(inventory);

        Assert.Equal(["5", "1", "1"], questions.Select(question => question["Settles"]));
        Assert.Contains("What runs, which is not what was licensed: de-DE: 5.", questions[0]["Known"], StringComparison.Ordinal);
        Assert.Contains("en-US: Indeterminate (5, as it does not explain what they run)", questions[0]["Answers"], StringComparison.Ordinal);
        Assert.Contains("What runs, which is not what was licensed: en-US.", questions[1]["Known"], StringComparison.Ordinal);
        Assert.Contains("en-US: Eligible (1)", questions[1]["Answers"], StringComparison.Ordinal);
    }

    /// <summary>Of media in several languages each answer is held against what runs by itself.</summary>
    [Fact]
    public void AnswersOfSeveralLanguages_AreHeldEachAgainstWhatRuns()
    {
        using var inventory = new TemporaryFile(
            "ComputerName,Manufacturer,Model,OSLanguage,LicensedProduct,LicensedArchitecture,LicenseChannel\n"
                + string.Concat(
                    Enumerable.Range(1, 2).Select(i => $"A-{i},Dell,L1,1033,Windows 10 Pro,x64,OEM\nB-{i},HP,H1,1041,Windows 10 Pro,x64,OEM\n")
                )
        );
        using var names = new TemporaryFile(
            "SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO\nSW_DVD9_Win_Pro_10_22H2_64BIT_Japanese_Pro_Ent_EDU_N_MLF_X23-20018.ISO\n"
        );
        ConsoleRun run = ConsoleRun.Of([
            "questions",
            inventory.Path,
            "--media-names",
            names.Path,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
            "--language",
            "en",
        ]);

        string[] answers =
        [
            .. run
                .Json.OrderBy(question => question.GetProperty("Known").GetString()!.Contains("ja-JP", StringComparison.Ordinal))
                .Select(question =>
                    string.Join(
                        "; ",
                        question
                            .GetProperty("Answers")
                            .EnumerateArray()
                            .Select(answer =>
                                $"{answer.GetProperty("Answer")}: {answer.GetProperty("Decision")} ({answer.GetProperty("DeviceCount")})"
                            )
                    )
                ),
        ];
        Assert.Equal(2, answers.Length);
        Assert.Contains("en-US: Eligible (2)", answers[0], StringComparison.Ordinal);
        Assert.Contains("ja-JP: Indeterminate (2)", answers[0], StringComparison.Ordinal);
        Assert.Contains("ja-JP: Eligible (2)", answers[1], StringComparison.Ordinal);
        Assert.Contains("en-US: Indeterminate (2)", answers[1], StringComparison.Ordinal);
    }

    /// <summary>
    /// Where most run what the answer of the image does not explain, the answer that does is judged, and nothing is promised of the other.
    /// </summary>
    [Fact]
    public void GroupThatRunsAnotherEdition_IsAskedAsOne()
    {
        string inventory = FleetOf((5, "Acer,Aspire", Home), (1, "Acer,Aspire", Pro));
        (Dictionary<string, string>[] questions, _) = Ask(inventory);

        Assert.Equal(["Aspire", ""], questions.Select(question => question["Model"]));
        Assert.Equal(["5", "1"], questions.Select(question => question["Settles"]));
        Assert.Contains(
            "Windows 10 Pro, en-US, Oem: Indeterminate (5, as it does not explain what they run)",
            questions[0]["Answers"],
            StringComparison.Ordinal
        );
        Assert.Contains("Windows 10 Home: NotEligible (5)", questions[0]["Answers"], StringComparison.Ordinal);
        Assert.DoesNotContain("Windows 10 Pro, en-US, Oem: Eligible", questions[0]["Answers"], StringComparison.Ordinal);
    }

    [Fact]
    public void MachinesWithoutALicenseOfTheirMaker_AreNotAskedAbout()
    {
        (Dictionary<string, string>[] questions, string error) = Ask(
            FleetOf((2, "\"VMware, Inc.\",VMware Virtual Platform", Pro), (1, "Apple Inc.,\"MacBookPro16,1\"", Pro), (1, "Dell Inc.,Latitude", Pro))
        );

        Assert.Equal("PC-4", Assert.Single(questions)["Example"]);
        Assert.Contains(
            "2 open devices (a virtual machine) cannot be asked about: no maker sells such a machine with a license of Windows.",
            error,
            StringComparison.Ordinal
        );
        Assert.Contains("1 open device (a Mac) cannot be asked about", error, StringComparison.Ordinal);
    }

    private static string FleetOf(params (int Count, string Model, string System)[] groups) =>
        Header
        + string.Concat(
            groups
                .SelectMany(group => Enumerable.Repeat(group.Model + "," + group.System, group.Count))
                .Select((row, at) => $"PC-{at + 1},{row},x64-based PC\n")
        );

    private static string[] Arguments(string inventory) =>
        [
            inventory,
            "--media-product",
            "Windows 10 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VL",
            "--program",
            "EA",
            "--language",
            "en",
        ];

    private static (Dictionary<string, string>[] Questions, string Error) Ask(string inventory)
    {
        using var file = new TemporaryFile(inventory);
        ConsoleRun run = ConsoleRun.Of(["questions", .. Arguments(file.Path), "--format", "csv"]);
        string[][] rows = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Csv.Split)];
        return ([.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))], run.Error);
    }

    /// <summary>Devices that are not open any more when every cell is filled in.</summary>
    private static long Settled(string inventory, Dictionary<string, string>[] questions, Func<Dictionary<string, string>, string> product)
    {
        using var file = new TemporaryFile(inventory);
        using var answers = new TemporaryFile(
            "ComputerName,Manufacturer,Model,LicensedProduct,LicensedLanguage,LicenseChannel\n"
                + string.Concat(
                    questions.Select(question =>
                        $"{question["ComputerName"]},{question["Manufacturer"]},{question["Model"]},{product(question)},en-US,OEM\n"
                    )
                )
        );
        return ConsoleRun
            .Of(["eligibility", .. Arguments(file.Path), "--entitlements", answers.Path, "--format", "jsonl"])
            .Json.Count(verdict => verdict.GetProperty("decision").GetString() != "Indeterminate");
    }
}
