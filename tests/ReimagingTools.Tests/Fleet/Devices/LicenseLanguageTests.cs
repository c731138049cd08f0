using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Rows;
using static ReimagingTools.Tests.Fleet.Entitlements.EntitlementRows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// Another language or architecture under a heading that nobody reads and that speaks of a license, its label or a copy as it was sold contests the
/// license: in rows of the device, in rows of a purchase, and where the license is stated for all. One of the user, the firmware or what runs does
/// not.
/// </summary>
public sealed class LicenseLanguageTests
{
    private static readonly (string Name, string Value)[] License =
    [
        ("LicensedProduct", "Windows 11 Pro"),
        ("LicensedLanguage", "en-US"),
        ("LicensedArchitecture", "x64"),
        ("LicenseChannel", "OEM"),
    ];

    private static readonly (string Name, string Value)[] Stated = [("ComputerName", "PC1"), .. License];

    [Theory]
    [InlineData("COA Language", "ja-JP", "en-US")]
    [InlineData("Language on COA", "German", "English")]
    [InlineData("Sticker Language", "1041", "1033")]
    [InlineData("OEM Language", "Deutsch", "Englisch")]
    [InlineData("Factory Language", "DEU", "ENU")]
    [InlineData("Shipped Language", "日本語", "English (United States)")]
    [InlineData("Original Language", "ja", "en")]
    [InlineData("Language at Purchase", "français", "English")]
    [InlineData("Purchase Language", "fr-FR", "en-US")]
    [InlineData("Preinstalled Language", "ja-JP", "en-US")]
    [InlineData("Licensed Language (Original)", "ja-JP", "en-US")]
    [InlineData("LicensedLanguage_corrected", "ja-JP", "en-US")]
    [InlineData("Verified LicensedLanguage", "ja-JP", "en-US")]
    [InlineData("Sprache (Lizenz)", "Deutsch", "Englisch")]
    [InlineData("Sprachversion", "Deutsch", "Englisch")]
    [InlineData("Auslieferungssprache", "Deutsch", "Englisch")]
    [InlineData("Sprache des COA", "Deutsch", "Englisch")]
    [InlineData("langue licence", "français", "anglais")]
    [InlineData("Version linguistique", "français", "anglais")]
    [InlineData("Langue d'origine", "français", "anglais")]
    [InlineData("Versión de idioma", "español", "inglés")]
    [InlineData("Lingua OEM", "italiano", "inglese")]
    [InlineData("OEM ライセンス言語", "日本語", "英語")]
    [InlineData("言語バージョン", "日本語", "英語")]
    [InlineData("出荷時の言語", "日本語", "英語")]
    [InlineData("工場出荷言語", "日本語", "英語")]
    [InlineData("COA Language 2", "no language anybody knows", "en-US")]
    [InlineData("COA Architecture", "ARM64", "x64")]
    [InlineData("Factory Bitness", "32-bit", "64-bit")]
    [InlineData("LicensedArchitecture (actual)", "arm64", "x64")]
    [InlineData("OEM Architektur", "x86", "x64")]
    [InlineData("出荷時アーキテクチャ", "ARM64", "x64")]
    public void AnotherOfTheLicense_Contests(string heading, string other, string same)
    {
        AssertSettled(heading, other, false);
        AssertSettled(heading, same, true);
        AssertSettled(heading, "", true);
    }

    /// <summary>A yes tells no language; in German it is the code of one.</summary>
    [Theory]
    [InlineData("Yes", true)]
    [InlineData("x", true)]
    [InlineData("ja", false)]
    public void Yes_TellsNoLanguage(string text, bool isSettled) => AssertSettled("COA Language", text, isSettled);

    [Theory]
    [InlineData("User Language", "ja-JP")]
    [InlineData("Keyboard Language", "Japanese")]
    [InlineData("OEM Keyboard Language", "Japanese")]
    [InlineData("Region Language", "ja-JP")]
    [InlineData("Site Language", "ja-JP")]
    [InlineData("Display Language", "ja-JP")]
    [InlineData("Language", "ja-JP")]
    [InlineData("OS Language", "ja-JP")]
    [InlineData("Betriebssystemsprache", "Deutsch")]
    [InlineData("Benutzersprache", "Deutsch")]
    [InlineData("Tastatursprache", "Deutsch")]
    [InlineData("Langue du clavier", "français")]
    [InlineData("ユーザーの言語", "日本語")]
    [InlineData("BIOS Language", "ja|JP|iso8859-1")]
    [InlineData("Firmware Language", "ja-JP")]
    [InlineData("UEFI Architecture", "IA32")]
    [InlineData("Target License Language", "ja-JP")]
    [InlineData("Office License Language", "ja-JP")]
    [InlineData("Languages Spoken", "Japanese")]
    public void AnotherOfSomethingElse_DoesNot(string heading, string text) => Assert.True(IsSettled(Read([.. Stated, (heading, text)])));

    private static void AssertSettled(string heading, string text, bool isSettled)
    {
        Assert.Equal(isSettled, IsSettled(Read([.. Stated, (heading, text)])));
        Assert.Equal(isSettled, IsSettled(Read(("ComputerName", "PC1"), ("Model", "M1")), [.. Stated, (heading, text)]));
        Assert.Equal(isSettled, IsSettled(Read(("ComputerName", "PC1"), (heading, text)), [("ComputerName", "*"), .. License]));
    }

    private static DeviceRows Read(params (string Name, string Value)[] row) => new("PC1", [Row(row)]);

    private static bool IsSettled(DeviceRows device, params (string Name, string Value)[] bought) =>
        DeviceReader.Read(device, new EntitlementBook(bought.Length == 0 ? [] : [Row(bought)]).Find(SelectableDevice.Of(device)).Rows).Products[0]
            is { Edition.IsKnown: true, Version.IsKnown: true, Language.IsKnown: true, Architecture.IsKnown: true, Channel.IsKnown: true };
}
