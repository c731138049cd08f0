using System.Text.Json;
using ReimagingTools.Licensing.Briefs;

namespace ReimagingTools.Tests.Cli;

public sealed class OtherCommandsTests
{
    [Theory]
    [InlineData("en", "Eligible", "Try next:")]
    [InlineData("ja", "判定保留", "次に試すコマンド:")]
    public void Demo_JudgesTheSampleFleetAndSaysWhatToTryNext(string language, string verdict, string next)
    {
        ConsoleRun run = ConsoleRun.Of("demo", "--language", language);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains(verdict, run.Output, StringComparison.Ordinal);
        Assert.Contains(next, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Fact]
    public void Demo_ShowsFortyDevicesAndEveryDecision()
    {
        string[] lines = ConsoleRun.Of("demo", "--language", "en").Output.Split('\n');

        foreach (string decision in new[] { "+ Eligible", "x Not eligible", "? Indeterminate" })
        {
            Assert.Contains(lines, line => line.Contains(decision, StringComparison.Ordinal));
        }

        Assert.InRange(
            lines.Count(line =>
                line.Contains("+ Eligible", StringComparison.Ordinal)
                || line.Contains("x Not eligible", StringComparison.Ordinal)
                || line.Contains("? Indeterminate", StringComparison.Ordinal)
            ),
            43,
            200
        );
    }

    [Theory]
    [InlineData("2009-10", 25)]
    [InlineData("2011-02", 27)]
    public void Rules_ListEveryClause(string brief, int clauses)
    {
        ConsoleRun run = ConsoleRun.Of("rules", "--brief", brief, "--format", "jsonl");

        Assert.Equal((0, clauses), (run.Code, run.Json.Count));
        Assert.Equal(Brief.Find(brief)!.Clauses.Select(clause => clause.Id), run.Json.Select(line => line.GetProperty("clause").GetString()));
        Assert.All(run.Json, line =>
            Assert.True(line.GetProperty("rules").GetArrayLength() > 0 || line.GetProperty("informationBecause").ValueKind == JsonValueKind.String)
        );
    }

    [Theory]
    [InlineData("different-products", "2011-02/eligibility/different-products")]
    [InlineData("2011-02/eligibility/different-products", "2011-02/eligibility/different-products")]
    [InlineData("Different-P*", "2011-02/eligibility/different-products")]
    [InlineData("CompatiblePlatform", "2011-02/faq/platform")]
    [InlineData("platform different-products", "2011-02/eligibility/different-products;2011-02/faq/platform")]
    public void Rules_ShowWhatIsNamed(string names, string clauses)
    {
        ConsoleRun run = ConsoleRun.Of(["rules", .. names.Split(' '), "--format", "jsonl"]);

        Assert.Equal(0, run.Code);
        Assert.Equal(clauses.Split(';'), run.Json.Select(line => line.GetProperty("clause").GetString()));
        Assert.Contains(clauses.Split(';')[0].Split('/')[2], ConsoleRun.Of(["rules", .. names.Split(' ')]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_ShowOneDifferenceOfTwoBriefs() =>
        Assert.Equal(
            "faq/platform",
            Assert
                .Single(ConsoleRun.Of("rules", "platform", "--brief", "2009-10", "--against", "2011-02", "--format", "jsonl").Json)
                .GetProperty("clause")
                .GetString()
        );

    [Theory]
    [InlineData("rules 2011-02", "\"2011-02\" is a brief; use --brief 2011-02.")]
    [InlineData("rules diferent-products", "There is no clause or rule \"diferent-products\"; did you mean different-products?")]
    [InlineData("rules nothing-like-it", "There is no clause or rule \"nothing-like-it\".")]
    [InlineData("rules --brief 2009-10 platform", "Brief 2009-10 says nothing of \"platform\"; it stands in 2011-02")]
    public void Rules_TellWhatToTypeForAnUnknownName(string line, string says)
    {
        ConsoleRun run = ConsoleRun.Of([.. line.Split(' '), "--language", "en"]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith(says, Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_TableFitsAHundredColumns()
    {
        ConsoleRun run = ConsoleRun.Of("rules", "--language", "en");

        Assert.All(run.Output.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 100, line));
    }

    [Theory]
    [InlineData()]
    [InlineData("eligibility")]
    [InlineData("nonsense")]
    public void BadUsage_ExitsWithTwo(params string[] args) => Assert.Equal(2, ConsoleRun.Of(args).Code);

    [Fact]
    public void Help_Teaches()
    {
        ConsoleRun run = ConsoleRun.Of("eligibility", "--help");

        Assert.Equal(0, run.Code);
        foreach (string word in new[] { "--media-product", "--program", "Exit codes", "Example:" })
        {
            Assert.Contains(word, run.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("help")]
    [InlineData("help", "mak")]
    [InlineData("help", "eligibility", "--language", "ja")]
    public void Help_IsAWordToo(params string[] args)
    {
        ConsoleRun run = ConsoleRun.Of(args);

        Assert.Equal(0, run.Code);
        Assert.Equal(ConsoleRun.Of([.. args[1..], "--help"]).Output, run.Output);
    }

    /// <summary>An option nobody knows is none of the files.</summary>
    [Theory]
    [InlineData("en", "did you mean --verdicts?")]
    [InlineData("ja", "--verdicts ではありませんか")]
    public void Mak_RefusesAnOptionAmongItsFiles(string language, string says)
    {
        ConsoleRun run = ConsoleRun.Of("mak", "portal.csv", "--verdict", "v.csv", "--language", language);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
    }
}
