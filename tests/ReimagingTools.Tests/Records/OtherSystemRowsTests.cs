using System.Text.Json;
using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// That a computer runs another system counts in a row of its own as in the row that states its license, whichever comes first and however they come
/// in.
/// </summary>
public sealed class OtherSystemRowsTests
{
    private static readonly string[] Headings =
    [
        "ComputerName",
        "LicensedProduct",
        "LicensedLanguage",
        "LicensedArchitecture",
        "LicenseChannel",
        "Operating System",
        "Category",
    ];

    private static readonly string[] Filler = ["F1", "Windows 10 Pro", "en-US", "x64", "OEM", "", ""];

    public static TheoryData<string, string, string, string> Splits()
    {
        var splits = new TheoryData<string, string, string, string>();
        foreach (
            (string name, string system, string category) in new[]
            {
                ("A1", "Linux", ""),
                ("a1.contoso.com", "Android", "Tablet"),
                ("A1", "macOS 14.1", "Laptop"),
                ("A1", "", "Mobile Phone"),
                ("A1", "ReactOS 0.4", ""),
                ("A1", "FreeDOS", ""),
            }
        )
        {
            foreach (string door in new[] { "csv", "csv -", "jsonl", "jsonl -", "json", "two" })
            {
                splits.Add(door, name, system, category);
            }
        }

        return splits;
    }

    [Theory]
    [MemberData(nameof(Splits))]
    public void OtherSystemInARowOfItsOwn_IsNeverEligible(string door, string name, string system, string category)
    {
        string[] license = ["A1", "Windows 10 Pro", "en-US", "x64", "OEM", "", ""],
            other = [name, "", "", "", "", system, category];
        string whole = DecisionOf(
            door,
            [
                ["A1", "Windows 10 Pro", "en-US", "x64", "OEM", system, category],
            ]
        );
        Assert.Equal("Indeterminate", whole);
        foreach (string[][] rows in new[] { new[] { license, other }, [other, license], [other, Filler, license], [license, Filler, other] })
        {
            Assert.Contains(DecisionOf(door, rows), new[] { whole, "error" });
        }
    }

    /// <summary>In a pipeline nothing is known of rows to come: the later of the two is an error.</summary>
    [Theory]
    [InlineData("ComputerName", "ComputerName")]
    [InlineData("ComputerName", "PSComputerName")]
    [InlineData("PSComputerName", "PSComputerName")]
    [InlineData("SerialNumber", "SerialNumber")]
    public void OtherSystemInAPipeline_IsHeldAgainstTheOtherRow(string one, string other)
    {
        Row license = Grouping.Row((one, "PC-0000001"), ("LicensedProduct", "Windows 10 Pro")),
            system = Grouping.Row((other, "PC-0000001"), ("Operating System", "Linux"));
        foreach (Row[] rows in new[] { new[] { license, system }, [system, license] })
        {
            var grouping = new Grouping();
            Assert.InRange(grouping.Devices(rows).Length, 0, 1);
            Assert.True(grouping.Issues.Exists(issue => issue.IsError && issue.OtherPlace is not null));
        }
    }

    /// <summary>A record that says more of a Mac, and nothing of Windows, is of a Mac.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void OtherSystemWithARecordThatSaysMoreOfIt_IsNoDevice(bool holdsAll)
    {
        Row system = Grouping.Row(("ComputerName", "MAC-1"), ("Operating System", "macOS 14"), ("LicensedProduct", "")),
            more = Grouping.Row(("ComputerName", "MAC-1"), ("Operating System", ""), ("Model", "MacBookPro16,1"), ("SerialNumber", "C02AAA7"));
        foreach (Row[] rows in new[] { new[] { system, more }, [more, system], [system, more, more] })
        {
            var grouping = new Grouping();
            Assert.Empty(grouping.Devices(new GroupingOptions { HoldsAll = holdsAll }, rows));
            Assert.Equal((RowIssueKind.NoDevice, rows.Length), (Assert.Single(grouping.Issues).Kind, grouping.Issues[0].Count));
        }
    }

