using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// An installed retail key shows a retail license where its last five characters are known and nobody's, and where it lies on no other license.
/// </summary>
public sealed class RetailKeyTests
{
    private static readonly (string, object?)[] Running =
    [
        ("ComputerName", "PC1"),
        ("Caption", "Microsoft Windows 11 Pro"),
        ("BuildNumber", "22631"),
        ("OSLanguage", "1033"),
        ("OSArchitecture", "64-bit"),
        ("LicenseStatus", "1"),
    ];

    [Theory]
    [InlineData("ProductKeyChannel", "Retail", null, false)]
    [InlineData("ProductKeyChannel", "Retail", "*****", false)]
    [InlineData("ProductKeyChannel", "Retail", "3V66T", false)]
    [InlineData("ProductKeyChannel", "OEM:NONSLP", "WFG6P", false)]
    [InlineData("ProductKeyChannel", "Retail", "AAAA1", true)]
    [InlineData("ProductKeyChannel", "OEM:NONSLP", "AAAA1", true)]
    [InlineData("ProductKeyChannel", "OEM:DM", null, true)]
    [InlineData("Description", "Windows(R) Operating System, RETAIL channel", null, false)]
    [InlineData("Description", "Windows(R) Operating System, RETAIL channel", "AAAA1", true)]
    public void KeyOfAChannel_ShowsIt(string heading, string channel, string? lastFive, bool isEligible)
    {
        (string, object?)[] record = [.. Running, (heading, channel), ("PartialProductKey", lastFive)];
        Assert.Equal(isEligible ? Decision.Eligible : Decision.Indeterminate, Judge("Windows 11 Pro", record));
        Assert.NotEqual(Decision.Eligible, Judge("Windows 11 Home", record));
    }

    /// <summary>The commonest product id of public reports is that of the generic key of Pro.</summary>
    [Fact]
    public void ProductIdOfTheGenericKey_ShowsNoChannel() =>
        Assert.Equal(
            Decision.Indeterminate,
            Judge("Windows 11 Pro", [.. Running, ("ProductKeyChannel", "Retail"), ("ProductId", "00330-80000-00000-AA731")])
        );

    /// <summary>Before Windows 10 nobody had a digital license.</summary>
    [Fact]
    public void RetailOfAnEarlierWindows_Counts() =>
        Assert.Equal(
            Decision.Eligible,
            Judge(
                "Windows 7 Professional",
                ("ComputerName", "PC1"),
                ("Caption", "Microsoft Windows 7 Professional"),
                ("BuildNumber", "7601"),
                ("OSLanguage", "1033"),
                ("OSArchitecture", "64-bit"),
                ("LicenseStatus", "1"),
                ("ProductKeyChannel", "Retail")
            )
        );

    [Theory]
    [InlineData("FirmwareKeyPresent", "True")]
    [InlineData("OA3xOriginalProductKey", null)]
    public void RetailOverAFirmwareKeyNobodyNames_ShowsNeitherChannelNorEdition(string heading, string? value)
    {
        value ??= string.Join("-", Enumerable.Repeat("AAAAA", 5));
        (string, object?)[] record = [.. Running, ("ProductKeyChannel", "Retail"), ("PartialProductKey", "AAAA1")];
        Assert.Equal(Decision.Eligible, Judge("Windows 11 Pro", record));
        Assert.Equal(Decision.Indeterminate, Judge("Windows 11 Pro", [.. record, (heading, value)]));
        Assert.Equal(Decision.Indeterminate, Judge("Windows 11 Pro", [(heading, value), .. record]));
        Assert.Equal(
            Decision.Eligible,
            Judge(
                "Windows 11 Pro",
                [.. record, (heading, value), ("LicensedProduct", "Windows 11 Pro"), ("LicensedLanguage", "en-US"), ("LicensedArchitecture", "x64")]
            )
        );
        Assert.Equal(
            Decision.Eligible,
            Judge("Windows 11 Pro", [.. record, ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"), (heading, value)])
        );
    }

    private static Decision Judge(string product, params (string Name, object? Value)[] record)
    {
        MediaImage image = DeclaredMedia.Of(product, LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image])
            .Judge(DeviceReader.Read(DeviceRecords.Of([.. record.Where(pair => pair.Value is not null)])))[0]
            .Verdict.Decision;
    }
}
