using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>What the columns of order lists say of a line in the words of several languages: that it was given back or sold on, that it was not bought yet, that the license is none to keep.</summary>
public sealed class OrderHeadingWordsTests
{
    private static readonly (string Name, string Value)[] Order = [("ComputerName", "PC1"), ("Order Number", "PO1"), ("Order Line", "Windows 11 Pro 64-bit English")];

    private static readonly (string Name, string Value)[] Stated =
        [("ComputerName", "PC1"), ("LicensedProduct", "Windows 11 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64"), ("LicenseChannel", "OEM")];

    [Theory]
    [InlineData("Note de crédit")]
    [InlineData("Nota de crédito")]
    [InlineData("Widerrufen")]
    [InlineData("Reversed")]
    [InlineData("Reversal Date")]
    [InlineData("Rescinded")]
    [InlineData("Chargeback")]
    [InlineData("Resold")]
    [InlineData("Sold On")]
    [InlineData("Verkauft an")]
    [InlineData("Verkauft am")]
    [InlineData("Revendu à")]
    [InlineData("売却先")]
    [InlineData("Verschrottet")]
    [InlineData("Entsorgt am")]
    [InlineData("Gestohlen")]
    [InlineData("Volé")]
    [InlineData("Rubato")]
    [InlineData("Umtausch")]
    [InlineData("Exchange")]
    [InlineData("Échange")]
    [InlineData("DOA")]
    [InlineData("Obsolete")]
    [InlineData("Obsolète")]
    public void LineThatWasGivenAway_DoesNotStand(string heading)
    {
        Assert.All(["Yes", "x", "2024-05-01", "PC-99"], text => AssertSettled(heading, text, false));
        Assert.All(["No", "nein", "0", ""], text => AssertSettled(heading, text, true));
    }

    /// <summary>Fees, rates, places to ship to and terms are none of that.</summary>
    [Theory]
    [InlineData("Exchange Rate", "1.08")]
    [InlineData("Entsorgungsgebühr", "12,50")]
    [InlineData("Widerrufsfrist", "14 Tage")]
    [InlineData("Ship To", "Contoso Ltd")]
    [InlineData("Bill To", "Contoso Ltd")]
    [InlineData("Return Address", "Dell, Round Rock")]
    [InlineData("Verkaufsdatum", "2024-05-01")]
    [InlineData("Sold By", "CDW")]
    public void OtherColumns_AreHarmless(string heading, string text) => AssertSettled(heading, text, true);

    /// <summary>Whom it was sold to is the customer in a list of order lines; in a list of licenses somebody else has it now.</summary>
    [Theory]
    [InlineData("Sold To", "Contoso Ltd", true, false)]
    [InlineData("Sold-to Party", "Contoso Ltd", true, false)]
    [InlineData("販売先", "株式会社コントソ", true, false)]
    [InlineData("Sold To", "2024-05-01", false, false)]
    [InlineData("Sold To", "Yes", false, false)]
    [InlineData("Sold To", "No", true, true)]
    public void Buyer_IsTheCustomerOfALine(string heading, string text, bool isSettledOfLine, bool isSettledOfLicense)
    {
        Assert.Equal(isSettledOfLine, IsSettled([.. Order, (heading, text)]));
        Assert.Equal(isSettledOfLicense, IsSettled([.. Stated, (heading, text)]));
    }

    [Theory]
    [InlineData("Status")]
    [InlineData("Statut")]
    [InlineData("État")]
    [InlineData("Belegart")]
    [InlineData("Document Type")]
    [InlineData("Transaction Type")]
    [InlineData("Line Type")]
    [InlineData("Auftragsart")]
    [InlineData("Type de document")]
    [InlineData("伝票区分")]
    [InlineData("Remarks")]
    public void LineThatIsNotBoughtYet_DoesNotStand(string heading)
    {
        Assert.All(["Backorder", "Draft", "On hold", "Quote", "Entwurf", "en attente", "未発注", "入荷待ち"], text => AssertSettled(heading, text, false));
        AssertSettled(heading, "", true);
    }

    [Theory]
    [InlineData("Statut", "livrée")]
    [InlineData("État", "en service")]
    [InlineData("Document Type", "Invoice")]
    [InlineData("Belegart", "Rechnung")]
    [InlineData("Line Type", "Hardware")]
    [InlineData("Auftragsart", "Standard")]
    [InlineData("Migration", "planned")]
    [InlineData("Project", "Draft Beer")]
    public void LineThatWasBought_Stands(string heading, string text) => AssertSettled(heading, text, true);

    [Theory]
    [InlineData("License Type")]
    [InlineData("Type")]
    [InlineData("Typ")]
    [InlineData("Art")]
    [InlineData("Edition Type")]
    [InlineData("SKU Type")]
    [InlineData("Product Type")]
    [InlineData("Segment")]
    [InlineData("Price List")]
    [InlineData("Preisliste")]
    [InlineData("Media")]
    [InlineData("Kategorie")]
    [InlineData("Program")]
    [InlineData("Verwendungszweck")]
    [InlineData("Catégorie")]
    [InlineData("Tipo de producto")]
    [InlineData("Key Channel")]
    [InlineData("区分")]
    [InlineData("用途")]
    public void KindOfLicenseThatIsNoneToKeep_Contests(string heading)
    {
        Assert.All(
            ["Evaluation", "Trial", "Testversion", "Version d'essai", "評価版", "Subscription", "Abonnement", "MSDN", "Academic", "Akademisch", "アカデミック", "NFR", "非売品"],
            text => AssertSettled(heading, text, false));
        AssertSettled(heading, "", true);
    }

    [Theory]
    [InlineData("Type", "Laptop")]
    [InlineData("Typ", "Notebook")]
    [InlineData("Art", "Hardware")]
    [InlineData("Segment", "Enterprise")]
    [InlineData("Price List", "2024 Q3")]
    [InlineData("Media", "DVD")]
    [InlineData("Kategorie", "Notebook")]
    [InlineData("Program", "Premier")]
    [InlineData("Usage", "Office work")]
    [InlineData("Antivirus", "Evaluation")]
    [InlineData("Support", "Subscription")]
    [InlineData("Warranty", "Evaluation")]
    public void OtherKinds_AreHarmless(string heading, string text) => AssertSettled(heading, text, true);

    private static void AssertSettled(string heading, string text, bool isSettled) => Assert.True(isSettled == IsSettled([.. Order, (heading, text)]), heading + " " + text);

    private static bool IsSettled(params (string Name, string Value)[] row)
    {
        var device = new DeviceRows("PC1", [Row(("ComputerName", "PC1"))]);
        return DeviceReader.Read(device, new EntitlementBook([Row(row)]).Find(SelectableDevice.Of(device)).Rows).Products[0]
            is { Edition.IsKnown: true, Version.IsKnown: true, Language.IsKnown: true, Architecture.IsKnown: true, Channel.IsKnown: true };
    }
}
