using ReimagingTools.Tests.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Scale;

public sealed class GroupsCommandTests
{
    private const string Header = "ReimageKey,ReimageColumns,LicensedProduct,LicenseChannel,DeviceCount\n";
    private const string Pro = "U57696E646F77732031302050726F.U4F454D,\"LicensedProduct,LicenseChannel\",Windows 10 Pro,OEM,40\n";
    private const string Home = "U57696E646F777320313020486F6D65.U4F454D,\"LicensedProduct,LicenseChannel\",Windows 10 Home,OEM,2\n";

    [Theory]
    [InlineData("No engine is named", "groups")]
    [InlineData("No verdict depends on the column \"Owner\"", "groups", "--engine", "duckdb", "--columns", "LicensedProduct,Owner")]
    [InlineData("No verdict depends on the column \"Name\"", "groups", "--engine", "duckdb", "--columns", "LicensedProduct,Name")]
    [InlineData("is given twice", "groups", "--engine", "kql", "--columns", "LicensedProduct,x.licensedproduct")]
    [InlineData("holds product keys", "groups", "--engine", "spark", "--columns", "OA3xOriginalProductKey")]
    [InlineData("No column is given", "groups", "--engine", "sqlite", "--columns", "DeviceCount")]
    [InlineData("control character", "groups", "--engine", "sqlite", "--columns", "a\nb.LicensedProduct")]
    [InlineData("cannot be named so", "groups", "--engine", "sqlserver", "--table", "dbo..Devices")]
    [InlineData("cannot be named so", "groups", "--engine", "kql", "--table", " ")]
    [InlineData("Leave --table out", "groups", "--engine", "configmgr", "--table", "Devices")]
    [InlineData("not taken from Configuration Manager", "groups", "--engine", "configmgr", "--columns", "LicensedProduct")]
    [InlineData("Columns are given twice", "groups", "--engine", "sqlite", "--columns", "LicensedProduct", "--inventory", "x.csv")]
    [InlineData("not found", "groups", "--engine", "sqlite", "--inventory", "no-such-file.csv")]
    public void Run_RefusesWhatCannotBeGrouped(string says, params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of(args);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_TakesTheColumnsOfAnInventory()
    {
        using var inventory = new TemporaryFile("ComputerName;Caption0;SerialNumber0;Shelf\nPC1;Windows;1;2\n");
        ConsoleRun run = ConsoleRun.Of("groups", "--engine", "sqlserver", "--table", "Inventory.dbo.PCs", "--inventory", inventory.Path);

        Assert.Equal(0, run.Code);
        Assert.Contains("N'Caption0,SerialNumber0' AS ReimageColumns", run.Output, StringComparison.Ordinal);
        Assert.Contains("FROM [Inventory].[dbo].[PCs] AS d", run.Output, StringComparison.Ordinal);
        Assert.Contains("SerialNumber0: differs on nearly every device", run.Error, StringComparison.Ordinal);
    }

    /// <summary>What is held against a license that is stated of all devices is held against it for a group too.</summary>
    [Theory]
    [InlineData("Site", "Hyper-V host 3", "Eligible")]
    [InlineData("Model", "Latitude 5440", "Eligible")]
    [InlineData("Model", "Virtual Machine", "Indeterminate")]
    [InlineData("Is Virtual", "Yes", "Indeterminate")]
    [InlineData("Real Windows License", "Windows 10 Home", "Indeterminate")]
    public void Run_KeepsWhatSpeaksAgainstAStatedLicense(string heading, string text, string decision)
    {
        using var inventory = new TemporaryFile("ComputerName;LicenseChannel;Manufacturer;" + heading + "\nPC1;OEM;;" + text + "\n");
        ConsoleRun query = ConsoleRun.Of("groups", "--engine", "sqlite", "--inventory", inventory.Path);
        string columns = query.Output.Split('\'')[1];
        Assert.Equal(heading != "Site", columns.Split(',').Contains(heading));
        Assert.Equal(heading == "Site", query.Error.Contains("Site: not in the key", StringComparison.Ordinal));

        string[] values =
        [
            .. columns
                .Split(',')
                .Select(column =>
                    column == "LicenseChannel" ? "OEM"
                    : column == heading ? text
                    : ""
                ),
        ];
        string key = string.Join(
            ".",
            values.Select(value => value.Length == 0 ? "N" : "U" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(value)))
        );
        using var groups = new TemporaryFile("ReimageKey,ReimageColumns,DeviceCount\n" + key + ",\"" + columns + "\",1\n");
        string csv = ConsoleRun
            .Eligibility(
                groups.Path,
                "--format",
                "decision-table",
                "--licensed-product",
                "Windows 10 Pro",
                "--licensed-language",
                "en-US",
                "--licensed-architecture",
                "x64"
            )
            .Output;
        Assert.Contains(decision, csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--table")]
    [InlineData("--repeated")]
    [InlineData("--latest-by")]
    public void Run_RefusesANameThatHoldsAProductKey(string option)
    {
        string key = AcpiTable.MadeUpKey();
        foreach (string engine in new[] { "sqlserver", "kql", "spark", "duckdb", "sqlite" })
        {
            ConsoleRun run = ConsoleRun.Of("groups", "--engine", engine, option, key);

            Assert.Equal((2, ""), (run.Code, run.Output));
            Assert.DoesNotContain(key, run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_WritesAFile()
    {
        using var output = new TemporaryFile("older");

        Assert.Equal(
            (0, ""),
            (
                ConsoleRun.Of("groups", "--engine", "kql", "--output", output.Path).Code,
                ConsoleRun.Of("groups", "--engine", "kql", "--output", output.Path).Output
            )
        );
        Assert.Equal(ConsoleRun.Of("groups", "--engine", "kql").Output, File.ReadAllText(output.Path));
    }

    [Fact]
    public void DecisionTable_IsCsvWithoutAnEngine()
    {
        using var groups = new TemporaryFile(Header + Pro + Home + Pro);
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path);
        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("ReimageKey,MediaNumber,Media,MediaIndex,Decision,Basis,Brief,Reason,Clauses,MissingFacts", lines[0]);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("U57696E646F77732031302050726F.U4F454D,1,Windows 10 Pro,,Indeterminate,None,2011-02,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",LicensedLanguage; LicensedArchitecture", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("U57696E646F777320313020486F6D65.U4F454D,1,Windows 10 Pro,,NotEligible,None,2011-02,", lines[2], StringComparison.Ordinal);
        Assert.Equal(run.Output, RoundTrip.DecisionsAsCsv(groups.Path, "--engine", "csv").Output);
    }

    [Theory]
    [InlineData("Windows 10 Home", "LicensedProduct is not what ReimageKey holds")]
    [InlineData("", "LicensedProduct is not what ReimageKey holds")]
    public void DecisionTable_HoldsUnreadableGroupsAsIndeterminate(string product, string reason)
    {
        using var groups = new TemporaryFile(Header + Home + Pro.Replace("Windows 10 Pro", product, StringComparison.Ordinal));
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "U57696E646F77732031302050726F.U4F454D,1,Windows 10 Pro,,Indeterminate,None,,\"" + reason,
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("line 3: " + reason, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U57696E646F77732031302050726F")]
    [InlineData("")]
    [InlineData("U57...")]
    public void DecisionTable_LeavesOutAKeyThatDidNotSurvive(string key)
    {
        using var groups = new TemporaryFile(Header + Home + Pro.Replace("U57696E646F77732031302050726F.U4F454D", key, StringComparison.Ordinal));
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path);

        Assert.Equal((2, 2), (run.Code, run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    [Theory]
    [InlineData("LicensedProduct,LicenseChannel\nWindows 10 Pro,OEM\n")]
    [InlineData("LicensedProduct,LicenseChannel\n")]
    [InlineData(Header)]
    public void DecisionTable_NeedsGroups(string inventory)
    {
        using var file = new TemporaryFile(inventory);
        ConsoleRun run = RoundTrip.DecisionsAsCsv(file.Path, "--engine", "sqlite");

        Assert.Equal(2, run.Code);
        Assert.Contains("holds no groups", run.Error, StringComparison.Ordinal);
        Assert.Contains("reimaging groups --engine", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlserver")]
    [InlineData("kql")]
    public void DecisionTable_RefusesGroupsOfAnotherEngine(string engine)
    {
        using var groups = new TemporaryFile(Header + Pro);
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path, "--engine", engine);

        Assert.Equal(2, run.Code);
        Assert.Contains("another engine than " + engine, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DecisionTable_RefusesGroupsOfTwoQueries()
    {
        using var groups = new TemporaryFile(
            Header + Pro + Home.Replace("LicensedProduct,LicenseChannel", "CoaProduct,LicenseChannel", StringComparison.Ordinal)
        );
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains("one query at a time", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_NobodyReads_AreToldWithWhatWasMeant()
    {
        ConsoleRun run = ConsoleRun.Of(
            "groups",
            "--engine",
            "sqlserver",
            "--table",
            "dbo.D",
            "--columns",
            "LicensedProdukt,LicensedLanguage,OEM OS",
            "--language",
            "en"
        );

        Assert.Equal(0, run.Code);
        Assert.StartsWith("--columns: columns that are not read: LicensedProdukt, OEM OS", run.Error, StringComparison.Ordinal);
        Assert.Contains("LicensedProduct", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--engine", "duckdb")]
    [InlineData("--table", "Devices")]
    public void Engine_GoesWithADecisionTableOnly(string option, string value)
    {
        using var groups = new TemporaryFile(Header + Pro);
        ConsoleRun run = ConsoleRun.Eligibility(groups.Path, "--format", "csv", option, value);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(option + " belongs to --format decision-table", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_CountsTheDevicesOfGroups()
    {
        using var groups = new TemporaryFile(Header + Pro + Home);
        ConsoleRun run = ConsoleRun.Eligibility(groups.Path, "--format", "summary");

        Assert.Equal(3, run.Code);
        Assert.Contains("40  ? Indeterminate", run.Output, StringComparison.Ordinal);
        Assert.Contains("2  x Not eligible", run.Output, StringComparison.Ordinal);
    }
}
