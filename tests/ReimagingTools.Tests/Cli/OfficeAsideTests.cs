namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What stands under headings of a license that nobody reads speaks against a license of Office as it does against one of Windows.
/// </summary>
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
    [InlineData("Office License", "Standard", false)]
    [InlineData("Office License", "expired", false)]
    [InlineData("Office License", "not renewed", false)]
    [InlineData("Office License", "Office 2019", false)]
    [InlineData("Office License", "Office Professional Plus 2019 (Academic)", false)]
    [InlineData("Office License", "Office Professional Plus 2019 Evaluation", false)]
    [InlineData("Office License", "Office Professional Plus 2019 Retail", false)]
    [InlineData("Office License", "Office19ProPlus2019R_Retail edition", false)]
    [InlineData("Office License", "Office16ProPlusVL_MAK edition", false)]
    [InlineData("Office-Lizenz", "NFR", false)]
    [InlineData("Office ライセンス", "HUP", false)]
    [InlineData("Lizenz", "Home Use Program", false)]
    [InlineData("Licence", "Academic", false)]
    [InlineData("Licensed Edition", "Standard", false)]
    [InlineData("COA", "returned", false)]
    [InlineData("COA", "SPLA", false)]
    [InlineData("LicenseName", "Office Standard 2019", false)]
    [InlineData("License Name", "subscription", false)]
    [InlineData("Preinstalled Office", "Trial", false)]
    [InlineData("Bought Software", "Office Home & Business 2019", false)]
    [InlineData("Purchased", "HUP", false)]
    [InlineData("M365 License", "expired", false)]
    [InlineData("M365 License", "O365ProPlusRetail", false)]
    [InlineData("PreinstalledProduct", "Office 2019", false)]
    [InlineData("PreinstalledProduct", "OEM", false)]
    [InlineData("VolumeProduct", "Office Standard 2019", false)]
    [InlineData("VolumeProduct", "expired", false)]
    [InlineData("Item Description", "Office Standard 2019", false)]
    [InlineData("Item Description", "HP ProBook; Windows 11 Pro; Office Home & Business 2019", false)]
    [InlineData("Item Description", "Office Professional Plus 2019 (Academic)", false)]
    [InlineData("Notes", "Office Standard 2019", false)]
    [InlineData("Notes", "license is for Office Standard 2019", false)]
    [InlineData("Notes", "no valid Office license", false)]
    [InlineData("Notes", "no license", false)]
    [InlineData("Licence", "Windows 11 Pro OEM", true)]
    [InlineData("Licence", "Office", true)]
    [InlineData("Licence", "Volume", true)]
    [InlineData("Licence", "MAK", true)]
    [InlineData("Licence", "yes", true)]
    [InlineData("Licence", "ProPlus 2019", true)]
    [InlineData("Licence", "Office 19; Office19ProPlus2019VL_MAK_AE edition", true)]
    [InlineData("Licensed Edition", "Professional Plus", true)]
    [InlineData("OEM OS", "FreeDOS", true)]
    [InlineData("COA", "Windows 11 Pro", true)]
    [InlineData("COA", "none", true)]
    [InlineData("LicenseName", "Windows 11 Pro", true)]
    [InlineData("LicenseName", "Office Professional Plus 2019", true)]
    [InlineData("Preinstalled Office", "none", true)]
    [InlineData("PreinstalledProduct", "None", true)]
    [InlineData("PreinstalledProduct", "Win11P", true)]
    [InlineData("M365 License", "No", true)]
    [InlineData("O365 Plan", "Microsoft 365 Apps for enterprise", true)]
    [InlineData("VolumeProduct", "None", true)]
    [InlineData("VolumeProduct", "Windows 11 Enterprise", true)]
    [InlineData("VolumeProduct", "Office Standard 2019; Office Professional Plus 2019", true)]
    [InlineData("Item Description", "HP ProBook 450; Windows 11 Home", true)]
    [InlineData("Item Description", "MS Office Professional Plus 2019 OLP NL", true)]
    [InlineData("Notes", "Office 2016 removed; new image", true)]
    [InlineData("Notes", "no Windows license", true)]
    [InlineData("Notes", "Office Professional Plus 2019", true)]
    [InlineData("Installed Office", "Office Standard 2016", true)]
    [InlineData("Office Version", "16.0.10417", true)]
    [InlineData("Office", "Office Standard 2019", true)]
    [InlineData("Software", "Office Standard 2019; 7-Zip", true)]
    public void HeadingOfALicense_ContestsAnOffice(string heading, string text, bool isEligible)
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\nPC-1,Office Professional Plus 2019,en-US,x64,Volume,"
                + text
                + "\n"
        );
        ConsoleRun run = ConsoleRun.Of([
            "eligibility",
            file.Path,
            "--media-product",
            "Office Professional Plus 2019",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
        ]);

        Assert.Equal(isEligible ? 0 : 4, run.Code);
    }
}
