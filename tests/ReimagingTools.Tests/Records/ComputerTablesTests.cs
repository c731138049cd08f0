using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Records.Grouping;

namespace ReimagingTools.Tests.Records;

/// <summary>Tables whose keys are computers are taken apart, and lists that are of no computers are not.</summary>
public sealed class ComputerTablesTests
{
    private readonly Grouping _grouping = new();

    [Fact]
    public void ListsWithinLists_AreTakenApart()
    {
        object[] lists =
        [
            new object[] { Grouping.Row(("ComputerName", "PC1"), ("LicensedProduct", "A")), "a text" },
            new object[] { Grouping.Row(("ComputerName", "PC2"), ("LicensedProduct", "B")) },
        ];

        Assert.Equal(["PC1: A", "PC2: B"], _grouping.Devices(Grouping.Row(("L", lists))));
        Assert.Contains("L", Grouping.Row(("L", lists)).Header.Unread);
    }

    [Fact]
    public void TableByComputer_IsTakenApart() =>
        Assert.Equal(
            ["PC1: A", "PC2: B"],
            _grouping.Devices(Grouping.Row(("PC1", Grouping.Row(("LicensedProduct", "A"))), ("PC2", Grouping.Row(("LicensedProduct", "B")))))
        );

    /// <summary>
    /// What stands under the name of a computer is of that computer, as records within records or as a list; one of which nothing is known changes
    /// nothing for the others.
    /// </summary>
    [Fact]
    public void TableByComputer_OfRecordsThatHoldRecords_IsTakenApart()
    {
        Row Computer(params (string, object?)[] parts) => Grouping.Row(parts);
        Row system = Running("A"),
            license = License("OEM:DM");
        (string, object?) silent = ("PC3", Computer(("error", "offline")));
        Assert.Equal(
            ["PC1: - + A", "PC2: - + A + OEM:DM"],
            _grouping.Devices(Computer(("PC1", Computer(("os", system), ("lic", null))), ("PC2", Computer(("os", system), ("lic", license)))))
        );
        Assert.Equal(
            ["PC1: - + A", "PC2: - + OEM:DM"],
            _grouping.Devices(Computer(("PC1", Computer(("os", system), ("lic", null))), ("PC2", Computer(("os", null), ("lic", license)))))
        );
        Assert.Equal(
            ["PC1: A", "PC2: A + OEM:DM"],
            _grouping.Devices(Computer(("PC1", new[] { system }), ("PC2", new[] { system, license }), silent)).Where(device => device[2] != '3')
        );
        Assert.Equal(
            ["PC1: - + A", "pc9.contoso.com: - + A + OEM:DM"],
            _grouping
                .Devices(
                    Computer(
                        ("PC1", Computer(("os", system))),
                        ("PC2", Computer(("os", Running("A", ("CSName", "pc9.contoso.com"))), ("lic", license))),
                        silent
                    )
                )
                .Where(device => device[2] != '3')
        );
    }

    /// <summary>
    /// Of two computers one may be known by its system alone and the other by its license: names that are no words are not the parts of one.
    /// </summary>
    [Theory]
    [InlineData("PC-70A", "PC-70B", true)]
    [InlineData("LAPTOP07", "LAPTOP08", true)]
    [InlineData("desk.contoso.com", "hall.contoso.com", true)]
    [InlineData("os", "licenses", false)]
    [InlineData("osInfo", "license_info", false)]
    [InlineData("system1", "license2", false)]
    [InlineData("reception", "desk", true)]
    [InlineData("Reception PC", "Desk PC", true)]
    [InlineData("system", "reception", true)]
    [InlineData("Win32_OperatingSystem", "SoftwareLicensingProduct", false)]
    [InlineData("operatingSystem", "slp", false)]
    public void TableByComputer_OfDifferentRecords_IsTakenApartByItsNames(string first, string second, bool areTwo)
    {
        string[] devices = _grouping.Devices(Grouping.Row((first, new[] { Running("A") }), (second, new[] { License("OEM:DM") })));

        Assert.Equal(areTwo ? new[] { first + ": A", second + ": OEM:DM" }.Order(StringComparer.Ordinal) : ["?: - + A + OEM:DM"], devices);
    }

    /// <summary>However deep a table by computer stands, and whatever stands beside it, its computers lend each other nothing.</summary>
    [Fact]
    public void TableByComputer_WithinAnother_IsTakenApart()
    {
        Row table = Grouping.Row(("PC-70A", Running("A")), ("PC-70B", License("OEM:DM")));
        foreach (
            Row row in new[]
            {
                Grouping.Row(("fleet", table)),
                Grouping.Row(("name", "export"), ("PC-70A", Running("A")), ("PC-70B", License("OEM:DM"))),
                Grouping.Row(("site", "HQ"), ("x", Grouping.Row(("fleet", table)))),
            }
        )
        {
            Assert.Equal(
                ["PC-70A: A", "PC-70B: OEM:DM"],
                new Grouping().Devices(row).Where(device => device.StartsWith("PC", StringComparison.Ordinal))
            );
        }
    }

    /// <summary>Rows that name nobody are each a computer of their own, also where they say the same; a license beside them is of nobody.</summary>
    [Fact]
    public void SystemsInOneList_ThatSayTheSame_AreTwo()
    {
        Row[] same = [Running("A"), Running("A")];
        Assert.Equal(["?: A", "?: A"], _grouping.Devices(Grouping.Row(("cursor", Grouping.Row(("name", "x1"), ("count", 2))), ("results", same))));
        Assert.Equal(
            ["?: A", "?: A"],
            new Grouping().Devices(Grouping.Row(("fleet", same), ("lic", License("OEM:DM")))).Where(device => device != "?: -")
        );
        Assert.Equal(["?: A", "?: A"], new Grouping().Devices([.. same, License("OEM:DM")]));
    }

    /// <summary>A directory says of each of its objects what it is; only a computer is a device.</summary>
    [Theory]
    [InlineData("computer", true)]
    [InlineData("top;person;organizationalPerson;user;computer", true)]
    [InlineData("user", false)]
    [InlineData("top;person;organizationalPerson;user", false)]
    [InlineData("group", false)]
    [InlineData("organizationalUnit", false)]
    public void ObjectClass_TellsWhatARowIs(string objectClass, bool isDevice)
    {
        string[] devices = _grouping.Devices(
            Grouping.Row(
                ("objectClass", objectClass),
                ("cn", "smith"),
                ("name", "smith"),
                ("operatingSystem", isDevice ? "Windows 11 Pro" : ""),
                ("dNSHostName", "")
            )
        );

        Assert.Equal(isDevice ? ["smith: Windows 11 Pro"] : [], devices);
    }
}
