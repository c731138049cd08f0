using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Records.Grouping;

namespace ReimagingTools.Tests.Records;

public sealed class DeviceGrouperTests
{
    private readonly Grouping _grouping = new();

    [Fact]
    public void Parts_JoinByNameInAnyOrder()
    {
        Row[] rows =
        [
            Running("A", ("CSName", "PC1")),
            Running("B", ("PSComputerName", "PC2")),
            License("OEM:DM", ("PSComputerName", "PC2")),
            License("Retail", ("ComputerName", "pc1.contoso.com")),
        ];

        Assert.Equal(["PC1: A + Retail", "PC2: B + OEM:DM"], _grouping.Devices(rows));
        Assert.Equal(["PC1: A + Retail", "PC2: B + OEM:DM"], _grouping.Devices([.. rows.Reverse()]));
        Assert.Empty(_grouping.Issues);
    }

    [Fact]
    public void Jobs_JoinByTheirSessionAndNeverByLocalhost()
    {
        Row[] rows =
        [
            Running("A", ("CSName", "PC-A"), ("PSComputerName", "localhost"), ("RunspaceId", "r1")),
            Running("B", ("CSName", "PC-B"), ("PSComputerName", "localhost"), ("RunspaceId", "r2")),
            License("OEM:DM", ("PSComputerName", "localhost"), ("RunspaceId", "r1")),
        ];

        Assert.Equal(["PC-A: A + OEM:DM", "PC-B: B"], _grouping.Devices(rows));
        Row stray = License("Retail", ("PSComputerName", "localhost"));
        Assert.Equal(["PC-A: A + OEM:DM", "PC-B: B"], _grouping.Devices([stray, .. rows]));
        Assert.Equal(RowIssueKind.Unassigned, Assert.Single(_grouping.Issues).Kind);
    }

    [Fact]
    public void FullNamesOfTwoDomains_AreTwoComputers()
    {
        Row[] rows = [Running("A", ("CSName", "pc1.a.example")), Running("B", ("CSName", "pc1.b.example")), License("OEM:DM", ("CSName", "PC1"))];

        Assert.Equal(["PC1: OEM:DM", "pc1.a.example: A", "pc1.b.example: B"], _grouping.Devices(rows));
    }

    [Fact]
    public void TwoInstancesUnderOneName_AreNoDevice()
    {
        Assert.Equal(
            ["PC2: C"],
            _grouping.Devices(Running("A", ("CSName", "PC1")), Running("B", ("CSName", "PC1")), Running("C", ("CSName", "PC2")))
        );
        RowIssue issue = Assert.Single(_grouping.Issues);
        Assert.Equal((RowIssueKind.TwoInstances, "PC1", "Caption"), (issue.Kind, issue.Subject, issue.Other));
        Assert.Equal(["PC1: A + A"], new Grouping().Devices(Running("A", ("CSName", "PC1")), Running("A", ("CSName", "PC1"), ("BuildNumber", 1))));
    }

    /// <summary>A cell that lists computers names none of them: nobody knows what of the row is whose.</summary>
    [Theory]
    [InlineData("PC-57A, PC-57B", "PC-57B")]
    [InlineData("PC-57A;PC-57B", "PC-57B")]
    [InlineData("PC-57A / PC-58 / PC-59", "PC-58")]
    [InlineData("PC-57A and PC-57B", "PC-57B")]
    [InlineData("PC-57A\nPC-57B", "PC-57B")]
    [InlineData("PC-57A - PC-99", "PC-99")]
    [InlineData("PC-57A..PC-99", "PC-99")]
    [InlineData("PC-57A、PC-57B", "PC-57B")]
    public void SeveralNamesInOneCell_AreNoDevice(string name, string second)
    {
        foreach (string heading in new[] { "ComputerName", "Name" })
        {
            var grouping = new Grouping();
            Assert.Equal(
                ["PC-1: A"],
                grouping.Devices(Row(("ComputerName", "PC-1"), ("LicensedProduct", "A")), Row((heading, name), ("LicensedProduct", "A")))
            );
            Assert.Equal(("PC-57A", second), (grouping.Issues[0].Subject, grouping.Issues[0].Other));
        }
    }

