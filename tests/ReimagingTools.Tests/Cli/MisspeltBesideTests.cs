namespace ReimagingTools.Tests.Cli;

/// <summary>What stands under a misspelt heading of a fact contests the column that is spelt right, whatever the order of rows and columns; another word does not.</summary>
public sealed class MisspeltBesideTests
{
    [Theory]
    [InlineData("LicensedLangauge", "ja-JP", 4)]
    [InlineData("LicencedLanguge", "ja-JP", 4)]
    [InlineData("LicenceChanel", "Volume", 4)]
    [InlineData("LicensedArchitectur", "arm64", 4)]
    [InlineData("LicensedProdukt", "Windows 10 Home", 4)]
    [InlineData("LicensedLangauge", "en-US", 0)]
    [InlineData("LicenceChanel", "OEM", 0)]
    [InlineData("LicensedLangauge", "", 0)]
    [InlineData("Language of the user", "ja-JP", 0)]
    public void MisspeltColumn_ContestsTheOneSpeltRight(string heading, string text, int code)
    {
        const string License = "Windows 10 Pro,en-US,x64,OEM";
        using var behind = new TemporaryFile("ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\nPC-1," + License + "," + text + "\n");
        using var before = new TemporaryFile(heading + ",ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + text + ",PC-1," + License + "\n");
        using var among = new TemporaryFile("ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\nPC-0," + License + ",\nPC-1," + License + "," + text + "\n");

        Assert.Equal([code, code, code], new[] { behind, before, among }.Select(file => ConsoleRun.Eligibility(file.Path).Code));
    }
}
