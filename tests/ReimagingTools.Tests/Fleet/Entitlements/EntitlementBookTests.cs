using System.Globalization;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

public sealed class EntitlementBookTests
{
    [Fact]
    public void Book_LeavesOpenQuestionsAndPlaceholdersSilent()
    {
        EntitlementBook book = Book(
            "Question=Q1, Model=Latitude*, Known=x, LicensedProduct=?, LicensedLanguage=ja-JP, DeviceCount=240, Settles=240, Example=PC1",
            "Question=Q2, Model=OptiPlex, LicensedProduct=?, DeviceCount=10"
        );

        Assert.Equal("LicensedLanguage=ja-JP", Facts(book, "Model=Latitude 5440"));
        Assert.Equal(EntitlementIssueKind.NothingStated, Assert.Single(book.Issues).Kind);
    }

    [Theory]
    [InlineData(
        "619-AHKN  Windows 10 Pro 64bit English, French, Spanish",
        "LicensedProduct=Windows 10 Pro; LicensedLanguage=en-US;fr-FR;es-ES; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData(
        "619-ARSB  Windows 11 Pro, English, Brazilian Portuguese PT-BR, French, Spanish",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US;pt-BR;fr-FR;es-ES; LicenseChannel=Oem"
    )]
    [InlineData(
        "Windows 11 Pro, English, French, Spanish (Dell Technologies recommends Windows 11 Pro for business)",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US;fr-FR;es-ES; LicenseChannel=Oem"
    )]
    [InlineData(
        "Windows 11 Pro 64 DPK English",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData("Win11 Pro 64bit EN", "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem")]
    [InlineData("MS WIN11 PRO 64 ENG", "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem")]
    [InlineData(
        "Windows 11 Pro 64 Bit EN US OEM",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData(
        "OS: Windows 11 Pro 64-bit English",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData(
        "Preinstalled operating system : Windows 11 Pro, English",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicenseChannel=Oem"
    )]
    [InlineData(
        "Windows 11 Pro 64, English (US)",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData("Windows 11 Pro, English (United Kingdom)", "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-GB; LicenseChannel=Oem")]
    [InlineData(
        "Windows 11 Pro 64-bit (EN/FR/DE/IT/ES)",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US;fr-FR;de-DE;it-IT;es-ES; LicensedArchitecture=X64; LicenseChannel=Oem"
    )]
    [InlineData(
        "Windows 10 Pro Upgrade 64bit English",
        "LicensedProduct=Windows 10 Pro; LicensedLanguage=en-US; LicensedArchitecture=X64; LicenseType=Upgrade"
    )]
    [InlineData("Win 11 Pro High End English", "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicenseChannel=Oem")]
    public void Book_ReadsLinesOfOrders(string line, string facts)
    {
        var book = new EntitlementBook([Row(("Service Tag", "ABC1234"), ("Item Description", line))]);

        Assert.Equal(facts, Facts(book, "SerialNumber=ABC1234"));
    }

    [Theory]
    [InlineData("ABC1234", "658-BCSB  No Microsoft Office License Included - 30 day Trial Offer Only", EntitlementIssueKind.NoLicense)]
    [InlineData("ABC1234", "Intel Core i5-1345U, 16 GB", EntitlementIssueKind.NoLicense)]
    [InlineData("", "Windows 11 Pro, English", EntitlementIssueKind.NothingSelected)]
    public void Book_TellsOfLinesThatEntitleNobody(string tag, string line, EntitlementIssueKind kind) =>
        Assert.Equal(kind, Assert.Single(new EntitlementBook([Row(("Service Tag", tag), ("Item Description", line))]).Issues).Kind);

    [Fact]
    public void Book_TakesRowWithoutSelectorsForAllDevices_UnlessAColumnIsNotRead()
    {
        Assert.Equal("LicenseChannel=OEM", Facts(Book("LicenseChannel=OEM"), "ComputerName=PC1"));
        Assert.Equal(EntitlementIssueKind.NothingSelected, Assert.Single(Book("Computr=PC2, LicenseChannel=OEM").Issues).Kind);
    }

    /// <summary>A row that lost a selector would entitle devices it is not about.</summary>
    [Fact]
    public void Book_TakesNoRow_OfWhichItIsNotClearWhomItIsAbout()
    {
        Row nested = Row(("ComputerName", "PC0"));
        (string, object?)[][] rows =
        [
            [("Device", nested)],
            [("ComputerName", "PC0"), ("computername", "PC1")],
            [("ComputerName", new object[] { "PC0", "PC1" })],
            [("AssetTag", "?")],
            [("DeviceSerial", "Default string")],
            [("DeviceSerial", "0000000")],
            [("SerialNumber", "To be filled by O.E.M.")],
            [("Model", "A"), ("Model ", "B")],
        ];
        Assert.All(rows, row =>
        {
            var builder = new RowBuilder(ColumnTable.Default);
            var book = new EntitlementBook([
                builder.Of(row.Append(("LicenseChannel", "OEM")).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))),
            ]);
            Assert.Equal(EntitlementIssueKind.Unclear, Assert.Single(book.Issues).Kind);
            Assert.Empty(book.Find(Device("ComputerName=PC5")).Rows);
        });
        Assert.Equal("LicenseChannel=OEM", Facts(Book("ComputerName=PC1, DNSHostName=pc1.contoso.com, LicenseChannel=OEM"), "ComputerName=PC1"));
    }

    /// <summary>
    /// A line of an order that was not carried out, or a license given back, entitles nobody; nor does one whose number or status nobody
    /// understands.
    /// </summary>
    [Theory]
    [InlineData("DeviceCount", "0")]
    [InlineData("DeviceCount", "x")]
    [InlineData("Quantity", "0")]
    [InlineData("Qty", "0.00")]
    [InlineData("Order Quantity", "-1")]
    [InlineData("Quantity", "(1)")]
    [InlineData("数量", "０ 台")]
    [InlineData("Status", "cancelled")]
    [InlineData("Status", "Canceled by customer")]
    [InlineData("Order Status", "RETURNED")]
    [InlineData("Line Status", "Expired")]
    [InlineData("License Status", "Terminated")]
    [InlineData("Status", "not shipped")]
    [InlineData("注文状況", "キャンセル")]
    [InlineData("ステータス", "返品済み")]
    [InlineData("Cancelled", "Yes")]
    [InlineData("Returned", "2026-03-01")]
    [InlineData("Cancelled", "1")]
    [InlineData("Cancelled", "Active")]
    [InlineData("Returned", "Complete")]
    [InlineData("Canceled Date", "2024-05-01")]
    [InlineData("CancellationDate", "2024-05-01")]
    [InlineData("Qty Returned", "1")]
    [InlineData("Storno", "X")]
    [InlineData("Void", "Y")]
    [InlineData("Disposed", "Yes")]
    [InlineData("Qty Shipped", "0")]
    [InlineData("Menge", "0")]
    [InlineData("Order Status", "No")]
    [InlineData("Line Status", "None")]
    [InlineData("Status", "-")]
    [InlineData("State", "Cancelled")]
    [InlineData("Lifecycle", "retired")]
    [InlineData("Shipment Status", "lost")]
    [InlineData("Active", "No")]
    [InlineData("Valid Until", "2020-01-01")]
    [InlineData("License Expires", "2020-01-01")]
    public void Book_TakesNoRow_WhoseLicenseDoesNotStand(string heading, string value)
    {
        var book = new EntitlementBook([
            Row(("DeviceSerial", "ABC1234"), ("LicensedProduct", "Windows 11 Pro"), ("LicenseChannel", "OEM"), (heading, value)),
        ]);
        EntitlementIssue issue = Assert.Single(book.Issues);

        Assert.Equal("", Facts(book, "SerialNumber=ABC1234"));
        Assert.Equal(EntitlementIssueKind.Withdrawn, issue.Kind);
        Assert.Contains(value, issue.Text, StringComparison.Ordinal);
        Assert.Contains(value, EntitlementNotices.Of(book, CultureInfo.GetCultureInfo("ja")).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DeviceCount", "240")]
    [InlineData("Quantity", "1")]
    [InlineData("Qty", "1.00 EA")]
    [InlineData("Quantity", "1,200")]
    [InlineData("数量", "１０台")]
    [InlineData("Status", "")]
    [InlineData("Status", "Shipped")]
    [InlineData("Order Status", "  delivered ")]
    [InlineData("状態", "納品済み")]
    [InlineData("Cancelled", "No")]
    [InlineData("Returned", "0")]
    [InlineData("Qty Returned", "0")]
    [InlineData("Return Address", "1 Main Street")]
    [InlineData("Valid Until", "perpetual")]
    [InlineData("Warranty End Date", "2020-01-01")]
    [InlineData("Warranty Status", "Expired")]
    [InlineData("State", "TX")]
    [InlineData("Order Status", "geliefert")]
    [InlineData("License Status", "1")]
    [InlineData("Active", "Yes")]
    public void Book_TakesRow_WhoseLicenseStands(string heading, string value) =>
        Assert.Equal(
            "LicenseChannel=OEM",
            Facts(new EntitlementBook([Row(("DeviceSerial", "ABC1234"), ("LicenseChannel", "OEM"), (heading, value))]), "SerialNumber=ABC1234")
        );

    /// <summary>
    /// Two columns of a row, or its line and a column, that disagree are a conflict as two rows are; languages of different columns are no choice of
    /// languages.
    /// </summary>
    [Theory]
    [InlineData(
        "LicensedLanguage",
        "en-US",
        "Licensed_Language",
        "ja-JP",
        "LicensedLanguage=en-US; LicenseChannel=OEM | LicensedLanguage=ja-JP; LicenseChannel=OEM"
    )]
    [InlineData(
        "LicensedProduct",
        "Windows 11 Pro",
        "licensedproduct",
        "Windows 11 Home",
        "LicensedProduct=Windows 11 Home; LicenseChannel=OEM | LicensedProduct=Windows 11 Pro; LicenseChannel=OEM"
    )]
    [InlineData(
        "LicensedProduct",
        "Windows 11 Pro",
        "Item Description",
        "Windows 11 Home 64 DPK",
        "LicensedProduct=Windows 11 Home; LicensedArchitecture=X64; LicenseChannel=OEM | LicensedProduct=Windows 11 Pro; LicensedArchitecture=X64; LicenseChannel=OEM"
    )]
    [InlineData(
        "LicensedLanguage",
        "en-US",
        "Order Line",
        "Windows 11 Pro, Japanese",
        "LicensedProduct=Windows 11 Pro; LicensedLanguage=en-US; LicenseChannel=OEM | LicensedProduct=Windows 11 Pro; LicensedLanguage=ja-JP; LicenseChannel=OEM"
    )]
    public void Book_KeepsBoth_WhereARowDisagreesWithItself(string one, string value, string other, string otherValue, string facts)
    {
        var book = new EntitlementBook([Row(("Service Tag", "ABC1234"), (one, value), (other, otherValue), ("LicenseChannel", "OEM"))]);

        Assert.Equal(facts, Facts(book, "SerialNumber=ABC1234"));
        Assert.Empty(book.Issues);
    }

    /// <summary>
    /// A product that a cell nobody reads names beside another that is stated is a contradiction; parts, notes and the same product are none.
    /// </summary>
    [Theory]
    [InlineData("Vendor note", "Windows 11 Home", 2)]
    [InlineData("Description", "Windows 11 Home 64 DPK", 2)]
    [InlineData("Product", "Windows 10 Pro", 2)]
    [InlineData("Vendor note", "Windows 11 Pro", 1)]
    [InlineData("Vendor note", "docking station", 1)]
    public void Book_KeepsBoth_WhereAnUnreadCellNamesAnotherProduct(string heading, string value, int rows)
    {
        var book = new EntitlementBook([
            Row(("DeviceSerial", "ABC1234"), ("LicensedProduct", "Windows 11 Pro"), ("LicenseChannel", "OEM"), (heading, value)),
        ]);

        Assert.Equal(rows, book.Find(Device("SerialNumber=ABC1234")).Rows.Count);
    }

    /// <summary>A row without a selector is about all devices only where it holds nothing else that may have named some.</summary>
    [Theory]
    [InlineData("Department", "Sales", false)]
    [InlineData("Location", "Berlin", false)]
    [InlineData("Purchase Date", "2020-01-01", false)]
    [InlineData("Domain", "contoso.com", false)]
    [InlineData("IP Address", "10.0.0.1", false)]
    [InlineData("Department", "", true)]
    [InlineData("Order Number", "PO-1", true)]
    [InlineData("Settles", "12", true)]
    public void Book_TakesRowForAll_OnlyWhereNothingElseStandsInIt(string heading, string value, bool isForAll)
    {
        var book = new EntitlementBook([Row(("LicensedProduct", "Windows 11 Pro"), ("LicenseChannel", "OEM"), (heading, value))]);

        Assert.Equal(isForAll, book.Find(Device("SerialNumber=ABC1234")).Rows.Count > 0);
    }

    /// <summary>What is not understood about a PC keeps what is said of PCs like it from deciding; parts and services say nothing.</summary>
    [Theory]
    [InlineData("Windows 11 Pro in some odd mode, English", "LicensedProduct=Windows 11 Pro in some odd mode, English")]
    [InlineData("619-ABCD No Operating System", "LicensedProduct=No Operating System")]
    [InlineData("Ubuntu Linux 22.04", "LicensedProduct=Ubuntu Linux 22.04")]
    [InlineData("OS なし", "LicensedProduct=OS なし")]
    [InlineData("Kein Betriebssystem", "LicensedProduct=Kein Betriebssystem")]
    [InlineData("sans système d'exploitation", "LicensedProduct=sans système d'exploitation")]
    [InlineData("HP ThinPro", "LicensedProduct=HP ThinPro")]
    [InlineData("WIN 11 HM", "LicensedProduct=WIN 11 HM")]
    [InlineData("Windows 11 Pro Recovery Media, English", "LicensedProduct=Windows 11 Pro")]
    [InlineData("620-AALW OS-Windows Media Not Included", "LicensedProduct=Windows 11 Pro")]
    [InlineData("Windows Hello IR camera", "LicensedProduct=Windows 11 Pro")]
    [InlineData("658-BCSB  No Microsoft Office License Included - 30 day Trial Offer Only", "LicensedProduct=Windows 11 Pro")]
    public void Book_LetsNoWiderRowDecide_WhereALineIsNotUnderstood(string line, string facts)
    {
        var book = new EntitlementBook([
            Row(("Service Tag", "ABC1234"), ("Item Description", line)),
            Row(("Model", "Latitude*"), ("LicensedProduct", "Windows 11 Pro")),
        ]);

        Assert.Equal(facts, Facts(book, "Model=Latitude 5440, SerialNumber=ABC1234"));
        Assert.NotEmpty(book.Issues);
    }

    /// <summary>
    /// Beside the line that says which Windows a PC was sold with, one that names a Windows in words that are not understood may be about another
    /// license.
    /// </summary>
    [Fact]
    public void Book_KeepsLineThatIsNotUnderstood_BesideOneThatIs()
    {
        var book = new EntitlementBook([
            Row(("Service Tag", "ABC1234"), ("Item Description", "Windows 11 Pro, English")),
            Row(("Service Tag", "ABC1234"), ("Item Description", "Windows 11 Pro odd thing")),
            Row(("Service Tag", "DEF5678"), ("Item Description", "Windows 11 Pro, English")),
            Row(("Service Tag", "DEF5678"), ("Item Description", "No Operating System")),
        ]);

        Assert.Contains("LicensedProduct=Windows 11 Pro odd thing", Facts(book, "SerialNumber=ABC1234"), StringComparison.Ordinal);
        Assert.Contains("LicensedProduct=No Operating System", Facts(book, "SerialNumber=DEF5678"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AssetTag", "Default string")]
    [InlineData("Model", "To Be Filled By O.E.M.")]
    [InlineData("Manufacturer", "System manufacturer")]
    public void Book_SelectsNoDevice_ByWhatMakersLeaveInPlaceOfAName(string selector, string filler)
    {
        Assert.Equal(EntitlementIssueKind.Unclear, Assert.Single(Book(selector + "=" + filler + ", LicenseChannel=OEM").Issues).Kind);
        Assert.Equal("", Facts(Book(selector + "=" + filler[..2] + "*, LicenseChannel=OEM"), selector + "=" + filler));
    }
}
