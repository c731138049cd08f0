using ReimagingTools.Fleet.Scale;

namespace ReimagingTools.Tests.Scale;

/// <summary>The exact text each engine is given, read line by line beside the engine's documentation before it was checked in.</summary>
public sealed class EngineTextTests
{
    public static TheoryData<string> Engines => [.. GroupEngine.All.Select(engine => engine.Name)];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Text_IsAsReviewed(string engine)
    {
        string reviewed = Path.Combine(Repository.Root, "tests", "ReimagingTools.Tests", "Scale", "Golden", engine + ".txt");

        Assert.Equal(File.ReadAllText(reviewed).ReplaceLineEndings("\n"), EngineText.Of(engine));
    }

    [Theory]
    [InlineData("sqlserver", 1000)]
    [InlineData("configmgr", 1000)]
    [InlineData("spark", 5000)]
    [InlineData("duckdb", 500)]
    [InlineData("sqlite", 500)]
    public void Script_KeepsStatementsWithinTheEnginesLimits(string engine, int rowsPerStatement)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var script = new DecisionScript(GroupEngine.Find(engine)!, output);
        for (int i = 0; i <= rowsPerStatement; i++)
        {
            script.Add(new DecisionRow("N", i, "", null, "Eligible", "", "", "", "", ""));
        }

        string[] statements = output.ToString().Split(engine == "spark" ? "UNION ALL" : "INSERT INTO");
        Assert.Equal(3, statements.Length);
        Assert.Equal(rowsPerStatement, statements[1].Split("\n(").Length - 1);
    }

    [Fact]
    public void Engines_HaveDistinctNames() => Assert.Equal(GroupEngine.All.Count, GroupEngine.All.Select(engine => engine.Name).Distinct().Count());
}
