using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>A list of orders that is given as an inventory is told from one; no inventory is taken for one.</summary>
public sealed class OrderListTests
{
    public static TheoryData<string> Inventories =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "samples", "sources"), "*.csv")
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "fleet"), "*.csv"))
                .Select(file => Path.GetFileName(file)),
        ];

    [Theory]
    [InlineData("Service Tag,Order Number,Item Description", true)]
    [InlineData("Seriennummer;Bestellnummer;Artikel;Menge", true)]
    [InlineData("Order Date,SerialNumber,Product,Quantity", true)]
    [InlineData("Computer Name,Service Tag,Order Number,Item Description", false)]
    [InlineData("Serial Number,OS Name,PO Number", false)]
    [InlineData("ComputerName,LicensedProduct", false)]
    [InlineData("Name,DisplayName,Status", false)]
    [InlineData("Asset Tag,Model,Status", false)]
    public void IsOrderList_HasOrdersAndNamesNoComputers(string headings, bool isOfOrders) =>
        Assert.Equal(isOfOrders, EntitlementColumns.IsOrderList(headings.Split(',', ';')));

    [Theory]
    [MemberData(nameof(Inventories))]
    public void IsOrderList_OfASampleOfAnInventory_IsFalse(string name)
    {
        string file = Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), name, SearchOption.AllDirectories).First();

        Assert.False(
            EntitlementColumns.IsOrderList([
                .. File.ReadLines(file).First().TrimStart('\uFEFF').Split(',', ';').Select(heading => heading.Trim('"')),
            ])
        );
    }
}
