using ReimagingTools.Fleet.Entitlements;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>What a cell beside a purchase says of whether it stands.</summary>
public sealed class PurchaseStateTests
{
    [Theory]
    [InlineData("Status=aktiv")]
    [InlineData("Status=in Betrieb")]
    [InlineData("Order Status=Closed - Complete")]
    [InlineData("Order Status=Fully shipped")]
    [InlineData("Bestellstatus=komplett geliefert")]
    [InlineData("Statut de la commande=livrée")]
    [InlineData("Stato ordine=consegnato")]
    [InlineData("Status do pedido=entregue")]
    [InlineData("License Status=Operational")]
    [InlineData("Quantity=1 Stk")]
    [InlineData("Stück=2 Stück")]
    [InlineData("Qté=1 pièce")]
    [InlineData("Valid Until=9999-12-31")]
    [InlineData("Gültig bis=31.12.9999 00:00:00")]
    [InlineData("Laufzeit bis=unbefristet")]
    [InlineData("Line Total=150.00")]
    [InlineData("Net Price=0")]
    [InlineData("Discount=-15.00")]
    [InlineData("Notes=returned from repair")]
    [InlineData("Transferred From=PC9")]
    [InlineData("Transferred To=none")]
    [InlineData("Warranty=expired")]
    [InlineData("Delivered=2026-01-31")]
    [InlineData("Shipped=Yes")]
    [InlineData("Nombre=Portatil")]
    public void APurchaseThatStands_IsNotWithdrawn(string cell) => Assert.Empty(Withdrawn(cell));

    [Theory]
    [InlineData("Status=storniert")]
    [InlineData("Order Status=Ordered")]
    [InlineData("Bestellstatus=storniert")]
    [InlineData("Auftragsstatus=in Klärung")]
    [InlineData("Lieferstatus=nicht geliefert")]
    [InlineData("Statut de la commande=annulée")]
    [InlineData("Estado del pedido=cancelado")]
    [InlineData("Stato ordine=annullato")]
    [InlineData("Zustand=ausgemustert")]
    [InlineData("État=mis au rebut")]
    [InlineData("Rückgabe=2026-02-01")]
    [InlineData("Devuelto=Sí")]
    [InlineData("Transferred To=PC2")]
    [InlineData("License moved to=PC2")]
    [InlineData("Übertragen an=PC2")]
    [InlineData("移管先=PC2")]
    [InlineData("Gekündigt=Ja")]
    [InlineData("Stück=0")]
    [InlineData("Bestellmenge=0")]
    [InlineData("Qté=0")]
    [InlineData("Quantità=0")]
    [InlineData("注文数=0")]
    [InlineData("Net Qty=0 Stk")]
    [InlineData("Laufzeit bis=2027-01-01")]
    [InlineData("Expire le=01/01/2027")]
    [InlineData("Scadenza=2027-01-01")]
    [InlineData("Line Total=-150")]
    [InlineData("Net Price=-129.00")]
    [InlineData("Amount=($129.00)")]
    [InlineData("Betrag=129,00- €")]
    [InlineData("金額=-15000")]
    [InlineData("Notes=cancelled")]
    [InlineData("Bemerkung=storniert")]
    [InlineData("Remarks=returned to vendor")]
    [InlineData("備考=キャンセル")]
    [InlineData("備考=返品済み")]
    [InlineData("Delivered=No")]
    [InlineData("Shipped=No")]
    [InlineData("Received=Nein")]
    [InlineData("Stolen=Yes")]
    [InlineData("Decommissioned=Yes")]
    public void APurchaseThatDoesNotStand_IsWithdrawn(string cell) => Assert.Equal(EntitlementIssueKind.Withdrawn, Assert.Single(Withdrawn(cell)).Kind);

    /// <summary>A heading that is missing, as spreadsheets leave it over remarks.</summary>
    [Fact]
    public void ARemarkWithoutAHeading_IsRead() => Assert.Single(Withdrawn("=cancelled"));

    private static EntitlementIssue[] Withdrawn(string cell) =>
        [.. Book("ComputerName=PC1, LicensedProduct=Windows 11 Pro, LicenseChannel=OEM, " + cell).Issues.Where(issue => issue.Kind == EntitlementIssueKind.Withdrawn)];
}
