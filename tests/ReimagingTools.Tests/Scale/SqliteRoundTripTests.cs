using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Tests.Cli;
using Xunit.Sdk;

namespace ReimagingTools.Tests.Scale;

public sealed class SqliteRoundTripTests
{
    [Fact]
    public void Join_GivesEveryDeviceTheVerdictOfTheDirectPath() => Verify(RoundTrip.Fleet, "", "");

    /// <summary>The comparison above is worth what it catches.</summary>
    [Theory]
    [InlineData("THEN 'N'", "THEN 'U'")]
    [InlineData("hex(CAST(", "hex(upper(CAST(", " AS TEXT))", " AS TEXT)))")]
    [InlineData("hex(CAST(", "hex(trim(CAST(", " AS TEXT))", " AS TEXT)))")]
    [InlineData("|| '.' ||", "|| '' ||")]
    [InlineData("LEFT JOIN ReimageDecisions", "JOIN (SELECT * FROM ReimageDecisions WHERE Decision <> 'NotEligible')")]
    [InlineData("COALESCE(r.Decision, 'Indeterminate')", "COALESCE(nullif(r.Decision, 'Indeterminate'), 'Eligible')")]
    [InlineData("r.MediaNumber = m.MediaNumber\n  AND", "1 = 1 OR")]
    public void Comparison_CatchesACarelessStep(string from, string to, string then = "\u0001", string thenTo = "") =>
        Assert.ThrowsAny<XunitException>(() => Verify(new Fleet(1000, 1000), from, to, then, thenTo));

    [Fact]
    public void Join_LeavesDevicesWithoutADecisionIndeterminate()
    {
        var fleet = new Fleet(1000, 1000);
        using var database = new SqliteFleet(fleet);
        using var groups = new TemporaryFile(Csv(database, RoundTrip.GroupQuery("sqlite"), ',', Fleet.Quoted));
        (string statements, string join) = RoundTrip.Decisions("sqlite", groups.Path);
        database.Run(statements);
        database.Run("DELETE FROM ReimageDecisions");

        Assert.All(database.Decisions(join), device => Assert.Equal("Indeterminate", device.Decision));
        Assert.Equal(1000, database.Decisions(join).Count());
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("semicolons")]
    [InlineData("trimmed")]
    [InlineData("json")]
    public void Decisions_DoNotDependOnTheExport(string style)
    {
        using var database = new SqliteFleet(new Fleet(1500, 1500));
        string query = RoundTrip.GroupQuery("sqlite");
        using var plain = new TemporaryFile(Csv(database, query, ',', Fleet.Quoted));
        using var other = style switch
        {
            "bare" => new TemporaryFile(Csv(database, query, ',', Bare)),
            "semicolons" => new TemporaryFile(Csv(database, query, ';', value => Fleet.Quoted(value ?? "NULL"))),
            "trimmed" => new TemporaryFile(Csv(database, query, '\t', value => Fleet.Quoted(value?.Trim().ReplaceLineEndings("\n")))),
            _ => new TemporaryFile(Json(database, query), ".jsonl"),
        };

        Assert.Equal(DecisionsIn(plain), DecisionsIn(other));
    }

    private static void Verify(Fleet fleet, string from, string to, string then = "\u0001", string thenTo = "")
    {
        string Mutated(string sql) =>
            from.Length == 0 ? sql : sql.Replace(from, to, StringComparison.Ordinal).Replace(then, thenTo, StringComparison.Ordinal);

        using var database = new SqliteFleet(fleet);
        string query = Mutated(RoundTrip.GroupQuery("sqlite"));
        using var groups = new TemporaryFile(Csv(database, query, ',', Fleet.Quoted));
        (string statements, string join) = RoundTrip.Decisions("sqlite", groups.Path);
        database.Run(statements);

        Assert.Equal(fleet.Groups, database.Rows("SELECT ReimageKey FROM ReimageDecisions").Count());
        RoundTrip.Compare(fleet, RoundTrip.Direct(fleet), database.Decisions(Mutated(join)));
    }

    private static SortedDictionary<string, string> DecisionsIn(TemporaryFile groups)
    {
        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (
            Match row in Regex.Matches(
                RoundTrip.Decisions("sqlite", groups.Path).Statements,
                @"^\('([^']+)', 1, '[^']+', (?:NULL|\d+), '(\w+)'",
                RegexOptions.Multiline
            )
        )
        {
            decisions.Add(row.Groups[1].Value, row.Groups[2].Value);
        }

        Assert.Equal(3, decisions.Values.Distinct().Count());
        return decisions;
    }

    private static string Csv(SqliteFleet database, string query, char separator, Func<string?, string> quote) =>
        string.Join(separator, database.ColumnsOf(query))
        + "\n"
        + string.Concat(database.Rows(query).Select(row => string.Join(separator, row.Select(quote)) + "\n"));

    private static string Bare(string? value) =>
        value is null ? ""
        : value.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? value
        : Fleet.Quoted(value);

    /// <summary>JSON lines without the values that are NULL, as Spark writes them.</summary>
    private static string Json(SqliteFleet database, string query)
    {
        IReadOnlyList<string> names = database.ColumnsOf(query);
        return string.Concat(
            database
                .Rows(query)
                .Select(row =>
                    JsonSerializer.Serialize(
                        names
                            .Zip(row)
                            .Where(pair => pair.Second is not null)
                            .ToDictionary(
                                pair => pair.First,
                                pair => pair.First == "DeviceCount" ? (object)long.Parse(pair.Second!, CultureInfo.InvariantCulture) : pair.Second!
                            )
                    ) + "\n"
                )
        );
    }
}
