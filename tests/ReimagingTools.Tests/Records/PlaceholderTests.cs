using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>What people and firmware write where there is no name or serial number joins no rows, in whatever spelling and through whatever door.</summary>
public sealed class PlaceholderTests
{
    private const string Headings = "ComputerName,Serial Number,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    public static TheoryData<string> Spellings() =>
    [
        "N/A", "n.a.", "#N/A", "-", "--", "?", "_", "0", "0000", "none", "(none)", "<none>", "\"None\"", "unknown", "UNKNOWN?", "TBD", "not set", "not-set", "No Name", "(blank)", "To be filled by O.E.M.",
        "System Serial Number", "Default string", "unbekannt", "inconnu", "不明", "なし", "ＵＮＫＮＯＷＮ", "null", "localhost", ".",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Placeholder_JoinsNoRows(string word)
    {
        string cell = '"' + word.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
        foreach (string identity in new[] { cell + ",", "," + cell, cell + "," + cell })
        {
            string[] rows = [identity + ",Windows 10 Pro,,x64,\n", "PC-01,SN-000001,Windows 10 Pro,en-US,x64,OEM\n", identity + ",,en-US,,OEM\n"];
            using var file = new TemporaryFile(Headings + string.Concat(rows), ".csv");
            string[] decisions = [.. ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(each => each.GetProperty("decision").GetString()!)];
            Assert.Single(decisions, "Eligible");
            Assert.Equal(["Indeterminate", "Eligible", "Indeterminate"], decisions);
        }
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Placeholder_IsNobodyToAPassAhead(string word) => Assert.Equal(0UL, DeviceSightings.HashOfName(word));

    [Theory]
    [InlineData("PC-01")]
    [InlineData("NA-01")]
    [InlineData("10")]
    [InlineData("nonesuch")]
    [InlineData("名無し01")]
    public void Name_IsOne(string name) => Assert.False(ComputerNames.IsNobody(name));
}