    [Theory]
    [InlineData("Reception, Berlin")]
    [InlineData("PC-1, pc-1.contoso.com")]
    [InlineData("John's PC 2")]
    [InlineData("LAB - 12A")]
    public void NameWithBlanksOrSigns_IsOne(string name) => Assert.Single(_grouping.Devices(Row(("ComputerName", name), ("LicensedProduct", "A"))));

    /// <summary>Sources write one value in different words.</summary>
    [Theory]
    [InlineData("OSLanguage", "1033", "en-US", true)]
    [InlineData("OSLanguage", "0409", "English (United States)", true)]
    [InlineData("OSLanguage", "1033", "de-DE", false)]
    [InlineData("MUILanguages", "{en-US, de-DE}", "de-DE;en-US", true)]
    [InlineData("MUILanguages", "{en-US}", "en-US, de-DE", false)]
    [InlineData("OSArchitecture", "64-bit", "x64", true)]
    [InlineData("OSArchitecture", "64 ビット", "64 bits", true)]
    [InlineData("OSArchitecture", "64-bit", "ARM 64-bit Processor", false)]
    [InlineData("OSArchitecture", "64-bit", "32-bit", false)]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM", "Professional OEM:DM", true)]
    [InlineData("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM", "[4.0] Core OEM:DM", false)]
    public void ValuesOfWhatAComputerHasOneOf_AreComparedAsRead(string heading, string first, string second, bool isOne)
    {
        (string, object?)[] service = heading.StartsWith("OA3", StringComparison.Ordinal) ? [("Version", "10.0.19041.1")] : [("Caption", "A")];
        Row[] rows =
        [
            Grouping.Row([("CSName", "PC1"), (heading, first), .. service]),
            Grouping.Row([("CSName", "PC1"), (heading, second), .. service]),
        ];

        Assert.Equal(isOne ? 1 : 0, _grouping.Devices(rows).Length);
        Assert.Equal(isOne ? [] : [RowIssueKind.TwoInstances], _grouping.Issues.Select(issue => issue.Kind));
    }

    [Fact]
    public void RowThatNamesTwoComputers_IsNoDevice()
    {
        Assert.Empty(_grouping.Devices(Grouping.Row(("ComputerName", "PC1"), ("CSName", "PC2"), ("LicensedProduct", "A"))));
        Assert.Equal(RowIssueKind.TwoNames, Assert.Single(_grouping.Issues).Kind);
    }

    [Theory]
    [InlineData("devices")]
    [InlineData("value")]
    [InlineData("anything")]
    public void Wrapper_IsTakenApart(string name)
    {
        Row[] devices =
        [
            Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A")),
            Grouping.Row(("ComputerName", "PC2"), ("LicensedProduct", "B")),
        ];

        Assert.Equal(
            ["PC1: A", "PC2: B"],
            _grouping.Devices(
                Grouping.Row(("generated_at", "2026"), (name, devices), ("users", new[] { Grouping.Row(("ResourceID", "2001"), ("UserName", "u")) }))
            )
        );
    }

    /// <summary>
    /// A part that was asked for by name is of the computer somebody states a license of, with its domain or without; one that comes too late is an
    /// error.
    /// </summary>
    [Theory]
    [InlineData("PC1", "PC1")]
    [InlineData("PC1", "pc1.contoso.com")]
    [InlineData("pc1.contoso.com", "PC1")]
    public void PartOfTheRoad_JoinsTheComputerThatIsStated(string name, string road)
    {
        Row stated = Grouping.Row(("ComputerName", name), ("LicensedProduct", "A"));
        Row part = License("OEM:DM", ("PSComputerName", road));
        Assert.Equal([name + ": A + OEM:DM"], _grouping.Devices(part, stated));
        Assert.Equal([name + ": A + OEM:DM"], _grouping.Devices(new GroupingOptions { HoldsAll = true }, stated, part));
        Assert.Empty(_grouping.Issues);
        Assert.Equal([name + ": A"], _grouping.Devices(stated, part));
        Assert.Equal(RowIssueKind.Late, Assert.Single(_grouping.Issues).Kind);
    }

