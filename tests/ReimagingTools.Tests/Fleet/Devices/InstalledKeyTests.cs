using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Verdicts;
using static ReimagingTools.Tests.Fleet.Devices.EvidenceTrapTests;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>What the state of an installed key says about it.</summary>
public sealed class InstalledKeyTests
{
    /// <summary>A key with which Windows is not activated may be anybody's; who has other evidence of the license needs none of it.</summary>
    [Theory]
    [InlineData("0", "Windows is not activated")]
    [InlineData("Unlicensed", "Windows is not activated")]
    [InlineData("2", "Windows is not activated")]
    [InlineData("5", "Windows is not activated")]
    [InlineData("Notification", "Windows is not activated")]
    [InlineData("Initial grace period", "Windows is not activated")]
    [InlineData("99", "is not understood")]
    [InlineData("Lizenziert?", "is not understood")]
    public void KeyThatIsNotActivated_ShowsNoChannel(string status, string reason)
    {
        (string, object?)[] row = [.. Windows10, ("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("PartialProductKey", "AAAA1"), ("LicenseStatus", status)];
        Verdict verdict = Judge(DeviceRecords.Read(row));
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(verdict.Findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains(reason, StringComparison.Ordinal));
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row, ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM")])).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row, ("LicensedProduct", "Windows 10 Pro"), ("LicenseChannel", "OEM")])).Decision);
        Assert.Equal(Decision.Indeterminate, Judge(DeviceRecords.Read([.. row, ("LicensedProduct", "Windows 10 Home"), ("LicenseChannel", "OEM")])).Decision);
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row.Where(cell => cell.Item1 != "LicenseStatus")])).Decision);
    }

    /// <summary>Programs that list keys write them whole: what is known of the end of one counts, and no more of it is kept.</summary>
    [Fact]
    public void ListOfKeys_ShowsAVolumeKey()
    {
        (string, object?)[] row = [("Product Name", "Windows 10 Pro"), ("BuildNumber", "19045"), ("OSLanguage", "1033"), ("OSArchitecture", "64-bit"), ("Product ID", "00330-80000-00000-AAOEM"), ("Installation Folder", "C:\\Windows")];
        Assert.Equal(Decision.Eligible, Judge(DeviceRecords.Read([.. row, ("Product Key", "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1")])).Decision);
        Device volume = DeviceRecords.Read([.. row, ("Product Key", "AAAAA-AAAAA-AAAAA-AAAAA-T83GX")]);
        Assert.Equal(Decision.Indeterminate, Judge(volume).Decision);
        Assert.DoesNotContain(volume.Products[0].Evidence, evidence => evidence.ToString().Contains("AAAAA-AAAAA", StringComparison.Ordinal));
    }

    [Fact]
    public void StatusInNumberAndWords_IsTheNumber() => Assert.Equal(
        Decision.Eligible,
        Judge(DeviceRecords.Read(
            [.. Windows10, ("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("PartialProductKey", "AAAA1"), ("LicenseStatus", "1"), ("LicenseStatusText", "Lizenziert")])).Decision);

    [Theory]
    [InlineData("LICENSED")]
    [InlineData("1")]
    [InlineData("Activated")]
    public void LicenseThatIsLicensed_IsInstalled_ThoughItsKeyWasTakenOut(string status) =>
        Assert.Equal(
            Decision.Eligible,
            Judge(DeviceRecords.Read([.. Windows10, ("ProductKeyChannel", "OEM:DM"), ("LicenseFamily", "Professional"), ("PartialProductKey", ""), ("LicenseStatus", status)])).Decision);
}
