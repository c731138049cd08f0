using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Records.Grouping;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// Rows whose computers nobody can tell are never put together where they may be of several, whatever the name of the computer is called.
/// </summary>
public sealed class NamelessRecordsTests
{
    private readonly Grouping _grouping = new();

    private static readonly string[] Unread = ["Foo", "Ger\u00e4tenummer 2", "Standort", "Bezeichner", "\u5099\u8003\u6b04", "X-Id", "Owner of it"];

    /// <summary>
    /// Every heading of a computer's name names it beside a license, a key in the firmware, what runs and what is stated, also where another column
    /// is called Name.
    /// </summary>
    [Fact]
    public void EveryHeadingOfAName_NamesTheComputer()
    {
        string[] headings =
        [
            .. ColumnTable
                .Default.Columns.Where(column => column is { Field: Field.ComputerName or Field.StandInName, Kinds: RowKind.None })
                .Select(column => column.Heading),
        ];
        Assert.True(headings.Length > 60);
        Assert.All(headings, heading => Assert.All(Kinds(), rows => Assert.Equal(["PC-01", "PC-02"], NamesOf(Named(heading, rows)))));
    }

    /// <summary>
    /// Under a heading that is not read, or where what stands there is like no name, the rows are of nobody: none of a license is judged, and the
    /// heading is told.
    /// </summary>
    [Fact]
    public void HeadingNobodyReads_JoinsNothing()
    {
        foreach (string heading in Unread)
        {
            foreach ((string first, string second) in new[] { ("PC-01", "PC-02"), ("Reception", "Lab") })
            {
                foreach ((string, object?)[][] rows in Kinds().Take(5))
                {
                    var grouping = new Grouping();
                    Row[] given = [Row([(heading, first), .. rows[0]]), Row([(heading, second), .. rows[1]])];
                    Assert.DoesNotContain(grouping.Devices(given), device => device.Contains('+', StringComparison.Ordinal));
                    Assert.DoesNotContain(new Grouping().Devices([.. given.Reverse()]), device => device.Contains('+', StringComparison.Ordinal));
                    Assert.Equal((RowIssueKind.Unassigned, heading), Assert.Single(grouping.Issues.Select(issue => (issue.Kind, issue.Subject))));
                }
            }
        }
    }

    [Theory]
    [InlineData("Device", "Laptop", "Desktop")]
    [InlineData("Asset", "100017", "100018")]
    [InlineData("System", "Windows 10", "Windows 11")]
    [InlineData("Host", "10.0.0.1", "10.0.0.2")]
    [InlineData("Machine", "x86_64", "arm64")]
    public void WhatIsLikeNoName_NamesNobody(string heading, string first, string second) =>
        Assert.Equal(
            ["?: -", "?: -"],
            new Grouping().Devices(Row((heading, first), ("CoaProduct", "A")), Row((heading, second), ("CoaProduct", "B")))
        );

    /// <summary>
    /// Two licensing services, two installed keys of Windows and one license twice are of two computers without any column that tells them apart.
    /// </summary>
    [Fact]
    public void WhatAComputerHasOnce_IsOfTwo()
    {
        (string, object?)[][] twice =
        [
            [("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")],
            [("LicenseStatus", "1"), ("ProductKeyChannel", "OEM:DM")],
            [("LicenseStatus", "5"), ("ProductKeyChannel", "Volume:GVLK")],
            [("LicenseStatus", "0"), ("Activation ID", "2de67392-b7a7-462a-b1ca-108dd189f588")],
            [("Caption", "Windows 11 Pro")],
        ];
        Assert.All(twice, row =>
            Assert.DoesNotContain(new Grouping().Devices(Row(row), Row(row)), device => device.Contains('+', StringComparison.Ordinal))
        );
    }

    /// <summary>
    /// What one computer lists of its licenses stays together: different ones, of which one has a key, its add-ons and those of Office.
    /// </summary>
    [Fact]
    public void LicensesOfOneComputer_StayTogether()
    {
        Row[] rows =
        [
            License(
                "OEM:DM",
                ("ID", "2de67392-b7a7-462a-b1ca-108dd189f588"),
                ("Name", "Windows(R), Professional edition"),
                ("PartialProductKey", "AAAA1"),
                ("OfflineInstallationId", "A1")
            ),
            Row(
                ("ProductKeyChannel", "Retail"),
                ("LicenseStatus", "0"),
                ("ID", "3f1afc82-f8ac-4f6c-8005-1d233e606eee"),
                ("Name", "Windows(R), Professional edition"),
                ("OfflineInstallationId", "A2")
            ),
            License(
                "Volume:MAK",
                ("ID", "8de8eb62-bbe0-40ac-ac17-f75595071ea3"),
                ("Name", "Windows(R), Professional-ESU-Year1 add-on"),
                ("PartialProductKey", "AAAA2")
            ),
            License(
                "Retail",
                ("ID", "fbdb3e18-a8ef-4fb3-9183-dffd60bd0984"),
                ("Name", "Office 21, Office21ProPlus2021R_Retail edition"),
                ("PartialProductKey", "AAAA3")
            ),
            Row(("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"), ("ClientMachineID", "x1")),
        ];
        var grouping = new Grouping();
        Assert.Single(grouping.Devices(rows));
        Assert.Empty(grouping.Issues);
        Assert.Single(grouping.Devices([Running("A", ("CSName", "PC1")), .. rows]));
    }

