using ReimagingTools.Fleet.Scale;

namespace ReimagingTools.Tests.Scale;

public sealed class GroupKeyTests
{
    private const string MadeUpKey = "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1";

    [Fact]
    public void Parse_ReadsEveryForm() =>
        Assert.Equal([null, "", "A", "é\0", "日", "😀", "", "A日"], GroupKey.Parse("N.U.U41.UC3A900.WE565.W3DD800DE.B.BQeaXpQ==").Values);

    [Theory]
    [InlineData("")]
    [InlineData("X41")]
    [InlineData("NN")]
    [InlineData("U4")]
    [InlineData("U4G")]
    [InlineData("u41")]
    [InlineData("U4a")]
    [InlineData("W4100E5")]
    [InlineData("BQQ")]
    [InlineData("BQ Q=")]
    [InlineData("U41.")]
    [InlineData("U41..N")]
    [InlineData("'U41")]
    [InlineData("U41'); DROP TABLE Devices; --")]
    public void Parse_RefusesADamagedKey(string text) =>
        Assert.Contains("ReimageKey is damaged", Assert.Throws<GroupException>(() => GroupKey.Parse(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("U41", "LicensedProduct,CoaProduct", "do not fit")]
    [InlineData("U41", "", "ReimageColumns is empty")]
    [InlineData("U41", "ComputerName", "No verdict depends on the column \"ComputerName\"")]
    [InlineData("U41", "OA3xOriginalProductKey", "holds product keys")]
    public void Of_RefusesColumnsThatDoNotFit(string key, string columns, string says) =>
        Assert.Contains(says, Assert.Throws<GroupException>(() => DeviceGroup.Of(key, columns)).Message, StringComparison.Ordinal);

    [Fact]
    public void Of_RefusesAWholeProductKey()
    {
        string key = "U" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes("Pro " + MadeUpKey));
        string message = Assert.Throws<GroupException>(() => DeviceGroup.Of(key, "LicensedProduct")).Message;

        Assert.Contains("product key is in LicensedProduct", message, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA1", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("U5051", "PQ", true)]
    [InlineData("U5051", " PQ\r\n", true)]
    [InlineData("U500051", "P", true)]
    [InlineData("U500D0A51", "P\nQ", true)]
    [InlineData("N", "", true)]
    [InlineData("N", "NULL", true)]
    [InlineData("U", null, true)]
    [InlineData("U5051", "P", false)]
    [InlineData("U5051", "pq", false)]
    [InlineData("U5051", "", false)]
    [InlineData("N", "PQ", false)]
    public void Disagreement_FindsWhatAnExportOrSomebodyChanged(string key, string? shown, bool agrees)
    {
        DeviceGroup group = DeviceGroup.Of(key, "LicensedProduct");
        KeyValuePair<string, object?>[] row = [new("licensedproduct", shown), new("DeviceCount", "3")];

        Assert.Equal(agrees ? null : "licensedproduct", group.Disagreement(row));
    }

    [Fact]
    public void FromHeader_TakesWhatIsJudged()
    {
        GroupColumns columns = GroupColumns.FromHeader([
            "ComputerName",
            "Name",
            "SMS_G_System_OPERATING_SYSTEM.Caption",
            "Owner",
            "OA3xOriginalProductKey",
            "LicenseChannel",
            "DeviceCount",
            "SerialNumber",
        ]);

        Assert.Equal(["SMS_G_System_OPERATING_SYSTEM.Caption", "LicenseChannel", "SerialNumber"], columns.Names);
        Assert.Equal(("DeviceCount", "SerialNumber"), (columns.DeviceCount, Assert.Single(columns.PerDevice)));
    }

    [Fact]
    public void FromHeader_TakesWhatMaySpeakAgainstALicense()
    {
        GroupColumns columns = GroupColumns.FromHeader([
            "ComputerName",
            "LicensedProduct",
            "Manufacturer",
            "Model",
            "Is Virtual",
            "Real Windows License",
            "Site",
            "Serial Number of Screen",
        ]);

        Assert.Equal(["LicensedProduct", "Manufacturer", "Model", "Is Virtual", "Real Windows License"], columns.Names);
        Assert.Contains("Site", columns.Unheard);
    }

    [Fact]
    public void Columns_NameIsJudgedBesideALicenseOnly()
    {
        Assert.Equal(["Name0", "Description0"], GroupColumns.Of(["Name0", "Description0"]).Names);
        Assert.Throws<GroupException>(() => GroupColumns.Of(["Name0", "Caption0"]));
    }
}
