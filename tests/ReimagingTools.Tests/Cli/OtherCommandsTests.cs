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

        Assert.InRange(lines.Count(line => line.Contains("+ Eligible", StringComparison.Ordinal) || line.Contains("x Not eligible", StringComparison.Ordinal) || line.Contains("? Indeterminate", StringComparison.Ordinal)), 43, 200);
    }

    [Theory]
    [InlineData("2009-10", 25)]
    [InlineData("2011-02", 27)]
    public void Rules_ListEveryClause(string brief, int clauses)
    {
        ConsoleRun run = ConsoleRun.Of("rules", "--brief", brief, "--format", "jsonl");

        Assert.Equal((0, clauses), (run.Code, run.Json.Count));
        Assert.Equal(Brief.Find(brief)!.Clauses.Select(clause => clause.Id), run.Json.Select(line => line.GetProperty("clause").GetString()));
        Assert.All(run.Json, line => Assert.True(line.GetProperty("rules").GetArrayLength() > 0 || line.GetProperty("informationBecause").ValueKind == JsonValueKind.String));
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
}
