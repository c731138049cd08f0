using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>
/// A heading that sounds like one of a license is silent as far as what stands under it is of another thing, or a part of what is stated: in the row
/// of a purchase, and beside what is stated for all. A product, a channel, a language or a denial under it is heard.
/// </summary>
public sealed class OtherThingTests
{
    [Theory]
    [InlineData("Label", "INV-0001", true)]
    [InlineData("Etichetta", "00012345", true)]
    [InlineData("Sticker", "4711", true)]
    [InlineData("Contract", "V-4711", true)]
    [InlineData("Channel", "Bechtle", true)]
    [InlineData("Channel", "Contoso GmbH", true)]
    [InlineData("Purchase Type", "Purchase", true)]
    [InlineData("契約形態", "購入", true)]
    [InlineData("購入形態", "購入", true)]
    [InlineData("Licensed To", "Contoso GmbH", true)]
    [InlineData("OS Typ", "Client", true)]
    [InlineData("Operating System Type", "Client", true)]
    [InlineData("OSバージョン", "22H2", true)]
    [InlineData("Version Windows", "22H2", true)]
    [InlineData("OS Edition", "Pro", true)]
    [InlineData("Language Pack", "None", true)]
    [InlineData("MUI", "None", true)]
    [InlineData("Language", "NO", false)]
    [InlineData("Label", "Windows 10 Home", false)]
    [InlineData("Label", "OEM-0001 Home", false)]
    [InlineData("Label", "W11P", false)]
    [InlineData("Contract", "2019", false)]
    [InlineData("Channel", "Volume", false)]
    [InlineData("Channel", "MSDN", false)]
    [InlineData("Channel", "Nobody Knows", false)]
    [InlineData("Purchase Type", "Lease", false)]
    [InlineData("契約形態", "リース", false)]
    [InlineData("OS Typ", "Windows Server 2019", false)]
    [InlineData("OSバージョン", "24H2", false)]
    [InlineData("OSバージョン", "7601", false)]
    [InlineData("OS Edition", "Home", false)]
    [InlineData("OS", "2019", false)]
    [InlineData("Language Pack", "de-DE", false)]
    [InlineData("MUI", "Yes", false)]
    public void ValueOfAnotherThing_IsSilent(string heading, string value, bool isSilent)
    {
        using var devices = new TemporaryFile("ComputerName,Operating System\nPC-1,Microsoft Windows 10 Pro\n");
        using var orders = new TemporaryFile(
            $"ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,{heading}\nPC-1,Windows 10 Pro,en-US,x64,OEM,{value}\n"
        );
        using var both = new TemporaryFile($"ComputerName,Manufacturer,{heading}\nPC-1,Dell Inc.,{value}\n");
        string[] stated =
        [
            "--licensed-product",
            "Windows 10 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
            "--license-channel",
            "Oem",
        ];

        Assert.Equal(isSilent, ConsoleRun.Eligibility(devices.Path, "--entitlements", orders.Path).Code == 0);
        Assert.Equal(isSilent, ConsoleRun.Eligibility(both.Path, stated).Code == 0);
    }
}
