using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// What people and firmware write where there is no name or serial number joins no rows, in whatever spelling and through whatever door.
/// </summary>
public sealed class PlaceholderTests
{
    private const string Headings = "ComputerName,Serial Number,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    public static TheoryData<string> Spellings() =>
        [
            "N/A",
            "n.a.",
            "#N/A",
            "-",
            "--",
            "?",
            "_",
            "0",
            "0000",
            "none",
            "(none)",
            "<none>",
            "\"None\"",
            "unknown",
            "UNKNOWN?",
            "TBD",
            "not set",
            "not-set",
            "No Name",
            "(blank)",
            "To be filled by O.E.M.",
            "System Serial Number",
            "Default string",
            "unbekannt",
            "inconnu",
            "不明",
            "なし",
            "ＵＮＫＮＯＷＮ",
            "null",
            "localhost",
            ".",
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
            string[] decisions =
            [
                .. ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json.Select(each => each.GetProperty("decision").GetString()!),
            ];
            Assert.Single(decisions, "Eligible");
            Assert.Equal(["Indeterminate", "Eligible", "Indeterminate"], decisions);
        }
    }

    /// <summary>Words in the place of a serial number or a UUID, and numbers that a spreadsheet rounded, are of any number of machines.</summary>
    [Theory]
    [InlineData("No Serial Number")]
    [InlineData("Nicht angegeben")]
    [InlineData("Access denied")]
    [InlineData("RPC server unavailable")]
    [InlineData("Offline")]
    [InlineData("siehe Aufkleber")]
    [InlineData("同上")]
    [InlineData("Virtual Machine")]
    [InlineData("False")]
    [InlineData("Asset-1234567890")]
    [InlineData("5.12E+11")]
    [InlineData("5,12E+11")]
    [InlineData("1E+12")]
    public void WordsInPlaceOfANumber_JoinNoRows(string words)
    {
        foreach (string heading in new[] { "Serial Number", "UUID", "ResourceID" })
        {
            using var file = new TemporaryFile(
                "ComputerName,"
                    + heading
                    + ",LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-01,\""
                    + words
                    + "\",Windows 10 Pro,,x64,\n,\""
                    + words
                    + "\",,en-US,,OEM\n",
                ".csv"
            );
            Assert.DoesNotContain(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json, each =>
                each.GetProperty("decision").GetString() == "Eligible"
            );
        }
    }

    [Theory]
    [InlineData("Serial Number", "5CG1234ABC")]
    [InlineData("Serial Number", "VMware-56 4d 3e 2f 11 22 33 44-55 66 77 88 99 aa bb cc")]
    [InlineData("Serial Number", "JDKLMNP")]
    [InlineData("Serial Number", "PF-3ABCDE")]
    [InlineData("UUID", "4C4C4544-0058-4B10-8031-B7C04F4E3332")]
    [InlineData("UUID", "{4c4c454400584b108031b7c04f4e3332}")]
    public void NumberOfAMachine_JoinsItsRows(string heading, string number)
    {
        using var file = new TemporaryFile(
            "ComputerName,"
                + heading
                + ",LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-01,"
                + number
                + ",Windows 10 Pro,,x64,\n,"
                + number
                + ",,en-US,,OEM\n",
            ".csv"
        );
        Assert.Equal("Eligible", Assert.Single(ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json).GetProperty("decision").GetString());
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public void Placeholder_IsNobodyToAPassAhead(string word) => Assert.Equal(0UL, DeviceSightings.HashOfName(word));

    /// <summary>What makers leave in place of a serial number, and one sign over and over.</summary>
    [Theory]
    [InlineData("0123456789")]
    [InlineData("1234567890")]
    [InlineData("EVAL")]
    [InlineData("Standard")]
    [InlineData("SerialNumber")]
    [InlineData("Serial")]
    [InlineData("S/N")]
    [InlineData("Sernum")]
    [InlineData("TBD by OEM")]
    [InlineData("NB-1234567890")]
    [InlineData("MB-1234567890")]
    [InlineData("Base Board Serial Number")]
    [InlineData("Type2 - Board Serial Number")]
    [InlineData("BSN12345678901234567")]
    [InlineData("SSN12345678901234567")]
    [InlineData("No Asset Information")]
    [InlineData("1")]
    [InlineData("11111111")]
    [InlineData("99999999")]
    [InlineData("AAAAAAAA")]
    [InlineData("aaaa-AAAA")]
    [InlineData("XXXX0000")]
    [InlineData("ABCDEFGH")]
    public void SerialOfNobody_JoinsNothing(string serial)
    {
        Column column = ColumnTable.Default.Find("Serial Number")[0];
        Assert.Null(RowIdentity.KeyOf(column, serial));
        Assert.NotNull(RowIdentity.KeyOf(column, serial + "7Q"));
        Assert.Equal(
            ["PC-01: A", "PC-02: B"],
            new Grouping().Devices(
                Grouping.Row(("ComputerName", "PC-01"), ("Serial Number", serial), ("LicensedProduct", "A")),
                Grouping.Row(("ComputerName", "PC-02"), ("Serial Number", serial), ("LicensedProduct", "B"))
            )
        );
    }

    [Theory]
    [InlineData("PC-01")]
    [InlineData("NA-01")]
    [InlineData("10")]
    [InlineData("nonesuch")]
    [InlineData("名無し01")]
    public void Name_IsOne(string name) => Assert.False(ComputerNames.IsNobody(name));
}
