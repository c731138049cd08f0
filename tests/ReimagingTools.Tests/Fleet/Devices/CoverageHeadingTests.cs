using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// A heading nobody reads that speaks of Software Assurance or of a Volume license leaves open what it denies, and what begins later or has ended.
/// </summary>
public sealed class CoverageHeadingTests
{
    private static readonly (string, object?)[] Licensed =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    [Theory]
    [InlineData("SA", "None")]
    [InlineData("Software Assurance (SA)", "None")]
    [InlineData("SA Coverage", "none")]
    [InlineData("SA bis", "31.12.2024")]
    [InlineData("Software Assurance Expired", "Yes")]
    [InlineData("SA Start Date", "2027-01-01")]
    [InlineData("SA Start Date", "12/01/2026")]
    [InlineData("SA Start Date", "soon")]
    [InlineData("Coverage End Date", "2022-05-05")]
    [InlineData("SA", "expired")]
    [InlineData("SA Active", "No")]
    [InlineData("Has SA", "No")]
    [InlineData("HasSA", "False")]
    [InlineData("SA Lapsed", "x")]
    [InlineData("SA Cancelled", "Yes")]
    [InlineData("SA State", "inactive")]
    [InlineData("SA Type", "PerUser")]
    [InlineData("SA Through", "2024-01-31")]
    [InlineData("SA Quantity", "0")]
    [InlineData("Agreement Status", "Expired")]
    [InlineData("Enrollment End Date", "2024-01-01")]
    [InlineData("ソフトウェアアシュアランス", "なし")]
    [InlineData("SA Level", "who knows")]
    public void CoverageThatIsDenied_IsOpen(string heading, string text)
    {
        Assert.Equal(Decision.Eligible, Judge([.. Licensed, ("SoftwareAssurance", "PerDevice")], SoftwareAssurance.Unknown));
        Assert.NotEqual(Decision.Eligible, Judge([.. Licensed, ("SoftwareAssurance", "PerDevice"), (heading, text)], SoftwareAssurance.Unknown));
        Assert.NotEqual(Decision.Eligible, Judge([(heading, text), ("SoftwareAssurance", "PerDevice"), .. Licensed], SoftwareAssurance.Unknown));
        Assert.NotEqual(Decision.Eligible, Judge([.. Licensed, (heading, text)], SoftwareAssurance.PerDevice));
    }

    [Theory]
    [InlineData("SA Expired", "No")]
    [InlineData("SA bis", "31.12.2027")]
    [InlineData("SA Start Date", "2024-01-01")]
    [InlineData("Has SA", "Yes")]
    [InlineData("SA Type", "PerDevice")]
    [InlineData("SA Quantity", "150")]
    [InlineData("SA Cost", "0")]
    [InlineData("SA Order Date", "2020-01-01")]
    [InlineData("Agreement Number", "4711")]
    [InlineData("Coverage", "ProSupport Plus")]
    [InlineData("USA", "No")]
    [InlineData("Message", "None")]
    [InlineData("VL", "No")]
    public void OtherText_LeavesItAsItIs(string heading, string text) =>
        Assert.Equal(Decision.Eligible, Judge([.. Licensed, ("SoftwareAssurance", "PerDevice"), (heading, text)], SoftwareAssurance.Unknown));

    [Theory]
    [InlineData("VolumeProduct Status", "expired")]
    [InlineData("VL Status", "cancelled")]
    [InlineData("VL", "none")]
    [InlineData("Volume License", "No")]
    [InlineData("VolumeProduct End Date", "2020-01-01")]
    [InlineData("VolumeProduct2", "Windows 11 Enterprise N")]
    public void VolumeLicenseThatIsDenied_IsOpen(string heading, string text)
    {
        (string, object?)[] stated = [.. Licensed, ("SoftwareAssurance", "PerDevice"), ("VolumeProduct", "Windows 11 Enterprise")];
        Assert.False(DeviceReader.Read(DeviceRecords.Of(stated)).Products[0].VolumeProduct.IsContested);
        Fact<VolumeLicenses> volume = DeviceReader
            .Read(DeviceRecords.Of([.. stated, (heading, text)]))
            .On(new CalendarDate(2026, 11, 30))
            .Products[0]
            .VolumeProduct;
        Assert.True(volume.IsContested || !volume.IsKnown);
    }

    [Theory]
    [InlineData("License", "expired")]
    [InlineData("License", "None")]
    [InlineData("License", "returned")]
    [InlineData("License", "unlicensed")]
    [InlineData("Lizenz", "keine")]
    [InlineData("ライセンス", "期限切れ")]
    [InlineData("ライセンス", "なし")]
    [InlineData("Licence", "expirée")]
    [InlineData("License Returned", "Yes")]
    [InlineData("License Revoked", "Yes")]
    [InlineData("License Sold", "Yes")]
    [InlineData("License Valid", "No")]
    [InlineData("Has License", "No")]
    [InlineData("Lizenz vorhanden", "Nein")]
    [InlineData("ライセンス有無", "無")]
    [InlineData("License Expiry", "2020-01-01")]
    [InlineData("No OS", "Yes")]
    [InlineData("ohne OS", "x")]
    [InlineData("OS無し", "○")]
    [InlineData("FreeDOS", "1")]
    [InlineData("Unlicensed", "Yes")]
    [InlineData("Trial", "x")]
    [InlineData("S Mode", "1")]
    [InlineData("OEM OS", "no")]
    [InlineData("Original OS", "none")]
    public void LicenseThatIsDenied_IsOpen(string heading, string text) =>
        Assert.NotEqual(Decision.Eligible, Judge([.. Licensed, ("SoftwareAssurance", "PerDevice"), (heading, text)], SoftwareAssurance.Unknown));

    [Theory]
    [InlineData("License", "Yes")]
    [InlineData("License Valid", "Yes")]
    [InlineData("License Returned", "No")]
    [InlineData("License Expiry", "never")]
    [InlineData("Sticker", "No")]
    [InlineData("BIOS Key", "None")]
    [InlineData("No OS", "No")]
    [InlineData("Adobe License", "expired")]
    public void LicenseThatStands_IsAsItIs(string heading, string text) =>
        Assert.Equal(Decision.Eligible, Judge([.. Licensed, ("SoftwareAssurance", "PerDevice"), (heading, text)], SoftwareAssurance.Unknown));

    private static Decision Judge((string, object?)[] record, SoftwareAssurance stated)
    {
        MediaImage image = DeclaredMedia.Of(
            "Windows 11 Enterprise",
            LanguageNames.Parse("en-US"),
            Architecture.X64,
            null,
            MediaChannel.VolumeLicensing
        );
        var agreement = new Agreement
        {
            Program = VolumeProgram.EnterpriseAgreement,
            SoftwareAssurance = stated,
            AsOf = CalendarDate.Parse("2026-11-30"),
        };
        return new EligibilityJudge(agreement, [image]).Judge(DeviceReader.Read(DeviceRecords.Of(record)))[0].Verdict.Decision;
    }
}
