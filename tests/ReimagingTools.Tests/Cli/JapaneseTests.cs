using System.Text.RegularExpressions;

namespace ReimagingTools.Tests.Cli;

/// <summary>A Japanese run shows no English sentence: help, errors about the command line, tables and summaries.</summary>
public sealed partial class JapaneseTests
{
    private const string Fleet =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
        + "PC1,Windows 10 Pro,英語,x64,パッケージ製品\nPC2,Windows 10 Home,en-US,x64,OEM 版\nPC3,Windows 10 Pro,en-US,x64,\nPC4,Windows 10 Pro,日本語,x64,プリインストール\n";

    public static TheoryData<string> Verbs =>
        ["", "eligibility", "groups", "media", "evidence", "mak", "rules", "make-fleet", "demo", "questions", "plan"];

    public static TheoryData<string> Mistakes =>
        [
            "eligibility FLEET --program EA",
            "eligibility FLEET --media-product Windows --media nothing.iso --program EA",
            "eligibility FLEET --media-product Win11Pro --programm EA",
            "eligibility FLEET --media-product Win11Pro --program Foo",
            "eligibility FLEET --media-product Win11Pro --format nothing",
            "eligibility FLEET --media-product Win11Pro --media-language Klingon",
            "eligibility FLEET --media-product Win11Pro --licensed-architecture x65",
            "eligibility FLEET --media-product Win11Pro --as-of yesterday",
            "eligibility FLEET --media-product Win11Pro --engine sqlite",
            "eligibility FLEET --media-product Win11Pro --output a.txt --errors a.txt",
            "eligibility",
            "groups",
            "rules --brief 1999-01",
            "media",
            "make-fleet --devices -1",
            "nonsense",
            "groups --engine sqlite --columns A --inventory FLEET",
            "mak FLEET --required x",
            "eligibility FLEET --media-language a --media-language b",
            "evidence --windows nothing",
            "evidence --acpi nothing",
        ];

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_IsJapanese(string verb)
    {
        ConsoleRun run = ConsoleRun.Of([.. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--language", "ja"]);

        Assert.Equal(0, run.Code);
        Assert.Matches("[\u3040-\u30ff]", run.Output);
        Assert.DoesNotMatch(EnglishSentence(), WithoutCommands(run.Output));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_IsToldInJapanese(string line)
    {
        using var fleet = new TemporaryFile(Fleet);
        ConsoleRun run = ConsoleRun.Of([.. line.Replace("FLEET", fleet.Path, StringComparison.Ordinal).Split(' '), "--language", "ja"]);

        Assert.Equal(2, run.Code);
        Assert.Matches("[\u3040-\u30ff\u4e00-\u9fff]", run.Error);
        Assert.DoesNotMatch(EnglishSentence(), run.Error);
    }

    [Fact]
    public void PlacesOfRows_AreJapanese()
    {
        using var fleet = new TemporaryFile(
            "ComputerName,LicensedProduct,DeviceCount\nPC-1,Windows 10 Pro,many\nPC-2,Windows 10 Pro,1\nPC-2,Windows 10 Home,1\n"
        );
        using var entitlements = new TemporaryFile(
            "ComputerName,LicensedProduct,LicenseChannel,OrderStatus\nPC-1,Windows 10 Pro,OEM,cancelled\nPC-9,Windows 10 Pro,OEM,\n"
        );

        string error = ConsoleRun
            .Of("eligibility", fleet.Path, "--entitlements", entitlements.Path, "--media-product", "Windows 10 Pro", "--language", "ja")
            .Error;

        Assert.Contains(fleet.Path + ": 2 行目: ", error, StringComparison.Ordinal);
        Assert.Contains(fleet.Path + ": 4 行目: PC-2 のこのレコードは前のもの (" + fleet.Path + ": 3 行目)", error, StringComparison.Ordinal);
        Assert.Contains(entitlements.Path + ": 2 行目", error, StringComparison.Ordinal);
        Assert.Contains(entitlements.Path + ": 3 行目", error, StringComparison.Ordinal);
        Assert.DoesNotContain("line ", error, StringComparison.Ordinal);
        Assert.DoesNotMatch("。\\.", error);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("summary")]
    public void Verdicts_AreJapanese_AndJapaneseWordsAreRead(string format)
    {
        using var fleet = new TemporaryFile(Fleet);
        string[] arguments = [.. ConsoleRun.EligibilityArguments(fleet.Path, "--format", format).Select(word => word == "en" ? "ja" : word)];
        ConsoleRun run = ConsoleRun.Of(arguments);

        Assert.Equal(3, run.Code);
        Assert.DoesNotMatch(EnglishSentence(), WithoutCommands(run.Output));
        Assert.Contains("判定保留", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mak")]
    [InlineData("eligibility")]
    public void Help_OfOptionsThatNameACommandIsJapanese(string verb) =>
        Assert.DoesNotMatch(@"--[a-z-]+ <[^>]*> +[A-Z][a-z]+ of", ConsoleRun.Of(verb, "--help", "--language", "ja").Output);

    [Theory]
    [InlineData("ComputerName,LicensedProduct\nPC1,Windows 10 Pro,x\n")]
    [InlineData("ComputerName,LicensedProduct\nPC1\n")]
    [InlineData("ComputerName,LicensedProduct\nPC1,\"Windows 10 Pro\n")]
    [InlineData("ComputerName,LicensedProduct\nPC1,Windows \"10\" Pro\n")]
    [InlineData("ComputerName,LicensedProduct\nPC1,\"Windows\" 10 Pro\n")]
    [InlineData("ComputerName,LicensedProduct,DeviceCount\nPC1,Windows 10 Pro,many\n")]
    [InlineData("ComputerName,LicensedProduct,DeviceCount\nPC1,Windows 10 Pro,2\nPC1,Windows 10 Pro,3\n")]
    [InlineData("{\"ComputerName\":\"PC1\",\"LicensedProduct\":\"Windows 10 Pro\"}\n{broken\n")]
    [InlineData("{\"ComputerName\":\"PC1\",\"LicensedProduct\":\"Windows 10 Pro\"}\n[1]\n")]
    [InlineData("{\"ComputerName\":\"PC1\",\"LicensedProduct\":{\"a\":1},\"DeviceCount\":\"x\"}\n")]
    [InlineData("ReimageKey,ReimageColumns,ReimageDevices\nx,LicensedProduct,1\n")]
    [InlineData("ReimageKey,ReimageColumns,ReimageDevices\nN,,1\n")]
    [InlineData("ReimageKey,ReimageColumns,ReimageDevices\nN.N,LicensedProduct,1\n")]
    [InlineData("")]
    public void BadRow_IsToldInJapanese(string rows)
    {
        using var fleet = new TemporaryFile(rows);
        ConsoleRun run = ConsoleRun.Of([
            .. ConsoleRun.EligibilityArguments(fleet.Path, "--format", "jsonl").Select(word => word == "en" ? "ja" : word),
        ]);

        Assert.Equal(2, run.Code);
        Assert.Matches("[\u3040-\u30ff\u4e00-\u9fff]", run.Error);
        Assert.DoesNotMatch(EnglishSentence(), run.Error);
    }

    [Theory]
    [InlineData("--columns", "A")]
    [InlineData("--columns", "LicensedProduct,LicensedProduct")]
    [InlineData("--columns", "OA3xOriginalProductKey")]
    [InlineData("--columns", "LicensedProduct", "--table", "a$(b)")]
    [InlineData("--columns", "LicensedProduct", "--latest-by", "DeviceId")]
    public void BadGroups_AreToldInJapanese(params string[] options)
    {
        ConsoleRun run = ConsoleRun.Of(["groups", "--engine", "sqlserver", "--language", "ja", .. options]);

        Assert.Equal(2, run.Code);
        Assert.Matches("[\u3040-\u30ff]", run.Error);
        Assert.DoesNotMatch(EnglishSentence(), run.Error);
    }

    [Fact]
    public void ColumnsThatDifferOnEveryDevice_AreToldInJapanese()
    {
        ConsoleRun run = ConsoleRun.Of("groups", "--engine", "sqlserver", "--language", "ja", "--columns", "LicensedProduct,SerialNumber0");

        Assert.Equal(0, run.Code);
        Assert.Matches("SerialNumber0.*[\u3040-\u30ff]", run.Error);
        Assert.DoesNotMatch(EnglishSentence(), run.Error);
    }

    /// <summary>What a user types is the same in every language.</summary>
    private static string WithoutCommands(string text) =>
        Placeholder().Replace(string.Join('\n', text.Split('\n').Where(line => !line.Contains("reimaging ", StringComparison.Ordinal))), "");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<![-\w./])[A-Za-z]?[a-z]{1,} [a-z]{2,} [a-z]{2,}(?![-\w])")]
    private static partial Regex EnglishSentence();

    /// <summary>What is put into a sentence ends as Japanese does, without a blank before what follows.</summary>
    [Theory]
    [InlineData("--licensed-architecture", "x65", "次を指定してください: x86、x64、arm64 のいずれか。")]
    [InlineData("--license-type", "7", "次を指定してください: Full、Upgrade のいずれか。")]
    [InlineData("--licensed-language", "Klingon", "MUI のいずれか。")]
    public void Sentences_HaveNoStrayBlanks(string option, string word, string says)
    {
        ConsoleRun run = ConsoleRun.Of("eligibility", "fleet.csv", "--media-product", "Windows 10 Pro", option, word, "--language", "ja");

        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_ThatIsNone_IsToldWithoutAStrayBlank()
    {
        using var file = new TemporaryFile(new string('x', 70_000), ".iso");

        string error = ConsoleRun.Of("media", file.Path, "--language", "ja").Error;

        Assert.Contains("いずれの署名もなし。\n", error, StringComparison.Ordinal);
    }
}
