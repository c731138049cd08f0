using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Tests.Licensing.Names;

/// <summary>
/// Lines of makers for PCs that came with an earlier Windows than they are licensed for; where words do not say which is which, or the terms grant
/// no such thing, nothing is read.
/// </summary>
public sealed class FactoryDowngradeTests
{
    [Theory]
    [InlineData("Windows 10 Pro (Includes Windows 11 Pro License) English", "Windows 11 Pro", "Windows 10 Pro", "en-US")]
    [InlineData("Windows 10 Pro 64-bit (includes Windows 11 Pro license), English, French", "Windows 11 Pro", "Windows 10 Pro", "en-US;fr-FR")]
    [InlineData("Windows 11 Pro downgrade rights to Windows 10 Pro, English", "Windows 11 Pro", "Windows 10 Pro", "en-US")]
    [InlineData("Win 11 Pro 64 Downgrade Win 10 64", "Windows 11 Pro", "Windows 10 Pro", "")]
    [InlineData("Windows 10 Pro 64 (available through downgrade rights from Windows 11 Pro)", "Windows 11 Pro", "Windows 10 Pro", "")]
    [InlineData("Windows 10 Pro 64 preinstalled through downgrade rights in Windows 11 Pro 64", "Windows 11 Pro", "Windows 10 Pro", "")]
    [InlineData("Windows 10 Pro (Windows 11 Pro Lizenz enthalten)", "Windows 11 Pro", "Windows 10 Pro", "")]
    [InlineData("Windows 10 Pro（Windows 11 Pro ダウングレード権行使）日本語", "Windows 11 Pro", "Windows 10 Pro", "ja-JP")]
    [InlineData("Win11Pro Downgrade Win10Pro", "Windows 11 Pro", "Windows 10 Pro", "")]
    [InlineData("Windows 11 Pro (Windows 10 Pro downgrade) English", "Windows 11 Pro", "Windows 10 Pro", "en-US")]
    [InlineData(
        "Windows 7 Professional 64 preinstalled through downgrade rights in Windows 10 Pro 64",
        "Windows 10 Pro",
        "Windows 7 Professional",
        ""
    )]
    public void Read_NamesTheLicenseAndWhatWasInstalled(string words, string licensed, string preinstalled, string languages)
    {
        var read = FactoryDowngrade.Read(words);

        Assert.NotNull(read);
        Assert.Equal(
            (licensed, preinstalled, languages),
            (read.Licensed.Product?.Name, read.Preinstalled.Name, string.Join(";", read.Licensed.Languages))
        );
    }

    [Theory]
    [InlineData("Windows 10 Pro downgrade Windows 11 Pro")]
    [InlineData("Windows 10 Pro (Windows 11 Pro downgrade)")]
    [InlineData("Windows 11 Pro downgrade from Windows 10 Pro")]
    [InlineData("Windows 10 Pro downgrade rights to Windows 11 Pro")]
    [InlineData("Windows 10 Pro upgrade to Windows 11 Pro")]
    [InlineData("Windows 10 Pro, Windows 11 Pro License")]
    [InlineData("Windows 10 Pro, Windows 11 Pro")]
    [InlineData("Windows 10 Pro or Windows 11 Pro")]
    [InlineData("Windows 11 Pro (Includes Windows 11 Pro License)")]
    [InlineData("Windows 11 Pro (Includes Windows 10 Pro License)")]
    [InlineData("Windows 10 Home (Includes Windows 11 Home License) English")]
    [InlineData("Windows 10 Pro (Includes Windows 11 Home License) English")]
    [InlineData("Windows 10 Home (Includes Windows 11 Pro License) English")]
    [InlineData("Windows 10 Pro (Includes Windows 11 License) English")]
    [InlineData("Windows 10 Pro N (Includes Windows 11 Pro License) English")]
    [InlineData("Windows 11 Pro downgrade rights to Windows 7 Professional")]
    [InlineData("Windows 10 Pro 32-bit (Includes Windows 11 Pro 64-bit License) English")]
    [InlineData("Windows 10 Pro German (Includes Windows 11 Pro License) English")]
    [InlineData("Windows 10 Pro (Includes Windows 11 Pro Upgrade License) English")]
    [InlineData("Windows 10 Pro (Includes Windows 11 Pro VL License) English")]
    [InlineData("Windows 10 Pro (Includes no Windows 11 Pro License) English")]
    [InlineData("Windows 10 Pro (Includes Windows 11 Pro License) English, returned")]
    [InlineData("Windows 11 Pro no downgrade to Windows 10 Pro")]
    [InlineData("Windows 11 Pro downgrade")]
    public void Read_LeavesOtherWordsAlone(string words) => Assert.Null(FactoryDowngrade.Read(words));
}
