namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>
/// What names are read as, name by name: <c>name-readings.tsv</c>, read by people. A change of a reader or of its tables changes lines of it; with
/// <c>REIMAGING_WRITE_READINGS</c> set, the table is written anew, to be read as a difference.
/// </summary>
public sealed class NameReadingsTests
{
    private static readonly string File = Path.Combine(Repository.Root, "tests", "ReimagingTools.Tests", "Licensing", "Names", "name-readings.tsv");

    public static TheoryData<string> Lines => [.. System.IO.File.ReadAllLines(File)[1..]];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Read_IsWhatTheTableSays(string line) => Assert.Equal(line, Again(line));

    [Fact]
    public void Table_IsWrittenOnlyWhenAskedFor()
    {
        string[] lines = System.IO.File.ReadAllLines(File);
        if (Environment.GetEnvironmentVariable("REIMAGING_WRITE_READINGS") is not null)
        {
            System.IO.File.WriteAllLines(File, [lines[0], .. lines[1..].Select(Again)]);
        }

        Assert.Equal("kind\tname\treading", lines[0]);
    }

    private static string Again(string line) => line.Split('\t') is [var kind, var text, ..] ? NameReadings.Line(kind, text) : line;
}
