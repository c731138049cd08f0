using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Names;

public sealed class ValueWordsTests
{
    [Theory]
    [InlineData("OEM", LicenseChannel.Oem)]
    [InlineData("oem sb", LicenseChannel.Oem)]
    [InlineData("OEM \u7248", LicenseChannel.Oem)]
    [InlineData("\uFF2F\uFF25\uFF2D\u7248", LicenseChannel.Oem)]
    [InlineData("\u30D7\u30EA\u30A4\u30F3\u30B9\u30C8\u30FC\u30EB", LicenseChannel.Oem)]
    [InlineData("\u30D1\u30C3\u30B1\u30FC\u30B8\u88FD\u54C1", LicenseChannel.Fpp)]
    [InlineData("\u30DC\u30EA\u30E5\u30FC\u30E0 \u30E9\u30A4\u30BB\u30F3\u30B9", LicenseChannel.Volume)]
    [InlineData("\u8A55\u4FA1\u7248", LicenseChannel.Evaluation)]
    [InlineData("Boxed", LicenseChannel.Fpp)]
    [InlineData("OEM_SLP channel", LicenseChannel.Oem)]
    [InlineData("N/A", LicenseChannel.Unknown)]
    [InlineData("1", null)]
    [InlineData("OLP", LicenseChannel.Volume)]
    [InlineData("COEM", LicenseChannel.Oem)]
    [InlineData("OEM license", LicenseChannel.Oem)]
    [InlineData("OEM-Lizenz", LicenseChannel.Oem)]
    [InlineData("OEM Licence", LicenseChannel.Oem)]
    [InlineData("OEM (DM)", LicenseChannel.Oem)]
    [InlineData("Au détail", LicenseChannel.Fpp)]
    [InlineData("Licence OEM", LicenseChannel.Oem)]
    [InlineData("OEM DM", LicenseChannel.Oem)]
    [InlineData("Vorinstalliert", LicenseChannel.Oem)]
    [InlineData("DSP版", LicenseChannel.Oem)]
    [InlineData("Full Package", LicenseChannel.Fpp)]
    [InlineData("not preinstalled", null)]
    [InlineData("COEM OLP", null)]
    [InlineData("Oem,Fpp", null)]
    [InlineData("Oem?", null)]
    [InlineData("", null)]
    public void ParseLicense_ReadsOneChannel(string text, LicenseChannel? expected) => Assert.Equal(expected, ChannelNames.ParseLicense(text));

    [Theory]
    [InlineData("\u3042\u308A", SoftwareAssurance.Unknown)]
    [InlineData("\u306A\u3057", SoftwareAssurance.None)]
    [InlineData("per device", SoftwareAssurance.PerDevice)]
    [InlineData("\u30C7\u30D0\u30A4\u30B9\u5358\u4F4D", SoftwareAssurance.PerDevice)]
    [InlineData("No", SoftwareAssurance.None)]
    [InlineData("\u3044\u3044\u3048", SoftwareAssurance.None)]
    [InlineData("not known", null)]
    [InlineData("Unknown,PerDevice", null)]
    [InlineData("2", null)]
    public void Parse_ReadsOneValue(string text, SoftwareAssurance? expected) => Assert.Equal(expected, ValueWords.Parse<SoftwareAssurance>(text));

    [Theory]
    [InlineData("\u82F1\u8A9E", "en-US")]
    [InlineData("\u30C9\u30A4\u30C4\u8A9E", "de-DE")]
    [InlineData("\u65E5\u672C\u8A9E", "ja-JP")]
    public void Parse_ReadsLanguagesInJapanese(string text, string expected) => Assert.Equal(expected, LanguageNames.Parse(text)?.ToString());
}
