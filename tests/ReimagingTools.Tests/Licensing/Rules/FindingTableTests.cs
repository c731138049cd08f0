namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>
/// What every rule answers, fact by fact: <c>rule-findings.tsv</c>, read by people. A change of a rule changes lines of it; with
/// <c>REIMAGING_WRITE_FINDINGS</c> set, the table is written anew, to be read as a difference.
/// </summary>
public sealed class FindingTableTests
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "ReimagingTools.Tests", "Licensing", "Rules", "rule-findings.tsv");

    public static TheoryData<string> Lines => [.. System.IO.File.ReadAllLines(File)[1..]];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Judge_FindsWhatTheTableSays(string line) => Assert.Equal(line, FindingTable.Line(line.Split('\t')[0]));

    [Fact]
    public void Table_IsWrittenOnlyWhenAskedFor()
    {
        string[] lines = System.IO.File.ReadAllLines(File);
        if (Environment.GetEnvironmentVariable("REIMAGING_WRITE_FINDINGS") is not null)
        {
            System.IO.File.WriteAllLines(File, [lines[0], .. lines[1..].Select(line => FindingTable.Line(line.Split('\t')[0]))]);
        }

        Assert.Equal("facts\tdecision\tbasis\tnotices\tfindings", lines[0]);
    }
}
