using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>Web services of Azure write headings and cells apart. A table is its rows, whatever it is called.</summary>
public sealed class TableRecordTests
{
    private const string Headings =
        """[{"name":"DeviceName","type":"string"},{"name":"LicensedProduct","type":"string"},{"name":"LicensedLanguage","type":"string"},{"name":"LicensedArchitecture","type":"string"},{"name":"LicenseChannel","type":"string"}]""";
    private const string Whole = """["PC-1","Windows 10 Pro","en-US","x64","OEM"]""",
        Part = """["PC-2","Windows 10 Pro",null,"x64","OEM"]""";

    [Theory]
    [InlineData("WHOLE,PART", "PC-1 Eligible,PC-2 Indeterminate")]
    [InlineData("WHOLE", "PC-1 Eligible")]
    [InlineData("", "")]
    [InlineData("[\"PC-1\",\"Windows 10 Pro\",\"en-US\",\"OEM\"],PART", "PC-2 Indeterminate")]
    public void Table_IsItsRows(string rows, string answers)
    {
        rows = rows.Replace("WHOLE", Whole, StringComparison.Ordinal).Replace("PART", Part, StringComparison.Ordinal);
        foreach (
            string table in new[]
            {
                $$"""{"name":"PrimaryResult","columns":{{Headings}},"rows":[{{rows}}]}""",
                $$"""{"Rows":[{{rows}}],"Columns":{{Headings.Replace("\"name\"", "\"ColumnName\"", StringComparison.Ordinal)}},"TableName":"Table_0"}""",
            }
        )
        {
            foreach (string text in new[] { table, $$"""{"tables":[{{table}}]}""" })
            {
                using var file = new TemporaryFile(text + "\n", ".json");
                Assert.Equal(
                    answers,
                    string.Join(
                        ',',
                        ConsoleRun
                            .Eligibility(file.Path, "--format", "jsonl")
                            .Json.Select(line => line.GetProperty("computerName").GetString() + " " + line.GetProperty("decision").GetString())
                            .Order(StringComparer.Ordinal)
                    )
                );
            }
        }
    }

    /// <summary>pandas writes headings in a list and cells in another (orient="split").</summary>
    [Theory]
    [InlineData("WHOLE,PART", "PC-1 Eligible,PC-2 Indeterminate")]
    [InlineData("WHOLE", "PC-1 Eligible")]
    [InlineData("", "")]
    [InlineData("[\"PC-1\",\"Windows 10 Pro\",\"en-US\",\"OEM\"],PART", "PC-2 Indeterminate")]
    public void SplitTable_IsItsRows(string rows, string answers)
    {
        rows = rows.Replace("WHOLE", Whole, StringComparison.Ordinal).Replace("PART", Part, StringComparison.Ordinal);
        const string Names = """["DeviceName","LicensedProduct","LicensedLanguage","LicensedArchitecture","LicenseChannel"]""";
        foreach (
            string text in new[]
            {
                $$"""{"columns":{{Names}},"index":[0,1],"data":[{{rows}}]}""",
                $$"""{"data":[{{rows}}],"index":["a","b"],"columns":{{Names}}}""",
            }
        )
        {
            using var file = new TemporaryFile(text + "\n", ".json");
            Assert.Equal(
                answers,
                string.Join(
                    ',',
                    ConsoleRun
                        .Eligibility(file.Path, "--format", "jsonl")
                        .Json.Select(line => line.GetProperty("computerName").GetString() + " " + line.GetProperty("decision").GetString())
                        .Order(StringComparer.Ordinal)
                )
            );
        }
    }

    /// <summary>What pandas tells of the headings (orient="table") is no computer.</summary>
    [Fact]
    public void Schema_IsNoRecord()
    {
        using var file = new TemporaryFile(
            """{"schema":{"fields":[{"name":"index","type":"integer"},{"name":"ComputerName","type":"string"}],"primaryKey":["index"],"pandas_version":"1.4.0"},"data":[{"index":0,"ComputerName":"PC-1"},{"index":1,"ComputerName":"PC-2"}]}"""
                + "\n",
            ".json"
        );
        Assert.Equal(
            ["PC-1", "PC-2"],
            ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(line => line.GetProperty("computerName").GetString())
        );
    }

    /// <summary>SQL Developer puts what its columns hold beside the records.</summary>
    [Fact]
    public void ColumnsBesideRecords_AreNoRecords()
    {
        using var file = new TemporaryFile(
            """{"results":[{"columns":[{"name":"NAME","type":"VARCHAR2"},{"name":"OS","type":"VARCHAR2"}],"items":[{"name":"PC-1","os":"Windows 11 Pro"},{"name":"PC-2","os":"Windows 11 Pro"}]}]}"""
                + "\n",
            ".json"
        );
        Assert.Equal(
            ["PC-1", "PC-2"],
            ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(line => line.GetProperty("computerName").GetString())
        );
    }
}
