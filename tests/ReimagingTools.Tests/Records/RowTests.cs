using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Records;

public sealed class RowTests
{
    [Fact]
    public void Values_KeepEverySpellingAndEveryItem()
    {
        Row row = Grouping.Row(
            ("LicensedProduct", "A"),
            ("licensedProduct", "B"),
            ("LicensedProduct0", "C"),
            ("Licensed Product", new[] { "D", "E" }),
            ("LicensedProduct", null)
        );

        Assert.Equal(["A", "B", "C", "D", "E"], row.Values(Field.LicensedProduct).Select(value => value.Text));
        Assert.Equal("en-US;ja-JP", Grouping.Row(("MUILanguages", new[] { "en-US", "ja-JP" })).Text(Field.MuiLanguages));
    }

    [Fact]
    public void Values_OfAnotherShapeAreUnreadable()
    {
        Row nested = Grouping.Row(("text", "Windows 7 Home Premium"));

        Assert.NotNull(Assert.Single(Grouping.Row(("CoaProduct", nested)).Values(Field.CoaProduct)).Unreadable);
        Assert.NotNull(Assert.Single(Grouping.Row(("CoaProduct", "System.Object[]")).Values(Field.CoaProduct)).Unreadable);
        Assert.NotNull(Assert.Single(Grouping.Row(("CoaProduct", new UnreadableValue("RPC unavailable"))).Values(Field.CoaProduct)).Unreadable);
        Assert.Empty(Grouping.Row(("CoaProduct", nested)).Nested);
    }

    [Fact]
    public void Kind_IsShownByColumns()
    {
        Assert.Equal(RowKind.OperatingSystem, Grouping.Row(("CSName", "PC1"), ("OSLanguage", 1033)).Kind);
        Assert.Equal(RowKind.License, Grouping.Row(("Name", "x"), ("LicenseStatus", 1)).Kind);
        Assert.Equal(RowKind.OperatingSystem | RowKind.License, Grouping.Row(("BuildNumber", 1), ("License Status", 1)).Kind);
        Assert.Equal(RowKind.MediaImage, Grouping.Row(("ImageIndex", 1), ("ImageName", "x")).Kind);
        Assert.Equal(RowKind.None, Grouping.Row(("PSComputerName", "PC1"), ("Caption", "x"), ("Version", "10.0")).Kind);
    }

    [Fact]
    public void Columns_MeanWhatTheRowIs()
    {
        Assert.Empty(Grouping.Row(("DisplayName0", "Office"), ("Version0", "16.0.10416.20058")).Values(Field.OsVersion));
        Assert.Single(Grouping.Row(("Caption", "Windows"), ("Version", "10.0.19045")).Values(Field.OsVersion));
        Assert.Empty(Grouping.Row(("SerialNumber", "5CG0000001"), ("SMBIOSBIOSVersion", "1")).Values(Field.ProductId));
    }

    [Fact]
    public void DottedNames_MakeRowsOfTheirOwn()
    {
        Row row = Grouping.Row(("SMS_R_System.Name", "PC1"), ("SMS_G_System_OPERATING_SYSTEM.Caption", "Windows 10 Pro"), ("Site", "x.y"));

        Assert.Equal(["SMS_R_System", "SMS_G_System_OPERATING_SYSTEM"], row.Nested.Select(nested => nested.Name));
        Assert.Equal(RowKind.OperatingSystem, row.Nested[1].Row.Kind);
        Assert.Equal(["Site"], row.Header.Unread);
    }

    [Fact]
    public void MetadataOfTheTransport_IsNoRecord()
    {
        Row system = Grouping.Row(("ServerName", "PC-01"), ("ClassName", "SoftwareLicensingProduct"), ("Namespace", "root/cimv2"));
        Row row = Grouping.Row(
            ("Name", "Windows(R), Professional edition"),
            ("CimClass", Grouping.Row(("CimSuperClassName", "x"))),
            ("CimInstanceProperties", new[] { Grouping.Row(("Name", "ApplicationID")) }),
            ("CimSystemProperties", system)
        );

        Assert.Equal(RowKind.License, row.Kind);
        Assert.Equal("PC-01", row.RoadName);
        Assert.Empty(row.Nested);
    }

    [Theory]
    [InlineData("properties", "CoaProduct")]
    [InlineData("Properties", "LicenseChannel")]
    [InlineData("CimClass", "OA3xOriginalProductKeyDescription")]
    public void MetadataThatStatesALicense_IsARecord(string name, string heading)
    {
        Assert.Equal(name, Assert.Single(Grouping.Row(("ComputerName", "PC1"), (name, Grouping.Row((heading, "x")))).Nested).Name);
        Assert.Single(Grouping.Row(("ComputerName", "PC1"), (name, new object[] { Grouping.Row(("more", Grouping.Row((heading, "x")))) })).Nested);
    }
}
