using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Records.Grouping;

namespace ReimagingTools.Tests.Records;

/// <summary>
/// What a row is of is told by every heading of kinds, and taken from no computer by the user, the program or the name that a report puts beside it.
/// </summary>
public sealed class KindOfRowTests
{
    private static readonly string[] Things =
    [
        "Printer",
        "Monitor",
        "Smartphone",
        "Switch",
        "Drucker",
        "Imprimante",
        "\u30d7\u30ea\u30f3\u30bf\u30fc",
    ];

    [Fact]
    public void EveryHeadingOfKinds_TellsWhatIsNoComputer()
    {
        string[] headings =
        [
            "Product Type",
            .. ColumnTable
                .Default.Columns.Where(column =>
                    column is { Field: Field.DeviceType, Kinds: RowKind.None, Part: "thing" }
                    && !column.Note.Contains("processor", StringComparison.Ordinal)
                )
                .Select(column => column.Heading),
        ];
        Assert.True(headings.Length > 40);
        Assert.All(headings, heading =>
        {
            Assert.All(Things, thing => Assert.Empty(new Grouping().Devices(Row(("Computer Name", "X-01"), (heading, thing)))));
            Assert.Single(new Grouping().Devices(Row(("Computer Name", "X-01"), (heading, "Laptop"), ("Operating System", "Windows 11 Pro"))));
        });
    }

    /// <summary>A kind nobody knows, the bits of a system and the kind of thing a cloud keeps hide no system that is known.</summary>
    [Theory]
    [InlineData("Type", "Endpoint")]
    [InlineData("Type", "microsoft.hybridcompute/machines")]
    [InlineData("Asset Class", "Microsoft.Compute/virtualMachines")]
    [InlineData("OS platform", "64-bit")]
    [InlineData("OS platform", "x64")]
    [InlineData("OS Type", "64 bit")]
    public void KindNobodyKnows_HidesNoSystem(string heading, string kind)
    {
        foreach (string system in new[] { "Ubuntu 22.04", "macOS 14.2", "iOS 17", "Android 14" })
        {
            Assert.Empty(new Grouping().Devices(Row(("Computer Name", "X-01"), ("Operating System", system), (heading, kind))));
            Assert.Empty(new Grouping().Devices(Row((heading, kind), ("Operating System", system), ("Computer Name", "X-01"))));
        }

        Assert.Single(new Grouping().Devices(Row(("Computer Name", "X-01"), ("Operating System", "Windows 11 Pro"), (heading, kind))));
    }