    /// <summary>Each is told as what it is, whatever others there are.</summary>
    [Fact]
    public void RowOfAMachineOfAnotherSystem_IsCountedAsItsOwnThing()
    {
        var grouping = new Grouping();
        Assert.Empty(
            grouping.Devices(
                Grouping.Row(("ComputerName", "PHONE-1"), ("Operating System", "iOS 17")),
                Grouping.Row(("ComputerName", "MAC-1"), ("Operating System", "macOS 14")),
                Grouping.Row(("ComputerName", "MAC-1"), ("Operating System", ""), ("Model", "MacBookPro16,1"))
            )
        );
        Assert.Equal([("Phone", 1L), ("OtherSystem", 2L)], grouping.Issues.Select(issue => (issue.Subject!, issue.Count)));
    }

    /// <summary>What waited and was let go is still known.</summary>
    [Fact]
    public void OtherSystemLetGoAtTheLimit_IsStillKnown()
    {
        var grouping = new Grouping();
        string[] devices = grouping.Devices(
            new GroupingOptions { HoldsAll = true, HeldLimit = 2 },
            Grouping.Row(("ComputerName", "A1"), ("Operating System", "Linux")),
            Grouping.Row(("ComputerName", "A2"), ("Operating System", "Linux")),
            Grouping.Row(("ComputerName", "A1"), ("LicensedProduct", "Windows 10 Pro"))
        );
        Assert.Empty(devices);
        Assert.Contains(grouping.Issues, issue => issue.Kind == RowIssueKind.Differs && issue.Subject == "A1");
    }

    [Fact]
    public void OtherSystemsAlone_AreNoDevicesHoweverOftenTheyCome()
    {
        foreach (bool holdsAll in new[] { false, true })
        {
            var grouping = new Grouping();
            Row[] rows =
            [
                .. Enumerable.Range(0, 5).Select(_ => Grouping.Row(("ComputerName", "iPhone"), ("Operating System", "iOS 17"))),
                Grouping.Row(("ComputerName", "A1"), ("LicensedProduct", "Windows 10 Pro")),
            ];
            Assert.Single(grouping.Devices(new GroupingOptions { HoldsAll = holdsAll }, rows));
            Assert.Equal((RowIssueKind.NoDevice, 5L), (Assert.Single(grouping.Issues).Kind, grouping.Issues[0].Count));
        }
    }

    private static string DecisionOf(string door, string[][] rows)
    {
        string format = door.Split(' ')[0];
        if (format == "two" && rows.Length > 1)
        {
            using var first = new TemporaryFile(Csv(rows[..1]), ".csv");
            using var second = new TemporaryFile(Csv(rows[1..]), ".csv");
            return Decision(ConsoleRun.Eligibility(first.Path, second.Path, "--format", "jsonl"));
        }

        string text = format switch
        {
            "json" => "[" + string.Join(',', rows.Select(Json)) + "]",
            "jsonl" => string.Join('\n', rows.Select(Json)) + "\n",
            _ => Csv(rows),
        };
        if (door.EndsWith('-'))
        {
            return Decision(ConsoleRun.WithInput(text, ConsoleRun.EligibilityArguments("-", "--format", "jsonl")));
        }

        using var file = new TemporaryFile(text, format == "two" ? ".csv" : "." + format);
        return Decision(ConsoleRun.Eligibility(file.Path, "--format", "jsonl"));
    }

    private static string Decision(ConsoleRun run)
    {
        if (
            run.Error.Contains("of A1 ", StringComparison.OrdinalIgnoreCase)
            || run.Error.Contains("of a1.contoso.com ", StringComparison.OrdinalIgnoreCase)
        )
        {
            return "error";
        }

        string[] decisions =
        [
            .. run
                .Json.Where(each => !each.GetRawText().Contains("\"F1\"", StringComparison.Ordinal))
                .Select(each => each.TryGetProperty("decision", out JsonElement decision) ? decision.GetString()! : "error"),
        ];
        return decisions.Contains("error") ? "error" : string.Join('+', decisions);
    }

    private static string Csv(string[][] rows) => string.Join('\n', rows.Prepend(Headings).Select(cells => string.Join(',', cells))) + "\n";

    private static string Json(string[] cells) =>
        JsonSerializer.Serialize(Headings.Zip(cells).Where(pair => pair.Second.Length > 0).ToDictionary(pair => pair.First, pair => pair.Second));
}
