namespace ReimagingTools.Tests.Cli;

/// <summary>What stands under headings of a license that nobody reads speaks against a license of Office as it does against one of Windows.</summary>
public sealed class OfficeAsideTests
{
    [Theory]
    [InlineData("License Returned", "Yes", false)]
    [InlineData("License Until", "2024-01-01", false)]
    [InlineData("Licence", "expired", false)]
    [InlineData("License", "none", false)]
    [InlineData("Lizenz", "keine", false)]
    [InlineData("Is Trial", "Yes", false)]
    [InlineData("License", "Office Standard 2019", false)]
    [InlineData("Office License", "Office Standard 2019", false)]
    [InlineData("Office License", "Office Professional Plus 2016", false)]
    [InlineData("License Returned", "No", true)]
    [InlineData("License Until", "unlimited", true)]
    [InlineData("License", "Office Professional Plus 2019", true)]
    [InlineData("Is Trial", "No", true)]
    [InlineData("OEM OS", "Windows 11 Home", true)]
    [InlineData("Sticker", "Windows 11 Pro", true)]
    [InlineData("OEM License", "[4.0] Professional OEM:DM", true)]
    [InlineData("Site", "Office Standard", true)]
    public void HeadingOfALicense_ContestsAnOffice(string heading, string text, bool isEligible)
    {
        using var file = new TemporaryFile("ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\nPC-1,Office Professional Plus 2019,en-US,x64,Volume," + text + "\n");
        ConsoleRun run = ConsoleRun.Of(
        [
            "eligibility", file.Path, "--media-product", "Office Professional Plus 2019", "--media-language", "en-US", "--media-architecture", "x64", "--media-channel", "VolumeLicensing", "--program", "EnterpriseAgreement",
            "--language", "en",
        ]);

        Assert.Equal(isEligible ? 0 : 4, run.Code);
    }
}
