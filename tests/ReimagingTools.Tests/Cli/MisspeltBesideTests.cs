namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What stands under a misspelt heading of a fact contests the column that is spelt right, whatever the order of rows and columns; another word does
/// not.
/// </summary>
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
    [InlineData("Quantiy", "0", 4)]
    [InlineData("Stauts", "Cancelled", 4)]
    [InlineData("Retruned", "Yes", 4)]
    [InlineData("Valid Until", "2020-01-01", 4)]
    [InlineData("Valid Untill", "2020-01-01", 4)]
    [InlineData("Quantiy", "1", 0)]
    [InlineData("Stauts", "In use", 0)]
    [InlineData("Valid Untill", "unlimited", 0)]
    [InlineData("County", "Kent", 0)]
    [InlineData("Language of the user", "ja-JP", 0)]
    public void MisspeltColumn_ContestsTheOneSpeltRight(string heading, string text, int code)
    {
        const string License = "Windows 10 Pro,en-US,x64,OEM";
        using var behind = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel," + heading + "\nPC-1," + License + "," + text + "\n"
        );
        using var before = new TemporaryFile(
            heading + ",ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n" + text + ",PC-1," + License + "\n"
        );
        using var among = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\nPC-0,"
                + License
                + ",\nPC-1,"
                + License
                + ","
                + text
                + "\n"
        );

        Assert.Equal([code, code, code], new[] { behind, before, among }.Select(file => ConsoleRun.Eligibility(file.Path).Code));
    }

    /// <summary>Rows that differ in what stands there have answers of their own, which name the heading as the file writes it.</summary>
    [Theory]
    [InlineData("Quantiy", "1", "0")]
    [InlineData("Valid Untill", "unlimited", "2020-01-01")]
    [InlineData("LicensedLangauge", "en-US", "ja-JP")]
    public void MisspeltColumn_IsHeardRowByRow(string heading, string harmless, string text)
    {
        const string License = "Windows 10 Pro,en-US,x64,OEM,";
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + heading
                + "\nPC-0,"
                + License
                + harmless
                + "\nPC-1,"
                + License
                + text
                + "\nPC-2,"
                + License
                + harmless
                + "\n"
        );

        string[] rows = ConsoleRun.Eligibility(file.Path, "--format", "csv").Output.Split('\n');

        Assert.Equal(["Eligible", "Indeterminate", "Eligible"], rows.Skip(1).Take(3).Select(row => row.Split(',')[1]));
        Assert.Contains(heading, rows[2], StringComparison.Ordinal);
    }
}
