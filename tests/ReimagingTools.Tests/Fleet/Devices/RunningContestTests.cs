using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// What runs and the license it runs under are of one Windows: a value of another one, or one nobody understands, withholds, whichever column it
/// stands in.
/// </summary>
public sealed class RunningContestTests
{
    private static readonly (string, object?)[] Seven =
    [
        ("ComputerName", "PC1"),
        ("Caption", "Microsoft Windows 7 Professional "),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
        ("BuildNumber", "7601"),
        ("OperatingSystemSKU", "48"),
        ("ProductType", "1"),
        ("Description", "Windows Operating System - Windows(R) 7, OEM_SLP channel"),
        ("Name", "Windows(R) 7, Professional edition"),
        ("PartialProductKey", "QHJ2K"),
        ("LicenseStatus", "1"),
    ];

    private static readonly (string, object?)[] Ten =
    [
        ("ComputerName", "PC1"),
        ("Caption", "Microsoft Windows 10 Pro"),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
        ("BuildNumber", "19045"),
        ("OperatingSystemSKU", "48"),
        ("ProductType", "1"),
        ("Description", "Windows(R) Operating System, OEM_DM channel"),
        ("Name", "Windows(R), Professional edition"),
        ("PartialProductKey", "QHJ2K"),
        ("LicenseStatus", "1"),
    ];

    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 7 Professional"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    [Theory]
    [InlineData("Name", "Windows(R) 8, Professional edition")]
    [InlineData("Name", "Windows(TM) Vista, Business edition")]
    [InlineData("Name", "Windows Server(R) 7, ServerStandard edition")]
    [InlineData("Description", "Windows Operating System - Vista, OEM_SLP channel")]
    [InlineData("Description", "Windows Operating System - Windows Server(R), OEM_SLP channel")]
    [InlineData("Version", "5.1.2600")]
    [InlineData("Version", "11.0.22000")]
    [InlineData("OSVersion", "5.1.2600")]
    [InlineData("InstallationType", "WindowsPE")]
    [InlineData("InstallationType", "IoTUAP")]
    [InlineData("ProductType", "0")]
    [InlineData("ProductType", "5")]
    [InlineData("ProductType", "x")]
    [InlineData("EditionID", "Foo")]
    [InlineData("EditionID", "Core")]
    [InlineData("ProductKeyChannel", "x")]
    [InlineData("operatingSystemEdition", "Home")]
    public void OtherWindows_Withholds(string column, string text)
    {
        Assert.NotEqual(Decision.Eligible, Judge(With(Seven, column, text), "Windows 7 Professional"));
        Assert.NotEqual(Decision.Eligible, Judge(With(Ten, column, text), "Windows 10 Pro"));
    }

    [Theory]
    [InlineData("Name", "Windows(R) 7, Professional edition")]
    [InlineData("Description", "Windows Operating System - Windows(R) 7, OEM_SLP channel")]
    public void LicenseOfAnEarlierWindows_Withholds(string column, string text) =>
        Assert.NotEqual(Decision.Eligible, Judge(With(Ten, column, text), "Windows 10 Pro"));

    [Theory]
    [InlineData("InstallationType", "Client")]
    [InlineData("ProductType", "WinNT")]
    [InlineData("EditionID", "Professional")]
    [InlineData("operatingSystemEdition", "Pro")]
    [InlineData("ReleaseId", "2009")]
    [InlineData("ProductKeyChannel", "")]
    public void SameWindows_StaysEligible(string column, string text)
    {
        Assert.Equal(Decision.Eligible, Judge(With(Seven, column, text), "Windows 7 Professional"));
        Assert.Equal(Decision.Eligible, Judge(With(Ten, column, text), "Windows 10 Pro"));
    }

    [Theory]
    [InlineData("Licensed Version", "10", false)]
    [InlineData("LicensedVersion", "11", false)]
    [InlineData("License Version", "Vista", false)]
    [InlineData("COA Version", "XP", false)]
    [InlineData("Licensed Version", "7", true)]
    [InlineData("License Version", "22H2", true)]
    public void VersionAloneUnderAHeadingOfTheLicense_ContestsAnother(string heading, string text, bool isEligible) =>
        Assert.Equal(isEligible, Judge([.. Stated, (heading, text)], "Windows 7 Professional") == Decision.Eligible);

    private static (string, object?)[] With((string, object?)[] record, string column, string text) =>
        [.. record.Where(each => each.Item1 != column), (column, text)];

    private static Decision Judge((string, object?)[] record, string media)
    {
        MediaImage image = DeclaredMedia.Of(media, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image])
            .Judge(DeviceRecords.Read(record))[0]
            .Verdict.Decision;
    }
}
