namespace ReimagingTools.Tests.Cli;

/// <summary>One mistake in many rows is told once, with its number and the rows; the list of rows that were not judged is complete.</summary>
public sealed class AlikeRowsTests
{
    private const string Header = "ComputerName,Domain,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,DeviceCount\n";

    [Fact]
    public void MistakeInEveryRow_IsToldOnce()
    {
        (ConsoleRun run, string[] listed) = Judge(
            Header + string.Concat(Enumerable.Range(1, 300).Select(i => $"PC-{i},,Windows 10 Pro,en-US,x64,OEM,{i} pcs\n"))
        );
        string told = Assert.Single(run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(": line 2: DeviceCount \"1 pcs\" is not a whole number above 0. (300 rows: lines 2, 3, 4, ", told, StringComparison.Ordinal);
        Assert.EndsWith(", and 260 more.)", told, StringComparison.Ordinal);
        Assert.Equal(300, listed.Length);
    }

    [Fact]
    public void DifferentMistakes_AreToldEach()
    {
        (ConsoleRun run, _) = Judge(
            Header + "PC-1,,Windows 10 Pro,en-US,x64,OEM,few\nPC-2,,Windows 10 Pro,en-US,x64,OEM,1,2\nPC-3,,Windows 10 Pro,en-US,x64,OEM,many\n"
        );

        Assert.Equal(2, run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("(2 rows: lines 2, 4.)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "PC-1,a.example,Windows 10 Pro,en-US,x64,OEM,\nPC-2,a.example,Windows 10 Pro,en-US,x64,OEM,\nPC-1,b.example,Windows 10 Home,en-US,x64,OEM,\n",
        "2 4",
        "3 rows read, 2 not readable; 1 device judged"
    )]
    [InlineData(
        "PC-1,,Windows 10 Pro,en-US,x64,OEM,\nPC-1,,Windows 10 Home,en-US,x64,OEM,\nPC-1,,Windows 7 Professional,en-US,x64,OEM,\n",
        "3 4",
        "3 rows read, 2 not readable; 1 device judged"
    )]
    [InlineData(
        "PC-1,,Windows 10 Pro,en-US,x64,OEM,\nComputerName,LicensedLanguage,LicensedProduct,Domain,LicensedArchitecture,LicenseChannel,DeviceCount\nPC-2,en-US,Windows 10 Pro,,x64,OEM,\nPC-3,en-US,Windows 10 Pro,,x64,OEM,\n",
        "3 4 5",
        "1 device judged"
    )]
    public void EveryRowThatWasNotJudged_IsListed(string rows, string lines, string tally)
    {
        (ConsoleRun run, string[] listed) = Judge(Header + rows);

        Assert.Equal(lines, string.Join(' ', listed.Select(line => line.Split(',')[1])));
        Assert.Contains(tally, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Complaints.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (ConsoleRun Run, string[] Listed) Judge(string content)
    {
        using var file = new TemporaryFile(content, ".csv");
        using var errors = new TemporaryFile("");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, "--format", "jsonl", "--errors", errors.Path);
        return (run, File.ReadAllLines(errors.Path)[1..]);
    }
}