    /// <summary>The user or a program beside a computer takes nothing from it; nor does a display name that is its own.</summary>
    [Theory]
    [InlineData("UserName", "u", "OSVersion", "10.0.22631")]
    [InlineData("UserName", "u", "Nothing known", "x")]
    [InlineData("Full User Name", "A User", "Platform", "Windows")]
    [InlineData("Display name", "pc-01", "Nothing known", "x")]
    [InlineData("Display name", "7-Zip", "OS version", "10.0.22631.4751")]
    [InlineData("display_name", "PC-01", "os_version", "Windows 11 Pro")]
    [InlineData("ApplicationName", "7-Zip", "OSVersion", "10.0.22631")]
    public void UserOrProgramBesideAComputer_TakesNothing(string heading, string value, string other, string text) =>
        Assert.StartsWith(
            "PC-01: ",
            Assert.Single(new Grouping().Devices(Row(("DeviceName", "PC-01"), (heading, value), (other, text)))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("DisplayName", "7-Zip", "Version", "23.01")]
    [InlineData("ApplicationName", "7-Zip", "ApplicationVersion", "23.01")]
    [InlineData("displayName", "7-Zip", "deviceCount", "12")]
    [InlineData("UserName", "u", "FullUserName", "A User")]
    public void ProgramOrUserAlone_IsNoComputer(string heading, string value, string other, string text)
    {
        Assert.Empty(new Grouping().Devices(Row((heading, value), (other, text))));
        Assert.Equal(
            heading is "UserName" or "displayName" ? 1 : 0,
            new Grouping().Devices(Row(("DeviceName", "PC-01"), (heading, value), (other, text))).Length
        );
    }

    /// <summary>
    /// Who uses a PC, the image it got, a key that was typed there or a program on it stands in a list of machines that name their system; none of
    /// it takes the machine or its name from it.
    /// </summary>
    [Fact]
    public void ColumnOfAnotherKind_TakesNoMachineFromItsList()
    {
        const RowKind others = RowKind.Account | RowKind.MediaImage | RowKind.ProductKey | RowKind.Program | RowKind.Component;
        string[] headings =
        [
            .. ColumnTable.Default.Columns.Where(column => (column.Shows & others) != RowKind.None).Select(column => column.Heading).Distinct(),
        ];
        Assert.True(headings.Length > 20);
        Assert.All(headings, heading =>
            Assert.All(new[] { "Name", "Computer Name" }, name =>
                Assert.Equal(
                    ["PC-01: Windows 11 Pro"],
                    new Grouping().Devices(Row((name, "PC-01"), ("Model", "Model 5"), ("Operating System", "Windows 11 Pro"), (heading, "Standard")))
                )
            )
        );
        Assert.All(headings.Where(heading => heading.StartsWith("Image", StringComparison.Ordinal)), heading =>
            Assert.Single(new Grouping().Devices(Row(("Computer Name", "PC-01"), ("Model", "Model 5"), (heading, "Standard"))))
        );
    }

    /// <summary>To whom a machine was given is no kind of thing; in a list of people it is one.</summary>
    [Fact]
    public void PersonBesideAMachine_IsWhoItWasGivenTo()
    {
        Assert.Single(new Grouping().Devices(Row(("Asset Name", "PC-01"), ("Serial", "SN-000001"), ("Type", "user"))));
        Assert.Empty(new Grouping().Devices(Row(("Asset Name", "PC-01"), ("Type", "user"))));
    }

    /// <summary>A tool that adds who is signed in to each of its records makes no record of a machine one of a user.</summary>
    [Fact]
    public void PersonWithinTheRecordOfAMachine_TakesNothing()
    {
        Row machine = Row(("hostname", "PC-01"), ("hardware_vendor", "Contoso"), ("hardware_model", "Model 5"), ("hardware_serial", "SN-000001")),
            user = Row(("username", "u"));
        Assert.Single(new Grouping().Devices(Row(("hostIdentifier", "PC-01"), ("decorations", user), ("columns", machine))));
        Assert.Empty(new Grouping().Devices(Row(("decorations", user), ("columns", Row(("displayName", "A User"))))));
    }

    /// <summary>What Splunk puts beside a column is of the transport, and a column of a known name stays one.</summary>
    [Theory]
    [InlineData("__mv_ComputerName")]
    [InlineData("__mv_anything of mine")]
    public void ColumnBesideOfSplunk_IsOfTheTransport(string heading)
    {
        Assert.Equal(Field.Metadata, ColumnTable.Default.Find(heading)[0].Field);
        Assert.Equal(["PC-01: A"], new Grouping().Devices(Row(("ComputerName", "PC-01"), ("LicensedProduct", "A"), (heading, "$PC-02$;$PC-03$"))));
    }

    /// <summary>Agents call Windows by several names, and a workstation by a word or a number: no two systems.</summary>
    [Theory]
    [InlineData("OS", "windows", "WINNT")]
    [InlineData("OS", "Windows_NT", "Windows")]
    [InlineData("ProductType", "Workstation", "1")]
    public void SystemInOtherWords_IsNoOtherSystem(string heading, string one, string other)
    {
        var grouping = new Grouping();
        Assert.Single(
            grouping.Devices(
                Row(
                    ("ComputerName", "PC-01"),
                    ("Caption", "Microsoft Windows 11 Pro"),
                    (heading, one),
                    ("kernel", Row(("Caption", "Microsoft Windows 11 Pro"), (heading, other)))
                )
            )
        );
        Assert.Empty(grouping.Issues);
    }

    /// <summary>What reports write below their tables is told and no computer; one whose name begins like it is.</summary>
    [Theory]
    [InlineData("Total", false)]
    [InlineData("Gesamt: 12", false)]
    [InlineData("合計", false)]
    [InlineData("Applied filters:\nOS is Windows", false)]
    [InlineData("Generated on 1/1/2026", false)]
    [InlineData("SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-59562.ISO", false)]
    [InlineData("TOTAL-01", true)]
    [InlineData("SUM01", true)]
    public void LastLineOfAReportOrFile_IsNoComputer(string text, bool isComputer)
    {
        var grouping = new Grouping();
        Assert.Equal(isComputer ? 1 : 0, grouping.Devices(Row(("Computer Name", text), ("LicensedProduct", "1"), ("Notes", ""))).Length);
        Assert.Equal(isComputer ? [] : [RowIssueKind.NoDevice], grouping.Issues.Select(issue => issue.Kind));
        Assert.Single(new Grouping().Devices(Row(("Computer Name", text), ("Operating System", "Windows 11 Pro"))));
    }
}
