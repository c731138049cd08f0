using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// The machine before the license in the line of an order, and its parts and services behind it, say nothing of it; any other word there leaves the
/// line open.
/// </summary>
public sealed class OrderLineMachineTests
{
    [Theory]
    [InlineData("Latitude 5540 i5 16GB Windows 10 Pro 64-bit English", 0)]
    [InlineData("Dell Inc. OptiPlex 7010 SFF Plus, i7-13700, 32 GB DDR5, 1TB SSD, Windows 10 Pro 64-bit, English", 0)]
    [InlineData("HP EliteBook 840 G9 14\" FHD / 16GB / 512GB NVMe / W10P 64-bit English", 0)]
    [InlineData("ThinkPad T14 Gen 4 - Core i5-1345U - Windows 10 Pro 64-bit English", 0)]
    [InlineData("Surface Laptop 5 13.5\" i7-1265U 16 GB Windows 10 Pro 64-bit English", 0)]
    [InlineData("Fujitsu LIFEBOOK U7512, 12th Gen, Windows 10 Pro 64-bit English", 0)]
    [InlineData("HP 250 15.6 inch G9 Notebook PC Windows 10 Pro 64-bit English", 0)]
    [InlineData("1 x Windows 10 Pro 64-bit English", 0)]
    [InlineData("Latitude 5540 i5 16GB Windows 10 Home 64-bit English", 3)]
    [InlineData("Latitude 5540, i5, 16GB, Win 10 Pro 64 English, 3Y ProSupport", 0)]
    [InlineData("Latitude 5540, W10 Pro 64 English, 16GB, 512GB SSD, 3 Years Next Business Day Onsite", 0)]
    [InlineData("Latitude 5540, Windows 10 Pro 64bit EN", 0)]
    [InlineData("Latitude 5540, Windows 10 Home 64-bit English, 3Y ProSupport", 3)]
    [InlineData("Latitude 5540, Windows 10 Pro 64bit DE", 3)]
    [InlineData("Latitude 5540, Windows 10 Pro 64bit, NO", 4)]
    [InlineData("Latitude 5540, Windows 10 Pro 64-bit English, 3Y", 0)]
    [InlineData("Latitude 5540, Windows 10 Pro 64-bit English, no warranty", 4)]
    [InlineData("Latitude 5540, Windows 10 Pro 64-bit English 3Y ProSupport", 0)]
    [InlineData("Windows 10 Pro 64-bit English, 3Y ProSupport", 4)]
    [InlineData("Latitude 5540, Windows 10 Pro 64-bit English, returned, 3Y ProSupport", 4)]
    [InlineData("Latitude 5540 Student Windows 10 Pro 64-bit English", 4)]
    [InlineData("5 x Windows 10 Pro 64-bit English", 4)]
    [InlineData("25 Windows 10 Pro 64-bit English", 4)]
    [InlineData("100x Windows 10 Pro 64-bit English", 4)]
    [InlineData("Laptop 16 GB, 25 Windows 10 Pro 64-bit English", 4)]
    [InlineData("Latitude 5540 without Windows 10 Pro 64-bit English", 4)]
    [InlineData("Latitude 5540 upgrade from Windows 10 Pro 64-bit English", 4)]
    [InlineData("Latitude 5540 returned, Windows 10 Pro 64-bit English", 4)]
    [InlineData("HP EliteBook 840 G10 - 14\" - Intel Core i5 1345U - 16 GB RAM - 512 GB SSD - US - Win 10 Pro 64 English", 0)]
    [InlineData("HP ELITEBOOK 840 G10 I5-1345U 14 16GB/512 PC WIN 10 PRO 64 ENG", 0)]
    [InlineData("NB TP T14 G4 I5 16G 512G W10P 64 EN", 0)]
    [InlineData(
        "Lenovo ThinkPad T14 Gen 4 21HDCTO1WW - Intel Core i5-1345U / 1.6 GHz - Win 10 Pro 64 English - Iris Xe Graphics - 16 GB RAM - 39.6 cm (15.6\")",
        0
    )]
    [InlineData("FUJITSU LIFEBOOK U9313/N, i5/16/512, Windows 10 Pro 64bit; English, German keyboard", 0)]
    [InlineData("HP ZBook Firefly 14 G10, Wi-Fi 6E, 14.0, with Windows 10 Pro 64 English included", 0)]
    [InlineData("ThinkPad T14 Gen 4 (14\" Intel) (Windows 10 Pro 64 English) 16GB 512GB SSD, 3Y Premier", 0)]
    [InlineData("CPU: i5-1345U, RAM: 16GB, SSD: 512GB, OS: W10Pro 64 English", 0)]
    [InlineData("Windows 10 Pro DVD OEM English 64bit", 0)]
    [InlineData("Microsoft Windows 10 Pro OEM DSP 64-Bit DVD English", 0)]
    [InlineData("Windows 10 Pro 64 English with recovery media", 0)]
    [InlineData("Windows 10 Pro 64 English recovery media", 4)]
    [InlineData("Windows 10 Pro 64-bit DVD English", 4)]
    [InlineData("HP EliteBook 840 G10 Microsoft 365 E3 Windows 10 Pro 64 English", 4)]
    [InlineData("Power Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 M365 Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 HOME11 Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 W10H Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 30day Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 12mo Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10, 25 Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 refurbished Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 (Windows 10 Pro 64 English", 4)]
    [InlineData("HP EliteBook 840 G10 with Windows 10 Pro 64 English, 1 year", 4)]
    [InlineData("HP EliteBook 840 G10 Windows 10 Pro Workstation 64 English", 3)]
    [InlineData("HP EliteBook 840 G10 Windows 10 Pro 64 English not included", 4)]
    [InlineData("HP EliteBook 840 G10 Windows 10 Pro 64 English, Windows 10 Home installed", 4)]
    [InlineData("Latitude 5540 No OS", 4)]
    [InlineData(
        "5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB 5540u i5 16GB ?",
        4
    )]
    public void MachineAroundTheLicense_IsSetAside(string line, int code)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile(
            "ComputerName,Order Number,Item Description\nPC1,4711,\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"\n"
        );

        Assert.Equal(code, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path).Code);
    }

    /// <summary>Under whatever heading a line stands, the license it names counts and not what the maker installed.</summary>
    [Theory]
    [InlineData("Item Description", "Windows 7 Professional 64-bit (Includes Windows 10 Pro License) English", 0)]
    [InlineData("Description", "Latitude 5540, i5, Windows 7 Professional 64-bit (Includes Windows 10 Pro License), English", 0)]
    [InlineData("Product Description", "Windows 10 Pro 64-bit downgrade rights to Windows 7 Professional, English", 0)]
    [InlineData("Description", "Windows 7 Professional 64-bit, Windows 10 Pro English", 4)]
    [InlineData("Description", "Windows 10 Pro downgrade rights to Windows 7 Home Premium, English", 4)]
    public void LicenseOfAnotherWindows_Counts(string heading, string line, int code)
    {
        using var file = new TemporaryFile("ComputerName,Operating System\nPC1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile("ComputerName,Order Number," + heading + "\nPC1,4711,\"" + line + "\"\n");

        Assert.Equal(code, ConsoleRun.Eligibility(file.Path, "--entitlements", orders.Path).Code);
    }
}
