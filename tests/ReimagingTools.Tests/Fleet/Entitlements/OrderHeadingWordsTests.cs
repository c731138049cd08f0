using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// What the columns of order lists say of a line in the words of several languages: that it was given back or sold on, that it was not bought yet,
/// that the license is none to keep.
/// </summary>
public sealed class OrderHeadingWordsTests
{
    private static readonly (string Name, string Value)[] Order =
    [
        ("ComputerName", "PC1"),
        ("Order Number", "PO1"),
        ("Order Line", "Windows 11 Pro 64-bit English"),
    ];

    private static readonly (string Name, string Value)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

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
    [InlineData("Sold To", "20240501", false, false)]
    [InlineData("Sold To", "45413", true, false)]
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
        Assert.All(["Backorder", "Draft", "On hold", "Quote", "Entwurf", "en attente", "未発注", "入荷待ち"], text =>
            AssertSettled(heading, text, false)
        );
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
            [
                "Evaluation",
                "Trial",
                "Testversion",
                "Version d'essai",
                "評価版",
                "Subscription",
                "Abonnement",
                "MSDN",
                "Academic",
                "Akademisch",
                "アカデミック",
                "NFR",
                "非売品",
            ],
            text => AssertSettled(heading, text, false)
        );
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

    /// <summary>A license of a PC does not end: what was leased or bought for a time, whether that has passed or not, is none.</summary>
    [Theory]
    [InlineData("Lease End")]
    [InlineData("Leasingende")]
    [InlineData("Leasing bis")]
    [InlineData("Fin de location")]
    [InlineData("リース終了日")]
    [InlineData("Renewal Date")]
    [InlineData("License Renewal Date")]
    [InlineData("Verlängerungsdatum")]
    [InlineData("Date de renouvellement")]
    [InlineData("契約更新日")]
    [InlineData("Term")]
    [InlineData("License Term")]
    [InlineData("Term (Months)")]
    [InlineData("Contract Period")]
    [InlineData("Laufzeit")]
    [InlineData("Lizenzdauer")]
    [InlineData("Durée")]
    [InlineData("Durée de la licence")]
    [InlineData("Duración")]
    [InlineData("Durata")]
    [InlineData("期間")]
    [InlineData("契約期間")]
    [InlineData("Coverage End")]
    [InlineData("Fin du contrat")]
    public void LineForATime_DoesNotStand(string heading) =>
        Assert.All(["2024-05-01", "01.05.2024", "2024年5月1日", "31/12/2023", "45413", "05/2024", "12 months", "1 Jahr", "3 ans", "1年"], text =>
            AssertSettled(heading, text, false)
        );

    [Theory]
    [InlineData("Term", "perpetual")]
    [InlineData("License Term", "Permanent")]
    [InlineData("Laufzeit", "unbefristet")]
    [InlineData("ライセンス期間", "永久")]
    [InlineData("Warranty Term", "3 years")]
    [InlineData("Warranty End", "2024-05-01")]
    [InlineData("Garantiedauer", "3 Jahre")]
    [InlineData("保証期間", "3年")]
    [InlineData("Support End", "2024-05-01")]
    [InlineData("Payment Terms", "30 days net")]
    [InlineData("Terms", "Net 30")]
    [InlineData("更新日", "2024-05-01")]
    [InlineData("Purchase Date", "2019-05-01")]
    [InlineData("Invoice Date", "43586")]
    [InlineData("Delivery Date", "01.05.2019")]
    public void OtherTimes_AreHarmless(string heading, string text) => AssertSettled(heading, text, true);

    /// <summary>One language beside a word for several is not said to be the one of a device.</summary>
    [Theory]
    [InlineData("Windows 11 Pro 64bit English multi-language", false)]
    [InlineData("Windows 11 Pro 64bit Multilingual English", false)]
    [InlineData("Windows 11 Pro 64bit English (multilingue)", false)]
    [InlineData("Windows 11 Pro 64bit mehrsprachig Englisch", false)]
    [InlineData("Windows 11 Pro 64bit English 多言語", false)]
    [InlineData("Windows 11 Pro 64bit English", true)]
    [InlineData("Windows 11 Pro 64bit multi-language English, French, Spanish", true)]
    public void SeveralLanguages_AreNotTheOneThatIsNamed(string line, bool isSettled) =>
        Assert.Equal(isSettled, IsSettled(("ComputerName", "PC1"), ("Order Number", "PO1"), ("Order Line", line)));

    private static void AssertSettled(string heading, string text, bool isSettled) =>
        Assert.True(isSettled == IsSettled([.. Order, (heading, text)]), heading + " " + text);

    private static bool IsSettled(params (string Name, string Value)[] row)
    {
        var device = new DeviceRows("PC1", [Row(("ComputerName", "PC1"))]);
        return DeviceReader.Read(device, new EntitlementBook([Row(row)]).Find(SelectableDevice.Of(device)).Rows).Products[0]
            is { Edition.IsKnown: true, Version.IsKnown: true, Language.IsKnown: true, Architecture.IsKnown: true, Channel.IsKnown: true };
    }
}
