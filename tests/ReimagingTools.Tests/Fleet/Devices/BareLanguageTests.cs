using System.Globalization;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// "English" is en-US to the products and may be en-GB to whoever wrote it: it is taken for the first with a word, and convicts nobody of the other.
/// </summary>
public sealed class BareLanguageTests
{
    public static TheoryData<string, string, string> Bare =>
        new()
        {
            { "English", "en-US", "en-GB" },
            { "english", "en-US", "en-GB" },
            { "en", "en-US", "en-GB" },
            { "\u82f1\u8a9e", "en-US", "en-GB" },
            { "Spanish", "es-ES", "es-MX" },
            { "espa\u00f1ol", "es-ES", "es-MX" },
            { "French", "fr-FR", "fr-CA" },
            { "Portuguese", "pt-PT", "pt-BR" },
            { "Norwegian", "nb-NO", "nn-NO" },
        };

    [Theory]
    [MemberData(nameof(Bare))]
    public void BareName_IsTakenForTheFirstRegionWithAWord(string name, string first, string other)
    {
        Verdict taken = Judge(first, ("LicensedLanguage", name));
        Assert.Equal(Decision.Eligible, taken.Decision);
        Assert.Contains(taken.Advisories, notice => notice.GetText(CultureInfo.InvariantCulture).Contains(name, StringComparison.Ordinal));

        Verdict open = Judge(other, ("LicensedLanguage", name));
        Assert.Equal(Decision.Indeterminate, open.Decision);
        Assert.Equal(["LicensedLanguage"], open.MissingFacts);
        Assert.Equal(Decision.NotEligible, Judge("ja-JP", ("LicensedLanguage", name)).Decision);
    }

    [Theory]
    [MemberData(nameof(Bare))]
    public void NameWithItsRegion_IsTheOne(string name, string first, string other)
    {
        Verdict settled = Judge(first, ("LicensedLanguage", first));
        Assert.DoesNotContain(settled.Advisories, notice =>
            notice.GetText(CultureInfo.InvariantCulture).Contains("LicensedLanguage", StringComparison.Ordinal)
        );
        Assert.Equal(Decision.NotEligible, Judge(other, ("LicensedLanguage", first)).Decision);
        Assert.Equal(Decision.NotEligible, Judge(other, ("LicensedLanguage", name), ("Licensed Language", first)).Decision);
    }

    [Fact]
    public void OneOfSeveral_MayBeAnotherRegionToo()
    {
        Assert.Equal(Decision.Eligible, Judge("fr-FR", ("LicensedLanguage", "English; French")).Decision);
        Assert.Equal(Decision.Indeterminate, Judge("en-GB", ("LicensedLanguage", "English; French")).Decision);
        Assert.Equal(Decision.NotEligible, Judge("de-DE", ("LicensedLanguage", "English; French")).Decision);
    }

    private static Verdict Judge(string media, params (string, object?)[] languages)
    {
        MediaImage image = DeclaredMedia.Of("Windows 10 Pro", LanguageNames.Parse(media), Architecture.X64, null, MediaChannel.VolumeLicensing);
        Device device = DeviceRecords.Read([
            ("ComputerName", "PC1"),
            ("LicensedProduct", "Windows 10 Pro"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            .. languages,
        ]);
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict;
    }
}