    /// <summary>A row that holds another name under a heading nobody reads is not of the only computer there is.</summary>
    [Theory]
    [InlineData("PC-02", 0)]
    [InlineData("pc-01.contoso.example", 1)]
    [InlineData("Berlin", 1)]
    public void OtherName_DoesNotJoinTheOnlyComputer(string name, int issues)
    {
        var grouping = new Grouping();
        string[] devices = grouping.Devices(Running("A", ("CSName", "PC-01")), License("OEM:DM", ("Bezeichner", name)));
        Assert.Equal(issues == 1 ? "PC-01: A + OEM:DM" : "PC-01: A", Assert.Single(devices));
        Assert.Equal(1 - issues, grouping.Issues.Count);
    }

    /// <summary>In a report of computers Name is theirs, whatever of a license stands beside it.</summary>
    [Theory]
    [InlineData("Operating System", "Windows 11 Pro", "reception")]
    [InlineData("OS", "Windows 11 Pro", "PC-01")]
    [InlineData("Model", "Latitude 5440", "reception")]
    [InlineData("osType", "windows", "PC-01")]
    [InlineData("OS Version", "10.0.22631", "reception")]
    [InlineData("LicensedProduct", "Windows 11 Pro", "reception")]
    [InlineData("Nothing known", "x", "PC-01")]
    public void NameBesideALicense_IsOfTheComputer(string heading, string value, string name) =>
        Assert.Equal(
            name,
            RowIdentity.Of(Row(("Name", name), (heading, value), ("License Status", "Licensed"), ("OA3xOriginalProductKeyDescription", ""))).Names
                is [var only]
                ? only
                : null
        );

    [Theory]
    [InlineData("Windows(R), Professional edition")]
    [InlineData("Windows11")]
    [InlineData("Office2021")]
    [InlineData("Professional")]
    public void NameOfALicense_IsOfNoComputer(string name) =>
        Assert.Empty(RowIdentity.Of(Row(("Name", name), ("License Status", "Licensed"))).Names);

    /// <summary>Under a customer, a host or a model several computers stand: two installed keys or channels are of two.</summary>
    [Theory]
    [InlineData("PartialProductKey", "AAAA1", "T83GX")]
    [InlineData("ProductKeyChannel", "OEM:DM", "Volume:GVLK")]
    [InlineData("Description", "Windows(R) Operating System, OEM_DM channel", "Windows(R) Operating System, VOLUME_KMSCLIENT channel")]
    public void TwoKeysUnderWhatStandsIn_AreOfTwo(string heading, string first, string second)
    {
        foreach (string standIn in new[] { "Client", "Host", "Machine" })
        {
            Row[] rows =
            [
                Row((standIn, "K-1001"), ("LicenseStatus", "1"), (heading, first)),
                Row((standIn, "K-1001"), ("LicenseStatus", "1"), (heading, second)),
            ];
            Assert.Empty(_grouping.Devices(rows));
            Assert.Empty(_grouping.Devices([.. rows.Reverse()]));
            Assert.Single(_grouping.Devices([rows[0], rows[0]]));
        }

        Assert.All(_grouping.Issues, issue => Assert.Equal((RowIssueKind.TwoInstances, heading), (issue.Kind, issue.Other)));
    }

    /// <summary>A name of its own goes before what may stand in for one.</summary>
    [Theory]
    [InlineData("ComputerName", "Host")]
    [InlineData("Name", "Host")]
    [InlineData("Hostname", "Client")]
    [InlineData("VMName", "Device")]
    public void NameGoesBeforeWhatStandsIn(string heading, string standIn)
    {
        var grouping = new Grouping();
        Assert.Equal(
            ["VM-01", "VM-02"],
            NamesOf([
                Row((standIn, "ESX-01"), (heading, "VM-01"), ("LicensedProduct", "A")),
                Row((standIn, "ESX-01"), (heading, "VM-02"), ("LicensedProduct", "B")),
            ])
        );
        Assert.Empty(grouping.Issues);
    }

    /// <summary>A customer that a service refers to beside the name of the computer is no computer of its own.</summary>
    [Theory]
    [InlineData("Client")]
    [InlineData("Rechner")]
    public void ReferenceUnderWhatStandsIn_IsOfTheRow(string heading) =>
        Assert.Equal(
            ["PC-01: A"],
            _grouping.Devices(Row(("ComputerName", "PC-01"), (heading, Row(("Id", "1"), ("Name", "Contoso"))), ("Caption", "A")))
        );

    private static string[] NamesOf(Row[] rows) =>
        [.. new Grouping().Devices(rows).Select(device => device[..device.IndexOf(':', StringComparison.Ordinal)])];

    private static Row[] Named(string heading, (string, object?)[][] rows) =>
        [Row([(heading, "PC-01"), .. rows[0]]), Row([(heading, "PC-02"), .. rows[1]])];

    private static IEnumerable<(string, object?)[][]> Kinds() =>
        [
            [
                [("Name", "Windows(R), Professional edition"), ("LicenseStatus", "1"), ("PartialProductKey", "AAAA1")],
                [("Name", "Windows(R), Professional edition"), ("LicenseStatus", "1"), ("PartialProductKey", "T83GX")],
            ],
            [
                [("LicenseStatus", "1"), ("ProductKeyChannel", "OEM:DM")],
                [("LicenseStatus", "0"), ("ProductKeyChannel", null)],
            ],
            [
                [("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")],
                [("OA3xOriginalProductKeyDescription", null)],
            ],
            [
                [("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")],
                [("LicenseStatus", "1"), ("ProductKeyChannel", "Volume:GVLK")],
            ],
            [
                [("Operating System", "Windows 11 Pro"), ("License Status", "Licensed")],
                [("Operating System", "Windows 11 Pro"), ("License Status", "Licensed")],
            ],
            [
                [("LicensedProduct", "A"), ("LicenseChannel", "OEM")],
                [("LicensedProduct", "A"), ("LicenseChannel", "OEM")],
            ],
        ];
}
