using System.Text;
using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

public sealed class EligibilityCommandTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";
    private const string Eligible = "PC1,Windows 10 Pro,en-US,x64,OEM\n";
    private const string NotEligible = "PC2,Windows 10 Home,en-US,x64,OEM\n";
    private const string Indeterminate = "PC3,Windows 10 Pro,en-US,x64,\n";

    [Theory]
    [InlineData(Eligible, 0)]
    [InlineData(Eligible + NotEligible + Indeterminate, 3)]
    [InlineData(Eligible + Indeterminate, 4)]
    [InlineData(Eligible + NotEligible + "PC4,Windows 10 Pro,en-US,x64,OEM,more\n", 2)]
    [InlineData("", 2)]
    public void ExitCode_FollowsTheDecisions(string rows, int expected)
    {
        using var file = new TemporaryFile(Header + rows);

        Assert.Equal(expected, ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Code);
    }

    [Fact]
    public void JsonLines_HoldWhatTheContractNames()
    {
        using var file = new TemporaryFile(Header + NotEligible);
        JsonElement line = Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json);

        Assert.Equal(
            [
                "computerName",
                "decision",
                "basis",
                "brief",
                "licensedProduct",
                "mediaProduct",
                "reason",
                "clauses",
                "missingFacts",
                "findings",
                "obligations",
                "advisories",
                "asOf",
                "remedy",
                "mediaSource",
                "mediaIndex",
                "mediaChoice",
                "otherImages",
                "contestedFacts",
                "discrepancies",
            ],
            line.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(
            ["rule", "outcome", "clause", "licensed", "media", "message", "remedy"],
            line.GetProperty("findings")[0].EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal("PC2", line.GetProperty("computerName").GetString());
        Assert.Equal("NotEligible", line.GetProperty("decision").GetString());
        Assert.Equal("None", line.GetProperty("basis").GetString());
        Assert.Equal("2011-02/eligibility/different-products", line.GetProperty("clauses")[0].GetString());
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData(',')]
    public void Csv_AnySeparator(char separator)
    {
        using var file = new TemporaryFile((Header + Eligible).Replace(',', separator));

        Assert.Equal(0, ConsoleRun.Eligibility(file.Path).Code);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Csv_AnyEncoding(string name, bool withMark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        byte[] content =
        [
            .. withMark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes(Header + "パソコン,マイクロソフト Windows 10 Pro,en-US,x64,OEM\n"),
        ];
        using var file = new TemporaryFile(content);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(0, run.Code);
        Assert.Equal("パソコン", run.Json[0].GetProperty("computerName").GetString());
    }

    [Theory]
    [InlineData("#TYPE System.Management.Automation.PSCustomObject\n" + Header + Eligible)]
    [InlineData("sep=,\n" + Header + Eligible)]
    [InlineData("\n\n" + Header + "\n" + Eligible + "\n")]
    [InlineData(
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,LicensedComponents\r\n\"PC1\",\"Windows 10\r\nPro\",en-US,x64,OEM,\r\n"
    )]
    public void Csv_AsToolsWriteIt(string content)
    {
        using var file = new TemporaryFile(content);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal((0, ""), (run.Code, run.Complaints));
        Assert.Equal("PC1", Assert.Single(run.Json).GetProperty("computerName").GetString());
    }

    [Fact]
    public void Json_LinesAndArraysAndNestedInstances()
    {
        const string Device =
            """{"PSComputerName":"PC1","Win32_OperatingSystem":{"Caption":"Microsoft Windows 10 Pro","BuildNumber":"19045","OperatingSystemSKU":48,"OSLanguage":1033,"OSArchitecture":"64-bit"},"SoftwareLicensingProduct":[{"LicenseFamily":"Professional","ProductKeyChannel":"OEM:DM"}]}""";
        using var lines = new TemporaryFile(Device + "\n\n" + Device.Replace("PC1", "PC2", StringComparison.Ordinal) + "\n", ".jsonl");
        using var array = new TemporaryFile("[" + Device + ",\n" + Device.Replace("PC1", "PC2", StringComparison.Ordinal) + "]", ".json");

        Assert.Equal((0, 2), (ConsoleRun.Eligibility(lines.Path).Code, ConsoleRun.Eligibility(lines.Path, "--format", "jsonl").Json.Count));
        Assert.Equal((0, 2), (ConsoleRun.Eligibility(array.Path).Code, ConsoleRun.Eligibility(array.Path, "--format", "jsonl").Json.Count));
    }

    [Fact]
    public void StandardInput_IsReadForADash()
    {
        ConsoleRun run = ConsoleRun.WithInput(Header + Eligible, ConsoleRun.EligibilityArguments("-", "--format", "jsonl"));

        Assert.Equal((0, 1), (run.Code, run.Json.Count));
    }

    [Fact]
    public void DeviceCount_IsCounted()
    {
        using var file = new TemporaryFile(
            "LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount\nWindows 10 Pro,en-US,x64,OEM,1500\nWindows 10 Pro,en-US,x64,OEM,x\n"
        );
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "summary");

        Assert.Equal(2, run.Code);
        Assert.Contains("1,500  + Eligible", run.Output, StringComparison.Ordinal);
        Assert.Contains("line 3: DeviceCount \"x\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownColumns_AreNamedOnce()
    {
        using var file = new TemporaryFile("ComputerName,Owner,LicensedProduct,Shelf\nPC1,me,Windows 10 Pro,3\nPC2,me,Windows 10 Pro,3\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl");

        Assert.Equal(
            file.Path + ": columns that are not read: Owner, Shelf",
            Assert.Single(run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        );
        Assert.Equal(2, run.Json.Count);
    }

    [Fact]
    public void Output_IsWholeOrNotThere()
    {
        using var file = new TemporaryFile(Header + Eligible);
        using var output = new TemporaryFile("older");
        using var bad = new TemporaryFile("");
        ConsoleRun failed = ConsoleRun.Eligibility(bad.Path, "--format", "csv", "--output", output.Path);
        string afterFailure = File.ReadAllText(output.Path);
        ConsoleRun done = ConsoleRun.Eligibility(file.Path, "--format", "csv", "--output", output.Path);

        Assert.Equal((2, "older"), (failed.Code, afterFailure));
        Assert.Equal((0, "1 row read, 0 not readable; 1 device judged, 1 verdict.\n"), (done.Code, done.Output));
        Assert.StartsWith("ComputerName,Decision,Basis,Brief", File.ReadAllText(output.Path), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_FormulasAreMadeHarmless()
    {
        using var file = new TemporaryFile(Header + "=cmd|' /c calc'!A1,Windows 10 Pro,en-US,x64,OEM\n");

        Assert.Contains("'=cmd", ConsoleRun.Eligibility(file.Path, "--format", "csv").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_FitsAHundredColumnsAndNamesClauseAndNextStep()
    {
        using var file = new TemporaryFile(Header + Eligible + NotEligible + Indeterminate);
        ConsoleRun run = ConsoleRun.Eligibility(file.Path);

        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
        Assert.Contains("+ Eligible", run.Output, StringComparison.Ordinal);
        Assert.Contains("eligibility/different-products", run.Output, StringComparison.Ordinal);
        Assert.Contains("Find out: LicenseChannel.", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Language_Japanese()
    {
        using var file = new TemporaryFile(Header + NotEligible);
        ConsoleRun run = ConsoleRun.Of([
            .. ConsoleRun.EligibilityArguments(file.Path, "--format", "jsonl").Select(word => word == "en" ? "ja" : word),
        ]);

        Assert.Contains("異なる製品", run.Json[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Purchased_NoneSaysThatNothingWasBought()
    {
        using var file = new TemporaryFile(Header + Eligible);
        string[] open =
        [
            .. ConsoleRun.EligibilityArguments(file.Path, "--format", "jsonl").Select(word => word == "EnterpriseAgreement" ? "OpenLicense" : word),
        ];

        Assert.Equal(4, ConsoleRun.Of(open).Code);
        Assert.Equal(3, ConsoleRun.Of([.. open, "--purchased", "None"]).Code);
        Assert.Equal(0, ConsoleRun.Of([.. open, "--purchased", "Office Standard 2016", "--purchased", "Windows 10 Pro"]).Code);
        Assert.Equal(0, ConsoleRun.Of([.. open, "--purchased", "Office Standard 2016,Windows 10 Pro"]).Code);
        Assert.Equal(3, ConsoleRun.Of([.. open, "--purchased", "Windows 10 Pro Evaluation"]).Code);
        Assert.Equal(2, ConsoleRun.Of([.. open, "--purchased", " "]).Code);
    }
}
