using Microsoft.SqlServer.TransactSql.ScriptDom;
using ReimagingTools.Fleet.Scale;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// Every text an engine is given, read by a grammar of that engine; and texts that are broken on purpose, which the grammar must refuse.
/// </summary>
public sealed class GrammarTests
{
    private static readonly string Runner = Path.Combine(Repository.Root, "tests", "grammars");

    public static TheoryData<string, int> TransactSql =>
        new(from engine in new[] { "sqlserver", "configmgr" } from version in new[] { 130, 140, 150, 160, 170 } select (engine, version));

    public static IEnumerable<TheoryDataRow<string>> Others => TheoryRows.Unless(Missing, new TheoryData<string>("kql", "spark"));

    [Theory]
    [MemberData(nameof(TransactSql))]
    public void TransactSql_IsReadByItsGrammar(string engine, int version)
    {
        foreach (string text in Texts(engine))
        {
            Assert.Empty(Errors(text, version));
            Assert.DoesNotContain(text, each => each > 0x7E);
            Assert.DoesNotContain("$(", text, StringComparison.Ordinal);
            Assert.Single(((TSqlScript)Parser(version).Parse(new StringReader(text), out _)).Batches);
        }
    }

    [Theory]
    [InlineData(" AS ReimageKey", " AS")]
    [InlineData("COLLATE Latin1_General_BIN2", "COLLATE AS")]
    [InlineData("GROUP BY", "GROUP")]
    [InlineData("COMMIT TRANSACTION;", "COMMIT (")]
    [InlineData("N'", "N")]
    public void TransactSql_ThatIsBroken_IsRefusedByTheGrammar(string whole, string broken)
    {
        string text = string.Join('\n', Texts("sqlserver"));
        Assert.Contains(whole, text, StringComparison.Ordinal);

        Assert.NotEmpty(Errors(text.Replace(whole, broken, StringComparison.Ordinal), 160));
    }

    /// <summary>The last text of each engine is broken in several ways, and the runner fails unless each way is refused.</summary>
    [Theory]
    [MemberData(nameof(Others))]
    public void Text_IsReadByItsGrammar(string engine)
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. Texts(engine).Select((text, i) => Save(folder.File(i + ".txt"), text))];
        Tool.Run("node", [Path.Combine(Runner, engine + ".mjs"), .. files]);
    }

    private static string? Missing =>
        Directory.Exists(Path.Combine(Runner, "node_modules")) && Tool.Missing("node") is null
            ? null
            : "The grammars are not installed. With Node.js, run: npm ci --prefix tests/grammars";

    /// <summary>
    /// The reviewed text, without and with what decisions rest on, that of the default columns, and that of every dialect's columns.
    /// </summary>
    private static IEnumerable<string> Texts(string name)
    {
        GroupEngine engine = GroupEngine.Find(name)!;
        yield return EngineText.Of(name);
        yield return EngineText.Of(name, hasProvenance: true);
        yield return engine.GroupQuery(engine.DefaultColumns, null);
        yield return engine.RepeatedDevicesQuery("Name", null);
        if (engine.HasOwnTable)
        {
            yield break;
        }

        foreach (
            string[] columns in new string[][]
            {
                ["OperatingSystem", "DeviceCount"],
                ["Caption0", "OSLanguage0", "Description0"],
                ["WindowsProductName", "OsLanguage", "DeviceCount"],
            }
        )
        {
            yield return engine.GroupQuery(GroupColumns.Of(columns), "dbo.v ] \" ' \\ it");
        }

        if (name == "kql")
        {
            yield return engine.GroupQuery(engine.DefaultColumns, "IntuneDevices", LatestRows.Of("DeviceId"));
        }
    }

    private static string Save(string path, string text)
    {
        File.WriteAllText(path, text);
        return path;
    }

    private static IList<ParseError> Errors(string text, int version)
    {
        _ = Parser(version).Parse(new StringReader(text), out IList<ParseError> errors);
        return errors;
    }

    private static TSqlParser Parser(int version) =>
        version switch
        {
            130 => new TSql130Parser(initialQuotedIdentifiers: true),
            140 => new TSql140Parser(initialQuotedIdentifiers: true),
            150 => new TSql150Parser(initialQuotedIdentifiers: true),
            160 => new TSql160Parser(initialQuotedIdentifiers: true),
            _ => new TSql170Parser(initialQuotedIdentifiers: true),
        };
}
