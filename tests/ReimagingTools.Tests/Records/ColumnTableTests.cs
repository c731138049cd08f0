using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Records;

public sealed class ColumnTableTests
{
    [Theory]
    [InlineData("LicensedProduct", Field.LicensedProduct)]
    [InlineData("licensed product", Field.LicensedProduct)]
    [InlineData("Licensed_Product0", Field.LicensedProduct)]
    [InlineData(" LicensedProduct ", Field.LicensedProduct)]
    [InlineData("ＬicensedProduct", Field.LicensedProduct)]
    [InlineData("License Status", Field.LicenseStatus)]
    [InlineData("SMS_G_System_OPERATING_SYSTEM.Caption", Field.Caption)]
    [InlineData("Partial Product Key", Field.PartialProductKey)]
    [InlineData("device-name", Field.ComputerName)]
    [InlineData("Details_Table0_Netbios_Name0", Field.ComputerName)]
    [InlineData("Table1_Details_Caption0", Field.Caption)]
    [InlineData("Devices[0].deviceName", Field.ComputerName)]
    [InlineData("value.deviceName", Field.ComputerName)]
    [InlineData("computerDnsName", Field.ComputerName)]
    [InlineData("osProcessor", Field.DeviceType)]
    [InlineData("Système d'exploitation - Nom", Field.Caption)]
    public void Find_ComparesLettersAndDigits(string heading, Field expected) =>
        Assert.Equal(expected, ColumnTable.Default.Find(heading, RowKind.None)!.Field);

    [Theory]
    [InlineData("Computer Nmae")]
    [InlineData("Windows 10")]
    [InlineData("")]
    [InlineData("---")]
    public void Find_KnowsNothingByHalf(string heading) => Assert.Empty(ColumnTable.Default.Find(heading));

    [Fact]
    public void Columns_AreWhole()
    {
        Assert.All(ColumnTable.Default.Columns, column =>
        {
            Assert.NotEmpty(column.Heading);
            Assert.NotEmpty(column.Source);
            Assert.True(column.Field != Field.None || column.Note.Length > 0, column.Heading + " proves nothing and does not say why.");
        });
        Assert.All(Enum.GetValues<Field>(), field => Assert.Contains(ColumnTable.Default.Columns, column => column.Field == field));
        Assert.All(ColumnTable.Canonical, name => Assert.Contains(ColumnTable.Default.Columns, column => column.Heading == name));
    }

    [Fact]
    public void Columns_OfOneNameTellTheirKindsApart()
    {
        foreach (IGrouping<string, Column> same in ColumnTable.Default.Columns.GroupBy(column => HeadingName.Plain(column.Heading)))
        {
            Column[] all = [.. same];
            for (int i = 0; i < all.Length; i++)
            {
                Column column = all[i];
                Assert.True(
                    column.Kinds != RowKind.None || all.Skip(i).All(later => later.Field == column.Field),
                    column.Heading + " hides a later row of its name."
                );
            }
        }
    }

    [Fact]
    public void With_ReadsAnotherProduct()
    {
        ColumnTable table = ColumnTable.Default.With([
            new Column("Rechnername", Field.ComputerName, RowKind.None, RowKind.None, "a product", "", ""),
            new Column("Lizenz", Field.LicensedProduct, RowKind.None, RowKind.Declared, "a product", "", ""),
        ]);
        Row row = new RowBuilder(table).Of([
            KeyValuePair.Create<string, object?>("Rechnername", "PC1"),
            KeyValuePair.Create<string, object?>("Lizenz", "Windows 10 Pro"),
        ]);

        Assert.Equal(RowKind.Declared, row.Kind);
        Assert.Equal("Windows 10 Pro", row.Text(Field.LicensedProduct));
        Assert.Equal(["PC1"], RowIdentity.Of(row).Names);
    }

    [Theory]
    [InlineData("root/cimv2:Win32_OperatingSystem", RowKind.OperatingSystem)]
    [InlineData("Microsoft.Management.Infrastructure.CimInstance#root/cimv2/SoftwareLicensingProduct", RowKind.License)]
    [InlineData("SMS_G_System_SOFTWARE_LICENSING_PRODUCT", RowKind.License)]
    public void FindClass_TakesTheLastPart(string name, RowKind expected) => Assert.Equal(expected, ColumnTable.Default.FindClass(name)!.Kind);
}
