using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// What kinds of texts under headings that nobody reads speak against a license of the row itself: its type, a key, a system that is not wholly
/// understood, another version, that there is none.
/// </summary>
public sealed class AsideKindTests
{
    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    private static readonly (string, object?)[] Agreed = [.. Stated.Take(4), ("LicenseChannel", "OtherAgreement"), ("LicenseType", "Full")];

    /// <summary>A license bought under another agreement counts as a full one alone.</summary>
    [Theory]
    [InlineData("License Kind", "Upgrade", Decision.Indeterminate)]
    [InlineData("Lizenzkategorie", "Upgrade-Lizenz", Decision.Indeterminate)]
    [InlineData("Categoría de licencia", "Actualización", Decision.Indeterminate)]
    [InlineData("License Type 3", "upgrade only", Decision.Indeterminate)]
    [InlineData("Upgrade/Full", "Upgrade", Decision.Indeterminate)]
    [InlineData("Agreement License Type", "Upgrade", Decision.Indeterminate)]
    [InlineData("License Model", "Windows 11 Pro Upgrade", Decision.Indeterminate)]
    [InlineData("Is Upgrade", "True", Decision.Indeterminate)]
    [InlineData("License Upgrade", "x", Decision.Indeterminate)]
    [InlineData("アップグレードライセンス", "○", Decision.Indeterminate)]
    [InlineData("License Kind", "Full License", Decision.Eligible)]
    [InlineData("Lizenzklasse", "Vollversion", Decision.Eligible)]
    [InlineData("Is Upgrade", "No", Decision.Eligible)]
    [InlineData("Adobe Kind", "Upgrade", Decision.Eligible)]
    [InlineData("Lizenzvariante", "Upgrade (von Windows 10)", Decision.Indeterminate)]
    [InlineData("Bought as Upgrade", "Yes", Decision.Indeterminate)]
    [InlineData("Upgrade-Lizenz?", "ja", Decision.Indeterminate)]
    [InlineData("Upgrade Path", "Yes", Decision.Eligible)]
    [InlineData("Upgrade Date", "2024-01-01", Decision.Eligible)]
    public void TypeUnderAHeadingOfALicense_ContestsIt(string heading, string text, Decision decision)
    {
        Assert.Equal(Decision.Eligible, Judge(Agreed));
        Assert.Equal(decision, Judge([.. Agreed, (heading, text)]));
        Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, text.Replace("Windows 11 Pro ", "", StringComparison.Ordinal))]));
    }

    /// <summary>A remark about the license takes it back, or names where it came from; any other says nothing.</summary>
    [Theory]
    [InlineData("Licence remark", "returned to the seller", Decision.Indeterminate)]
    [InlineData("License notes", "unlicensed", Decision.Indeterminate)]
    [InlineData("Lizenz-Bemerkung", "storniert", Decision.Indeterminate)]
    [InlineData("ライセンス備考", "返品", Decision.Indeterminate)]
    [InlineData("Licence found", "NFR", Decision.Indeterminate)]
    [InlineData("OEM license", "not for resale", Decision.Indeterminate)]
    [InlineData("Licence found", "Visual Studio subscription", Decision.Indeterminate)]
    [InlineData("License comment", "Developer Program", Decision.Indeterminate)]
    [InlineData("Licence remark", "see the invoice", Decision.Eligible)]
    [InlineData("License notes", "sticker is under the battery", Decision.Eligible)]
    [InlineData("Remarks", "returned from repair", Decision.Eligible)]
    [InlineData("Notes", "Windows 11 Home", Decision.Indeterminate)]
    [InlineData("備考", "Windows Server 2022 Standard", Decision.Indeterminate)]
    [InlineData("Comment", "Windows 11 Pro", Decision.Eligible)]
    [InlineData("Notes", "Windows reinstalled in May", Decision.Eligible)]
    public void RemarkAboutALicense_ContestsIt(string heading, string text, Decision decision) =>
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));

    /// <summary>In a row that states a license and says of none that it is installed, the name of one is a name of that.</summary>
    [Theory]
    [InlineData("LicenseName", "Windows 10 Home", Decision.Indeterminate)]
    [InlineData("License Name", "Windows(R), CoreSingleLanguage edition", Decision.Indeterminate)]
    [InlineData("License Description", "Windows 11 Education", Decision.Indeterminate)]
    [InlineData("os_license_edition", "Windows(R), Core edition", Decision.Indeterminate)]
    [InlineData("License Name", "Windows(R), Professional edition", Decision.Eligible)]
    [InlineData("License Description", "Windows(R) Operating System, OEM_DM channel", Decision.Eligible)]
    public void NameOfALicense_IsOfTheOneThatIsStated(string heading, string text, Decision decision) =>
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));

    [Fact]
    public void NameOfALicenseThatIsListed_IsOfThat() =>
        Assert.Equal(
            Decision.Eligible,
            Judge([.. Stated, ("LicenseName", "Windows(R), Core edition"), ("PartialProductKey", ""), ("LicenseStatus", "0")])
        );

    [Theory]
    [InlineData("Detected license", "Windows(R) Operating System, TIMEBASED_EVAL channel", Decision.Indeterminate)]
    [InlineData("Reseller license report", "TIMEBASED_SUB channel", Decision.Indeterminate)]
    [InlineData("License laut Rechnung", "OEM Home", Decision.Indeterminate)]
    [InlineData("Reseller license report", "Home OEM", Decision.Indeterminate)]
    [InlineData("Reseller license report", "Pro OEM", Decision.Eligible)]
    [InlineData("Digital License", "Education", Decision.Indeterminate)]
    [InlineData("Digital License", "No", Decision.Eligible)]
    [InlineData("License Agreement", "None", Decision.Eligible)]
    [InlineData("Citrix License", "Enterprise", Decision.Eligible)]
    [InlineData("Asset tool says", "Windows(R) Operating System, TIMEBASED_EVAL channel", Decision.Indeterminate)]
    [InlineData("Detected license", "OEM_SLP channel", Decision.Eligible)]
    [InlineData("Reseller license report", "Windows(R) Operating System, VOLUME_KMSCLIENT channel", Decision.Eligible)]
    public void DescriptionOfAKey_ContestsTheChannel(string heading, string text, Decision decision) =>
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));

    [Theory]
    [InlineData("Sticker", "Windows 11 Pro KN edition", Decision.Indeterminate)]
    [InlineData("OEM OS", "Win11SE", Decision.Indeterminate)]
    [InlineData("Shipped OS", "windows10pron", Decision.Indeterminate)]
    [InlineData("OEM Windows", "Win 10 IoT", Decision.Indeterminate)]
    [InlineData("Factory OS", "WS2022", Decision.Indeterminate)]
    [InlineData("Preloaded OS", "WinSrv 2016 Std", Decision.Indeterminate)]
    [InlineData("OEM OS", "none (Ubuntu)", Decision.Indeterminate)]
    [InlineData("OEM OS", "Windows 10/11 Pro", Decision.Indeterminate)]
    [InlineData("License", "Windows 11 Pro trial", Decision.Indeterminate)]
    [InlineData("Shipped OS", "W2K22", Decision.Indeterminate)]
    [InlineData("Bundled OS", "DOS", Decision.Indeterminate)]
    [InlineData("OEM OS", "Windows 11 Pro 64-bit", Decision.Eligible)]
    [InlineData("OEM OS", "Windows", Decision.Eligible)]
    [InlineData("License", "Windows license of the maker", Decision.Eligible)]
    [InlineData("Adobe License", "for Windows 10 and later", Decision.Eligible)]
    public void SystemThatIsNotWhollyUnderstood_Contests(string heading, string text, Decision decision) =>
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));

    [Theory]
    [InlineData("Invoice text", "Windows 10 Pro", Decision.Indeterminate)]
    [InlineData("Note of the dealer", "Windows 8.1 Pro", Decision.Eligible)]
    [InlineData("Seen", "Windows Server 2019", Decision.Indeterminate)]
    [InlineData("Seen", "Windows Server 2025 Datacenter", Decision.Indeterminate)]
    [InlineData("Bestellposition", "Notebook 14 Zoll/16GB/Windows 10 Pro", Decision.Indeterminate)]
    [InlineData("見積内容", "i7 / 32GB / Windows 10 Home", Decision.Indeterminate)]
    [InlineData("Invoice text", "Windows 11 Pro with Windows 10 Pro preinstalled", Decision.Eligible)]
    [InlineData("Invoice text", "Windows 11 Pro", Decision.Eligible)]
    [InlineData("Betriebssystem", "Windows 10 Pro", Decision.Eligible)]
    [InlineData("Supported OS", "Windows 10 Pro", Decision.Eligible)]
    [InlineData("Planned OS", "Windows Server 2022", Decision.Eligible)]
    [InlineData("Image", "Windows 10 Enterprise", Decision.Eligible)]
    [InlineData("Remark", "was Windows 10 Pro before", Decision.Eligible)]
    public void NameOfAnotherVersion_Contests(string heading, string text, Decision decision)
    {
        Assert.Equal(decision, Judge([.. Stated, (heading, text)]));
        Assert.Equal(decision, Judge(DeviceRecords.Together(DeviceRecords.Of(Stated), DeviceRecords.Of(("ComputerName", "PC1"), (heading, text)))));
    }

    [Fact]
    public void LaterVersionThatIsFreeOfCharge_AndPriorOneThatIsAllowed_DoNot()
    {
        Assert.Equal(Decision.Eligible, Judge([.. Stated, ("PriorVersionRight", "Windows 10 Pro"), ("Seen", "Windows 10 Pro")]));
        Assert.Equal(
            Judge([.. Stated.Where(each => each.Item1 != "LicensedProduct"), ("LicensedProduct", "Windows 10 Pro")]),
            Judge([.. Stated.Where(each => each.Item1 != "LicensedProduct"), ("LicensedProduct", "Windows 10 Pro"), ("Seen", "Windows 11 Pro")])
        );
    }

    [Theory]
    [InlineData("Windows License Included", "No")]
    [InlineData("Includes OS", "nein")]
    [InlineData("mit Betriebssystem", "nein")]
    [InlineData("No Windows", "x")]
    [InlineData("Without Operating System", "Yes")]
    [InlineData("sans licence Windows", "oui")]
    [InlineData("Windowsなし", "○")]
    [InlineData("OSの有無", "無")]
    [InlineData("Windows License Lost", "Yes")]
    [InlineData("Lizenz entzogen", "ja")]
    [InlineData("Lost License", "x")]
    [InlineData("License Until", "2021-06-30")]
    [InlineData("License Expired On", "2021-06-30")]
    [InlineData("Trial Expires", "2021-06-30")]
    [InlineData("Same Windows License As", "PC-7")]
    [InlineData("License Shared With", "PC-7")]
    [InlineData("Genuine License", "No")]
    [InlineData("Pirated", "Yes")]
    [InlineData("License Compliance", "non-compliant")]
    [InlineData("Has Windows", "No")]
    [InlineData("License Is Included", "No")]
    [InlineData("Licenza inclusa", "no")]
    [InlineData("License Gone", "x")]
    [InlineData("License Now On", "PC-7")]
    [InlineData("Betriebssystem", "ohne")]
    [InlineData("OS", "なし")]
    [InlineData("Operating System", "keines")]
    public void LicenseThatIsDenied_IsOpen(string heading, string text) => Assert.NotEqual(Decision.Eligible, Judge([.. Stated, (heading, text)]));

    [Theory]
    [InlineData("Windows License Included", "Yes")]
    [InlineData("No Windows", "No")]
    [InlineData("No. of Licenses", "1")]
    [InlineData("No COA", "Yes")]
    [InlineData("Windows License Lost", "No")]
    [InlineData("License Until", "unlimited")]
    [InlineData("Same License As", "no")]
    [InlineData("Genuine License", "Yes")]
    [InlineData("Pirated", "No")]
    [InlineData("Bluetooth Included", "No")]
    [InlineData("Dock Lost", "Yes")]
    public void LicenseThatStands_IsAsItIs(string heading, string text) => Assert.Equal(Decision.Eligible, Judge([.. Stated, (heading, text)]));

    [Theory]
    [InlineData("No SA", "x", false)]
    [InlineData("ohne Software Assurance", "ja", false)]
    [InlineData("SA Removed", "Yes", false)]
    [InlineData("SA Pending", "Yes", false)]
    [InlineData("SA Ordered", "Yes", false)]
    [InlineData("Not SA", "Yes", false)]
    [InlineData("SA Waived", "Yes", false)]
    [InlineData("No SA", "No", true)]
    [InlineData("SA Pending", "No", true)]
    public void CoverageThatIsDenied_IsOpen(string heading, string text, bool isCovered)
    {
        MediaImage image = DeclaredMedia.Of(
            "Windows 11 Enterprise",
            LanguageNames.Parse("en-US"),
            Architecture.X64,
            null,
            MediaChannel.VolumeLicensing
        );
        Device device = DeviceReader.Read(DeviceRecords.Of([.. Stated, ("SoftwareAssurance", "PerDevice"), (heading, text)]));
        Decision decision = new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image])
            .Judge(device)[0]
            .Verdict.Decision;

        Assert.Equal(isCovered, decision == Decision.Eligible);
    }

    [Theory]
    [InlineData("VL Until", "2020-06-30", true)]
    [InlineData("Volume License Ends", "2020-06-30", true)]
    [InlineData("MAK Blocked", "Yes", true)]
    [InlineData("No VL", "x", true)]
    [InlineData("VL Until", "unlimited", false)]
    [InlineData("MAK Blocked", "No", false)]
    public void VolumeLicenseThatIsDenied_IsOpen(string heading, string text, bool isOpen)
    {
        Fact<VolumeLicenses> volume = DeviceReader
            .Read(DeviceRecords.Of([.. Stated, ("VolumeProduct", "Windows 11 Enterprise"), (heading, text)]))
            .On(new CalendarDate(2026, 11, 30))
            .Products[0]
            .VolumeProduct;

        Assert.Equal(isOpen, volume.IsContested || !volume.IsKnown);
    }

    private static Decision Judge((string, object?)[] record) => Judge(DeviceReader.Read(DeviceRecords.Of(record)));

    private static Decision Judge(Device device)
    {
        MediaImage image = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict.Decision;
    }
}
