using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// A language without a region may be any of several that media come in; the one that runs tells that nobody knows which was bought.
/// </summary>
public sealed class LanguageRegionTests
{
    private static readonly (string, object?)[] Stated =
    [
        ("ComputerName", "PC1"),
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    [Theory]
    [InlineData("English", "en-US", "en-GB", "2057")]
    [InlineData("英語", "en-US", "en-GB", "English (United Kingdom)")]
    [InlineData("Portuguese", "pt-PT", "pt-BR", "1046")]
    [InlineData("Spanish", "es-ES", "es-MX", "2058")]
    [InlineData("French", "fr-FR", "fr-CA", "3084")]
    [InlineData("Französisch", "fr-FR", "fr-CA", "fr-CA")]
    public void LanguageThatRuns_ContestsANameWithoutRegion(string stated, string language, string other, string runs)
    {
        (string, object?)[] row = [.. Stated, ("LicensedLanguage", stated)];
        Assert.Equal(Decision.Eligible, Judge(language, row));
        Assert.Equal(Decision.Eligible, Judge(language, [.. row, ("OSLanguage", language)]));
        Assert.Equal(Decision.Eligible, Judge(language, [.. row, ("OSLanguage", "de-DE")]));
        Assert.Equal(Decision.Eligible, Judge(language, [.. Stated, ("LicensedLanguage", language), ("OSLanguage", runs)]));
        foreach (string image in new[] { language, other })
        {
            Assert.NotEqual(Decision.Eligible, Judge(image, [.. row, ("OSLanguage", runs)]));
            Assert.NotEqual(Decision.Eligible, Judge(image, [("MUILanguages", other), .. row]));
            Assert.NotEqual(Decision.Eligible, Judge(image, [.. row, ("ProductKeyChannel", "OEM:DM"), ("OSLanguage", runs)]));
            Assert.NotEqual(
                Decision.Eligible,
                Judge(
                    image,
                    DeviceRecords.Together(
                        DeviceRecords.Of(row),
                        DeviceRecords.Of(("CSName", "PC1"), ("Caption", "Microsoft Windows 11 Pro"), ("OSLanguage", runs))
                    )
                )
            );
            Assert.NotEqual(
                Decision.Eligible,
                Judge(image, DeviceRecords.Together(DeviceRecords.Of(("CSName", "PC1"), ("OSLanguage", runs)), DeviceRecords.Of(row)))
            );
        }
    }

    private static Decision Judge(string image, (string, object?)[] record) => Judge(image, DeviceReader.Read(DeviceRecords.Of(record)));

    private static Decision Judge(string image, Device device)
    {
        MediaImage media = DeclaredMedia.Of("Windows 11 Pro", LanguageNames.Parse(image), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [media]).Judge(device)[0].Verdict.Decision;
    }
}
