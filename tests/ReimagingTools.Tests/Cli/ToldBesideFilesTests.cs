namespace ReimagingTools.Tests.Cli;

/// <summary>What stands in no row of a file is told beside it, as it is where people read.</summary>
public sealed class ToldBesideFilesTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Departmnt\n";

    [Theory]
    [InlineData("csv", "en", "2 devices: not understood: LicensedProduct \"Windos 10 Pro\": did you mean \"Windows 10 Pro\"?")]
    [InlineData("jsonl", "en", "2 devices: not understood: LicensedProduct \"Windos 10 Pro\": did you mean \"Windows 10 Pro\"?")]
    [InlineData("csv", "ja", "2 台: 読み取れない値: LicensedProduct \"Windos 10 Pro\": \"Windows 10 Pro\" の誤りではありませんか。")]
    public void Values_ThatAreNotUnderstood(string format, string language, string told)
    {
        ConsoleRun run = Judge("PC-1,Windos 10 Pro,en-US,x64,OEM,\nPC-2,Windos 10 Pro,en-US,x64,OEM,\n", format, language);

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Contains("Departmnt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PC-1,Windows 10 Pro,en-US,x64,OEM,\n,Windows 10 Pro,en-US,x64,OEM,\n", "1 record names no computer.")]
    [InlineData(
        "PC-1,Windows 10 Pro,en-US,x64,OEM,\n,Windows 10 Pro,en-US,x64,OEM,\n,Windows 10 Pro,ja-JP,x64,OEM,\n",
        "2 records name no computer;"
    )]
    [InlineData(",Windows 10 Pro,en-US,x64,OEM,\n", null)]
    public void Records_WithoutAName(string rows, string? told)
    {
        string error = Judge(rows, "csv", "en").Error;

        Assert.Equal(told is not null, error.Contains("no computer", StringComparison.Ordinal));
        Assert.Contains(told ?? "", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("us", "en-US")]
    [InlineData("jp", "ja-JP")]
    [InlineData("UK", "cy-GB, en-GB, gd-GB")]
    [InlineData("Brazil", "pt-BR")]
    [InlineData("ch", "de-DE, fr-FR, it-IT, rm-CH")]
    [InlineData("en-UK", "en-GB")]
    [InlineData("en-AA", "en-GB, en-US")]
    [InlineData("Deutsh", "Deutsch")]
    [InlineData("xy", null)]
    public void Languages_OfCountries(string typed, string? meant)
    {
        string error = ConsoleRun
            .Of([
                "eligibility",
                "none.csv",
                "--media-product",
                "Windows 10 Pro",
                "--licensed-language",
                typed,
                "--program",
                "EA",
                "--language",
                "en",
            ])
            .Error;

        Assert.StartsWith(
            "--licensed-language \"" + typed + "\" is not understood" + (meant is null ? "." : "; did you mean " + meant + "?"),
            error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--licensed-architecture", "x68", "x86")]
    [InlineData("--license-channel", "retial", "Fpp")]
    [InlineData("--media-channel", "Volum", "VolumeLicensing")]
    [InlineData("--media-channel", "recovry", "OemRecovery")]
    [InlineData("--brief", "2011-2", "2011-02")]
    [InlineData("--brief", "2025-01", null)]
    [InlineData("--license-type", "OEM", null)]
    public void Words_ThatAreMistyped(string option, string typed, string? meant)
    {
        string error = ConsoleRun
            .Of(["eligibility", "none.csv", "--media-product", "Windows 10 Pro", option, typed, "--program", "EA", "--language", "en"])
            .Error;

        Assert.Contains(meant is null ? "is not understood." : "did you mean " + meant + "?", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "\"--media-names\" is no option of reimaging media; these commands have it: eligibility, ", "reimaging media --name-only")]
    [InlineData("ja", "「--media-names」は reimaging media のオプションではありません。", "reimaging media --name-only")]
    public void Options_OfOtherCommands(string language, params string[] told)
    {
        string error = ConsoleRun.Of(["media", "--media-names", "names.txt", "--language", language]).Error;

        Assert.All(told, words => Assert.Contains(words, error, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_OfMediaGivenAsAnInventory()
    {
        using var file = new TemporaryFile("SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO\n", ".txt");

        Assert.Contains(
            "is a list of media file names, not an inventory. Name it with --media-names",
            ConsoleRun.Eligibility(file.Path).Error,
            StringComparison.Ordinal
        );
    }

    private static ConsoleRun Judge(string rows, string format, string language)
    {
        using var file = new TemporaryFile(Header + rows, ".csv");
        return ConsoleRun.Of([.. ConsoleRun.EligibilityArguments(file.Path, "--format", format).Select(word => word == "en" ? language : word)]);
    }
}