    [Fact]
    public void PartsOfTheRoad_AreOneWithAndWithoutDomain() =>
        Assert.Equal(
            ["PC1: - + OEM:DM"],
            _grouping
                .Devices(Running("A", ("PSComputerName", "pc1.contoso.com")), License("OEM:DM", ("PSComputerName", "PC1")))
                .Select(device => device.Replace("pc1.contoso.com", "PC1", StringComparison.Ordinal).Replace("A +", "- +", StringComparison.Ordinal))
        );

    /// <summary>Lists under headings of any name are no computers.</summary>
    [Fact]
    public void ListsByPlace_AreNoComputers()
    {
        Row[] Named(params string[] names) => [.. names.Select(name => Running("A", ("CSName", name)))];
        Assert.Equal(
            ["PC1: A", "PC2: A", "PC3: - + A"],
            _grouping.Devices(Grouping.Row(("HQ", Grouping.Row(("pcs", Named("PC1", "PC2")))), ("Branch", Grouping.Row(("pcs", Named("PC3"))))))
        );
        Assert.Equal(
            ["?: - + A + OEM:DM + Retail"],
            _grouping.Devices(Grouping.Row(("os", Running("A")), ("lic", new[] { License("OEM:DM"), License("Retail") })))
        );
        Assert.Equal(
            ["?: - + - + - + A + OEM:DM"],
            _grouping.Devices(Grouping.Row(("runs", Grouping.Row(("value", Running("A")))), ("lic", Grouping.Row(("value", License("OEM:DM"))))))
        );
    }

    [Fact]
    public void PartsNestedInOneComputer_StayTogether() =>
        Assert.Equal(
            ["PC9: - + A + OEM:DM"],
            _grouping.Devices(
                Grouping.Row(("ComputerName", "PC9"), ("OS", Running("A", ("CSName", "PC9"))), ("Licenses", new[] { License("OEM:DM") }))
            )
        );

    [Fact]
    public void Keys_JoinRowsThatNameNobody()
    {
        Row[] rows =
        [
            Running("A", ("CSName", "PC1"), ("ResourceID", 1)),
            Running("B", ("CSName", "PC2"), ("ResourceID", 2)),
            License("OEM:DM", ("ResourceID", 2)),
        ];

        Assert.Equal(["PC1: A", "PC2: B + OEM:DM"], _grouping.Devices(rows));
        Assert.Equal(["PC1: A", "PC2: B"], _grouping.Devices([.. rows[..2], Running("C", ("CSName", "PC3"), ("ResourceID", 3))]).Take(2));
    }

    [Fact]
    public void KeyOfTwoComputers_JoinsNothing()
    {
        Row[] rows =
        [
            Running("A", ("CSName", "PC1"), ("UUID", "4c4c4544-0001")),
            Running("B", ("CSName", "PC2"), ("UUID", "4c4c4544-0001")),
            License("OEM:DM", ("UUID", "4c4c4544-0001")),
        ];

        Assert.Equal(["PC1: A", "PC2: B"], _grouping.Devices(rows));
        Assert.Equal(RowIssueKind.Unassigned, Assert.Single(_grouping.Issues).Kind);
    }

    [Fact]
    public void DeclaredRows_StreamAndNoticeWhatCameBefore()
    {
        Row[] rows =
        [
            Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A")),
            Grouping.Row(("ComputerName", "pc1.contoso.com"), ("LicensedProduct", "B")),
            Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A")),
        ];
        using var grouper = new DeviceGrouper(new GroupingOptions(), _grouping.Issues.Add);

        Assert.Single(grouper.Take(rows[0]));
        Assert.Empty(grouper.Take(rows[1]));
        Assert.Single(grouper.Take(rows[2]));
        Assert.Empty(grouper.Take(License("OEM:DM", ("CSName", "PC1"))));
        Assert.Empty(grouper.Finish());
        Assert.Equal([RowIssueKind.Differs, RowIssueKind.Late, RowIssueKind.Repeats], _grouping.Issues.Select(issue => issue.Kind));
    }

