using System.Globalization;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// A column nobody reads beside a selector of several devices may narrow it; what lists of purchases say of a purchase does not, in English and
/// Japanese.
/// </summary>
public sealed class NarrowedEntitlementTests
{
    [Theory]
    [InlineData("Building", "B2")]
    [InlineData("Site", "Berlin")]
    [InlineData("Location", "Berlin")]
    [InlineData("Department", "Sales")]
    [InlineData("部署", "営業部")]
    [InlineData("Users", "jsmith")]
    [InlineData("SMBIOSGUID", "4C4C4544-0042-3510-8052-B4C04F384A32")]
    [InlineData("IP Address", "10.0.0.1")]
    [InlineData("State", "TX")]
    [InlineData("Only For", "PC1")]
    [InlineData("RAM", "16 GB")]
    [InlineData("Customer Name", "Contoso")]
    public void AColumnThatMayNarrow_KeepsTheRowOpen(string heading, string value)
    {
        var book = new EntitlementBook([Row(("Model", "M1"), ("LicensedProduct", "Windows 11 Pro"), ("LicenseChannel", "OEM"), (heading, value))]);

        Assert.DoesNotContain("LicensedProduct=Windows", Facts(book, "ComputerName=PC1, Model=M1"), StringComparison.Ordinal);
        Assert.Equal(EntitlementIssueKind.Narrowed, book.Issues.First().Kind);
        Assert.Contains(
            heading + " \"" + value + "\"",
            EntitlementNotices.Of(book, CultureInfo.GetCultureInfo("ja")).First(),
            StringComparison.Ordinal
        );

        // One that names its computer is about that one; an empty cell says nothing; and no wider row decides in place of one that is narrowed.
        Assert.NotEqual(
            "",
            Facts(new EntitlementBook([Row(("ComputerName", "PC1"), ("LicensedProduct", "Windows 11 Pro"), (heading, value))]), "ComputerName=PC1")
        );
        Assert.NotEqual(
            "",
            Facts(new EntitlementBook([Row(("Model", "M1"), ("LicensedProduct", "Windows 11 Pro"), (heading, ""))]), "ComputerName=PC1, Model=M1")
        );
        var both = new EntitlementBook([
            Row(("Model", "M1"), ("LicensedProduct", "Windows 11 Pro"), (heading, value)),
            Row(("Model", "M*"), ("LicensedProduct", "Windows 11 Pro")),
        ]);
        Assert.DoesNotContain("LicensedProduct=Windows", Facts(both, "ComputerName=PC1, Model=M1"), StringComparison.Ordinal);
    }

    /// <summary>Headings of lists as distributors and makers send them.</summary>
    [Theory]
    [InlineData(
        "Order Number;Order Date;PO Number;Customer PO;Line Number;Model;Item Description;Quantity;Unit Price;Extended Price;Currency;Ship Date;Tracking Number;Carrier;Warranty End Date;Sales Rep;Sales Rep Email"
    )]
    [InlineData(
        "Sales Order #;SO Line;Purchase Order #;Invoice #;Invoice Date;Mfg Part #;CDW Part #;UNSPSC;Item Description;Qty Shipped;Unit Cost;Tax;Freight;Total;Model;Contact;Contact E-mail;Cost Center;Notes"
    )]
    [InlineData(
        "HP Order No.;Customer Reference;Product Number;Product Description;Option Code;Qty;Net Price (USD);Total Net Price;Est. Ship Date;Delivery Date;Payment Terms;Model;Description"
    )]
    [InlineData(
        "Insight Order Nbr;Order Date;Buyer;Buyer Email;Requested By;Approved By;Vendor Part Number;Manufacturer Part Number;Manufacturer Name;Product Category;GL Account;Project Code;Ext. Price;Sub Total;UOM;Model"
    )]
    [InlineData(
        "OrderNumber;OrderDate;PartNumber;SKU;UnitPrice;ListPrice;Reseller;Supplier;Distributor;ResellerName;InvoiceNumber;Comments;Remarks;Model;WarrantyStart;WarrantyEnd;Fiscal Year"
    )]
    [InlineData(
        "注文番号;注文日;発注書番号;明細番号;品番;品名;数量;単価;金額;消費税;通貨;出荷日;納品日;仕入先;販売店;購入日;購入者;保証期間;備考;連絡先;メールアドレス;原価センター;請求書番号"
    )]
    [InlineData("Order Status;Status;Line Status;状態;注文状況")]
    [InlineData(
        "Bestellnummer;Bestelldatum;Rechnungsnummer;Artikelnummer;Beschreibung;Menge;Einzelpreis;Gesamtpreis;Währung;Lieferdatum;Lieferant;Kostenstelle;Garantie;Model"
    )]
    public void ColumnsOfAPurchase_NarrowNothing(string headings)
    {
        foreach (string heading in headings.Split(';'))
        {
            string value =
                heading.EndsWith("Status", StringComparison.Ordinal) || heading is "状態" or "注文状況" ? "Shipped"
                : HeadingsOfNumbers.Contains(heading) ? "5"
                : heading.Contains("Description", StringComparison.Ordinal) || heading == "品名" ? "Windows 11 Pro 64bit English"
                : "4711";
            var book = new EntitlementBook([
                Row(
                    ("Model", "M1"),
                    ("LicensedProduct", "Windows 11 Pro"),
                    ("LicensedLanguage", "en-US"),
                    ("LicenseChannel", "OEM"),
                    (heading == "Model" ? "Proof" : heading, value)
                ),
            ]);
            string facts = Facts(book, "ComputerName=PC1, Model=M1");

            Assert.True(
                !book.Issues.Any()
                    && facts.StartsWith("LicensedProduct=Windows 11 Pro", StringComparison.Ordinal)
                    && !facts.Contains('|', StringComparison.Ordinal),
                heading + ": " + facts + " " + string.Join(' ', EntitlementNotices.Of(book, CultureInfo.InvariantCulture))
            );
        }
    }

    private static readonly string[] HeadingsOfNumbers = ["Quantity", "Qty Shipped", "Qty", "数量", "Menge"];

    [Theory]
    [InlineData("PC1", "PC2", true)]
    [InlineData("PC1", "PC1", false)]
    [InlineData("PC1", "pc1.contoso.com", false)]
    [InlineData("PC1", "John Smith", false)]
    public void ANameBesideTheComputerName_IsAName(string name, string other, bool isUnclear)
    {
        var book = new EntitlementBook([Row(("ComputerName", name), ("Name", other), ("LicensedProduct", "Windows 11 Pro"))]);

        Assert.Equal(isUnclear, Facts(book, "ComputerName=PC1").Length == 0);
        Assert.Equal(isUnclear, book.Issues.Any(issue => issue.Kind == EntitlementIssueKind.Unclear));
    }
}
