using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>Which of my media is for a product: the console's twin of <c>Test-VLMediaMatch</c>.</summary>
public sealed class MediaForLicenseTests
{
    private const string Pro = "SW_DVD9_Win_Pro_10_20H2_64BIT_English_Pro_Ent_EDU_N_MLF_X22-56474.ISO",
        Seven = "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO";
    private static readonly string[] For =
    [
        "--licensed-product",
        "Windows 7 Professional",
        "--licensed-language",
        "en-US",
        "--licensed-architecture",
        "x64",
    ];

    [Fact]
    public void JsonLines_SayHowEachImageCompares()
    {
        IReadOnlyList<JsonElement> images = Run([.. For, "--format", "jsonl"]).Json;
        JsonElement other = images[0],
            same = images[1];

        Assert.Equal("Windows 7 Professional", same.GetProperty("licensedProduct").GetString());
        Assert.Equal((true, true), (same.GetProperty("isMatch").GetBoolean(), same.GetProperty("isProven").GetBoolean()));
        Assert.StartsWith("It is Volume Licensing media by its name alone", same.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["Edition", "Version", "Language", "Architecture"],
            same.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("part").GetString())
        );
        Assert.False(other.GetProperty("isMatch").GetBoolean());
        Assert.Contains(
            "Version: 7 / 10",
            other.GetProperty("differences").EnumerateArray().Select(text => text.GetString()!.Replace("Windows ", "", StringComparison.Ordinal))
        );
    }

    /// <summary>
    /// A name that lists editions is for each of them, as a verdict by the same name has it; whether a PC is sold with Education, and what else its
    /// license permits, the verdict asks besides.
    /// </summary>
    [Theory]
    [InlineData("Windows 10 Pro", true, "Eligible")]
    [InlineData("Windows 10 Education", true, "Indeterminate")]
    [InlineData("Windows 10 Pro N", true, "Eligible")]
    [InlineData("Windows 10 Home", false, "NotEligible")]
    [InlineData("Windows 11 Pro", false, "Indeterminate")]
    public void NameThatListsEditions_AnswersAsTheVerdictDoes(string product, bool isMatch, string decision)
    {
        using var fleet = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1," + product + ",en-US,x64,OEM\n"
        );
        using var names = new TemporaryFile(Pro + "\n");
        JsonElement match = ConsoleRun
            .Of(
                "media",
                "--name-only",
                Pro,
                "--licensed-product",
                product,
                "--licensed-language",
                "en-US",
                "--licensed-architecture",
                "x64",
                "--format",
                "jsonl"
            )
            .Json.Single();
        JsonElement verdict = ConsoleRun
            .Of("eligibility", fleet.Path, "--media-names", names.Path, "--program", "EnterpriseAgreement", "--format", "jsonl")
            .Json.Single();

        Assert.Equal((isMatch, isMatch), (match.GetProperty("isMatch").GetBoolean(), match.GetProperty("isProven").GetBoolean()));
        Assert.Equal(decision, verdict.GetProperty("decision").GetString());
    }

    [Fact]
    public void NameThatListsEditions_DiffersInWhatTheOneThatFitsBestDoes()
    {
        JsonElement match = ConsoleRun
            .Of(
                "media",
                "--name-only",
                Pro,
                "--licensed-product",
                "Windows 10 Pro",
                "--licensed-language",
                "ja-JP",
                "--licensed-architecture",
                "x64",
                "--format",
                "jsonl"
            )
            .Json.Single();

        Assert.Equal(["Language: ja-JP / en-US"], match.GetProperty("differences").EnumerateArray().Select(text => text.GetString()));
    }

    [Fact]
    public void Csv_HasTheColumnsOfAMatchBehindThoseOfMedia()
    {
        string header = Run([.. For, "--format", "csv"]).Output.Split('\n')[0].Trim();

        Assert.StartsWith(Run(["--format", "csv"]).Output.Split('\n')[0].Trim() + ",", header, StringComparison.Ordinal);
        Assert.EndsWith(",LicensedProduct,IsVolumeLicensing,IsMatch,IsProven,Differences,Unknowns,Reason", header, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Shown to be Volume Licensing media of Windows 7 Professional: 1 of 2 media.\n  " + Seven + "\n")]
    [InlineData("ja", "Windows 7 Professional のボリューム ライセンス メディアと確認できたもの: 2 個のメディアのうち 1 個\n  " + Seven + "\n")]
    public void Table_EndsWithTheMediaThatIsFor(string language, string expected)
    {
        string output = Run([.. For, "--language", language]).Output;

        Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_CountsTheMediaThatItDoesNotName()
    {
        string[] names = [.. Enumerable.Range(10, 14).Select(number => Seven.Replace("59279", "592" + number, StringComparison.Ordinal))];

        string output = ConsoleRun.Of(["media", "--name-only", Pro, .. names, .. For, "--language", "en"]).Output;

        Assert.Contains("Windows 7 Professional: 14 of 15 media.\n", output, StringComparison.Ordinal);
        Assert.Contains(names[9] + "\n  ... and 4 more media;", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_AreTold()
    {
        Assert.Contains(
            "a match needs one",
            Run(["--licensed-product", "Windows 7 Professional", "--language", "en"]).Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--licensed-language belongs to --licensed-product",
            Run(["--licensed-language", "en-US", "--language", "en"]).Error,
            StringComparison.Ordinal
        );
        ConsoleRun typo = Run(["--licensed-product", "Windows 7 Professionel", "--language", "en"]);
        Assert.Equal(2, typo.Code);
        Assert.Contains("did you mean Windows 7 Professional?", typo.Error, StringComparison.Ordinal);
    }

    private static ConsoleRun Run(string[] more) => ConsoleRun.Of(["media", "--name-only", Pro, Seven, .. more]);
}
