using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// What a row states of the license of another product is no fact of the Windows of its computer, and what the text of an order names beside a
/// license contests it.
/// </summary>
public sealed class OtherProductTests
{
    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    private static readonly string[] Products =
    [
        "AutoCAD 2024",
        "Adobe Acrobat",
        "Microsoft Office 2021",
        "Microsoft Visio 2021",
        "Office 21, ProPlus",
        "Microsoft SQL Server 2019",
        "一太郎",
        "McAfee LiveSafe",
    ];

    /// <summary>Every heading under which a list names a program, and those of products in lists of orders.</summary>
    public static TheoryData<string, string> Headings()
    {
        var data = new TheoryData<string, string>();
        string[] headings =
        [
            .. ColumnTable
                .Default.Columns.Where(column => column.Field == Field.ProgramName && column.Kinds == RowKind.None)
                .Select(column => column.Heading),
            "Product",
            "Product Name",
            "Produkt",
            "Producto",
            "製品名",
            "商品名",
        ];
        foreach (string heading in headings.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            foreach (string product in Products)
            {
                data.Add(heading, product);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void FactOfAnotherProduct_IsNoneOfWindows(string heading, string product)
    {
        foreach ((string field, object? value) in Stated.Skip(2))
        {
            Row windows = DeviceRecords.Of([.. Stated.Where(each => each.Item1 != field)]);
            Row other = DeviceRecords.Of(("ComputerName", "PC1"), (heading, product), (field, value));
            Assert.All(new[] { DeviceRecords.Together(windows, other), DeviceRecords.Together(other, windows) }, device =>
                Assert.Equal(Decision.Indeterminate, Judge(device))
            );
            Assert.NotEqual(Decision.Eligible, Judge(DeviceRecords.Together(other)));
        }
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void FactOfAnotherProduct_ContestsNoWindows(string heading, string product)
    {
        Row windows = DeviceRecords.Of(Stated);
        Row other = DeviceRecords.Of(
            ("ComputerName", "PC1"),
            (heading, product),
            ("LicenseChannel", "Evaluation"),
            ("LicensedLanguage", "ja-JP"),
            ("LicensedArchitecture", "x86"),
            ("Order Status", "Returned")
        );
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Together(windows, other)));
    }

    [Theory]
    [InlineData("Software", "Microsoft Office 2021")]
    [InlineData("Product", "SQL Server 2019")]
    [InlineData("LicensedProduct", "Microsoft Office 2021")]
    [InlineData("VolumeProduct", "Office LTSC Professional Plus 2021")]
    public void SoftwareAssuranceOfAnotherProduct_CoversNoWindows(string heading, string product)
    {
        Row windows = DeviceRecords.Of(Stated);
        Assert.True(
            DeviceRecords.Together(windows, DeviceRecords.Of(("ComputerName", "PC1"), ("SoftwareAssurance", "PerDevice"))).SoftwareAssurance.IsKnown
        );
        Assert.False(
            DeviceRecords
                .Together(windows, DeviceRecords.Of(("ComputerName", "PC1"), (heading, product), ("SoftwareAssurance", "PerDevice")))
                .SoftwareAssurance.IsKnown
        );
    }

    /// <summary>A machine is a product too, and "Win11P" may be the Windows.</summary>
    [Theory]
    [InlineData("Product", "Dell Latitude 5440", true)]
    [InlineData("Item Description", "Latitude 5440 i5 16GB", true)]
    [InlineData("Software", "Windows 11 Pro", true)]
    [InlineData("Product", "Windows 11 Pro", true)]
    [InlineData("Software", "Windows 11 Home", false)]
    [InlineData("Product", "HP EliteBook 840 G10 W11P-64 OEM", true)]
    [InlineData("Product", "HP EliteBook 840 G10 bundle W11P-64 OEM", false)]
    public void FactsOfWindows_Count(string heading, string product, bool isEligible)
    {
        Row windows = DeviceRecords.Of([.. Stated.Take(4)]);
        Row other = DeviceRecords.Of(("ComputerName", "PC1"), (heading, product), ("LicenseChannel", "OEM"));
        Assert.Equal(isEligible ? Decision.Eligible : Decision.Indeterminate, Judge(DeviceRecords.Together(windows, other)));
    }

    public static TheoryData<string> OrderHeadings() =>
        [
            .. ColumnTable
                .Default.Columns.Where(column =>
                    column.Field is Field.OrderLine or Field.ProductText || (column.Field == Field.ProgramName && column.Kinds == RowKind.None)
                )
                .Select(column => column.Heading)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    [Theory]
    [MemberData(nameof(OrderHeadings))]
    public void TextOfAnOrder_ContestsWhatItDoesNotName(string heading)
    {
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Of([.. Stated, (heading, "Windows 11 Pro")])));
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Of([.. Stated, (heading, "24 inch monitor")])));
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([(heading, "Windows 11 Home"), .. Stated])));
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([.. Stated, (heading, "Windows 10 Pro")])));
        Assert.Equal(
            Decision.Indeterminate,
            Judge(
                DeviceRecords.Together(
                    DeviceRecords.Of(Stated),
                    DeviceRecords.Of(("ComputerName", "PC1"), (heading, "Windows 11 Home"), ("LicenseChannel", "OEM"))
                )
            )
        );
    }

    [Theory]
    [InlineData("Latitude 5440, Windows 11 Home, English")]
    [InlineData("HP EliteBook 840 G10 W11H-64 OEM")]
    [InlineData("Latitude 5440, no OS")]
    [InlineData("Latitude 5440, Ubuntu 22.04")]
    public void LineOfAnOrder_ContestsInEveryWording(string line) =>
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Of([.. Stated, ("Item Description", line)])));

    private static Decision Judge(Row row) => Judge(DeviceReader.Read(row));

    private static Decision Judge(Device device)
    {
        MediaImage image = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict.Decision;
    }
}