    [Fact]
    public void SeveralInventories_JoinDeclaredRowsToo() =>
        Assert.Equal(
            ["PC1: A + OEM:DM + X"],
            _grouping.Devices(
                new GroupingOptions { HoldsAll = true },
                Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "X")),
                Running("A", ("CSName", "PC1")),
                License("OEM:DM", ("CSName", "PC1"))
            )
        );

    /// <summary>From a pipe the first of two names was judged already; the second says so.</summary>
    [Fact]
    public void SerialNumberOfTwoNames_IsTold()
    {
        Row[] rows =
        [
            Grouping.Row(("ComputerName", "P5"), ("LicensedProduct", "A"), ("DeviceSerial", "5CG9123AB5")),
            Grouping.Row(("ComputerName", "OLDNAME"), ("LicensedProduct", "B"), ("DeviceSerial", "5cg9123ab5")),
            Grouping.Row(("ComputerName", "P6"), ("LicensedProduct", "A"), ("DeviceSerial", "5CG9123AB5")),
            Grouping.Row(("ComputerName", "p5.contoso.com"), ("LicensedProduct", "A"), ("DeviceSerial", "5CG9123AB5")),
        ];
        Assert.Equal(["P5: A", "P6: A", "p5.contoso.com: A"], _grouping.Devices(rows));
        Assert.Equal([RowIssueKind.Shared, RowIssueKind.SharedAlike, RowIssueKind.Repeats], _grouping.Issues.Select(issue => issue.Kind));
        Assert.Equal("OLDNAME", _grouping.Issues[0].Subject);
    }

    [Fact]
    public void PartsOfTwoNames_ShareNoMachine()
    {
        Row Firmware(string name, string serial) =>
            new RowBuilder(ReimagingTools.Records.Columns.ColumnTable.Default).Of(
                [KeyValuePair.Create<string, object?>("PSComputerName", name), KeyValuePair.Create<string, object?>("SerialNumber", serial)],
                className: "Win32_BIOS"
            );
        Assert.Equal(
            ["PC3: C"],
            _grouping
                .Devices(
                    Running("A", ("CSName", "PC1")),
                    Running("B", ("CSName", "PC2")),
                    Running("C", ("CSName", "PC3")),
                    Firmware("PC1", "SN-000001"),
                    Firmware("PC2", "SN-000001"),
                    Firmware("PC3", "SN-000003")
                )
                .Select(device => device.Replace("- + ", "", StringComparison.Ordinal))
        );
        Assert.Equal([("PC1", "PC2"), ("PC2", "PC1")], _grouping.Issues.Select(issue => (issue.Subject, issue.Other)));
    }

    [Fact]
    public void WhatIsNoDevice_IsToldOnce()
    {
        Assert.Equal(
            ["PC1: A"],
            _grouping.Devices(
                Grouping.Row(("ImageIndex", 1), ("ImageName", "x")),
                Grouping.Row(("ImageIndex", 2), ("ImageName", "y")),
                Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A"))
            )
        );
        RowIssue issue = Assert.Single(_grouping.Issues);
        Assert.Equal((RowIssueKind.NoDevice, 2L, false), (issue.Kind, issue.Count, issue.IsError));
    }

    [Fact]
    public void Phone_IsToldOnceAndNoDevice()
    {
        Assert.Equal(
            ["PC1: Windows"],
            _grouping.Devices(
                Grouping.Row(("DeviceName", "IPAD-1"), ("OperatingSystem", "iPadOS"), ("OSVersion", "17.4"), ("JoinType", "")),
                Grouping.Row(("DeviceName", "PC1"), ("OperatingSystem", "Windows"), ("JoinType", ""))
            )
        );
        Assert.Equal((RowIssueKind.NoDevice, "Phone"), (_grouping.Issues[0].Kind, _grouping.Issues[0].Subject));
    }

    [Fact]
    public void MoreThanIsKept_IsJudgedAndLaterPartsAreErrors()
    {
        Row[] rows =
        [
            Running("A", ("CSName", "PC1")),
            Running("B", ("CSName", "PC2")),
            License("OEM:DM", ("CSName", "PC1")),
            License("Retail", ("CSName", "PC3")),
        ];

        Assert.Equal(["PC1: A", "PC2: B", "PC3: Retail"], _grouping.Devices(new GroupingOptions { HeldLimit = 2 }, rows));
        Assert.Equal([RowIssueKind.LimitReached, RowIssueKind.Late], _grouping.Issues.Select(issue => issue.Kind));
    }

    [Fact]
    public void OneComputer_TakesPartsThatNameNobody()
    {
        Assert.Equal(["PC1: A + OEM:DM"], _grouping.Devices(License("OEM:DM"), Running("A", ("CSName", "PC1"))));
        Assert.Equal(["?: A + OEM:DM"], _grouping.Devices(License("OEM:DM"), Running("A")));
    }

    [Fact]
    public void TenThousandNames_AreToldApart()
    {
        using var grouper = new DeviceGrouper(new GroupingOptions(), _grouping.Issues.Add);
        var builder = new RowBuilder(ReimagingTools.Records.Columns.ColumnTable.Default);
        int devices = Enumerable
            .Range(0, 10_000)
            .Sum(index =>
                grouper
                    .Take(
                        builder.Of([
                            KeyValuePair.Create<string, object?>("ComputerName", "PC" + index),
                            KeyValuePair.Create<string, object?>("LicensedProduct", "A" + index),
                        ])
                    )
                    .Count
            );

        Assert.Equal(10_000, devices);
        Assert.Empty(_grouping.Issues);
    }

    /// <summary>
    /// Past what is remembered in memory a disk remembers: a second row of any earlier computer, by its short or its full name, is told as if memory
    /// held all.
    /// </summary>
    [Theory]
    [InlineData(64)]
    [InlineData(1000)]
    [InlineData(1 << 19)]
    public void SecondRow_IsToldHoweverLongAgoTheFirstWas(int limit)
    {
        const int Count = 5000;
        using var grouper = new DeviceGrouper(new GroupingOptions { SeenLimit = limit }, _grouping.Issues.Add);
        var builder = new RowBuilder(ReimagingTools.Records.Columns.ColumnTable.Default);
        long line = 0;
        int Take(string name, string product) =>
            grouper
                .Take(
                    builder.Of(
                        [
                            KeyValuePair.Create<string, object?>("ComputerName", name),
                            KeyValuePair.Create<string, object?>("LicensedProduct", product),
                        ],
                        new RowPlace("", ++line)
                    )
                )
                .Count;
        int devices = Enumerable.Range(0, Count).Sum(index => Take("PC" + index, "A"));
        int again = Enumerable.Range(0, Count).Sum(index => Take("pc" + index + (index % 2 == 0 ? "" : ".contoso.com"), index % 5 == 0 ? "B" : "A"));
        grouper.Finish();

        Assert.Equal((Count, Count / 5 * 4), (devices, again));
        Assert.Equal(Count / 5, _grouping.Issues.Count(issue => issue.Kind == RowIssueKind.Differs));
        Assert.Equal(
            Enumerable.Range(0, Count).Where(index => index % 5 == 0).Select(index => index + 1L),
            _grouping.Issues.Where(issue => issue.Kind == RowIssueKind.Differs).Select(issue => issue.OtherPlace!.Value.Line)
        );
        Assert.Equal(Count / 5 * 4, Assert.Single(_grouping.Issues, issue => issue.Kind == RowIssueKind.Repeats).Count);
    }
}
