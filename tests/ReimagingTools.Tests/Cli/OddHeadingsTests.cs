using ReimagingTools.Licensing.Text;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>A column without a name is heard as one whose name nobody knows, and what is shown of a name is masked as any text.</summary>
public sealed class OddHeadingsTests
{
    private const string Columns = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,";
    private const string Row = "\nPC1,Windows 10 Pro,en-US,x64,OEM,";

    [Theory]
    [InlineData("", "Eligible")]
    [InlineData("Building 4", "Eligible")]
    [InlineData("Windows 10 Pro", "Eligible")]
    [InlineData("Windows 10 Home", "Indeterminate")]
    [InlineData("Windows 7 Home Premium", "Indeterminate")]
    public void ColumnWithoutAName_IsHeard(string text, string decision)
    {
        foreach (string name in new[] { "", "\" \"", "\u00a0", "Unnamed: 5" })
        {
            using var inventory = new TemporaryFile(Columns + name + Row + text + "\n");
            Assert.Contains(
                ",PC1," + decision + ",",
                "," + ConsoleRun.Eligibility(inventory.Path, "--format", "csv").Output.Replace("\n", ",", StringComparison.Ordinal),
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("License {0}")]
    [InlineData("Windows key {0} of this PC")]
    public void KeyInAName_IsMasked(string name)
    {
        string key = AcpiTable.MadeUpKey();
        using var csv = new TemporaryFile(Columns + name.Replace("{0}", key, StringComparison.Ordinal) + Row + "Windows 10 Home\n");
        using var json = new TemporaryFile(
            "{\"ComputerName\":\"PC1\",\"LicensedProduct\":\"Windows 10 Pro\",\"keys\":{\""
                + name.Replace("{0}", key, StringComparison.Ordinal)
                + "\":\"Windows 10 Home\"}}\n",
            ".jsonl"
        );
        foreach (string path in new[] { csv.Path, json.Path })
        {
            Assert.All(["csv", "jsonl", "table", "summary", "html", "questions"], format =>
            {
                ConsoleRun run = ConsoleRun.Eligibility(path, "--format", format);
                Assert.False(ProductKeys.ContainsWholeKey(run.Output) || ProductKeys.ContainsWholeKey(run.Error), format);
            });
        }
    }
}
