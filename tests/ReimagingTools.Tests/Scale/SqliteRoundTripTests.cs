using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Scale;

public sealed class SqliteRoundTripTests
{
    [Fact]
    public void Join_GivesEveryDeviceTheVerdictOfTheDirectPath()
    {
        Fleet fleet = RoundTrip.Fleet;
        using var database = new SqliteFleet(fleet);
        string query = RoundTrip.GroupQuery("sqlite");
        using var groups = new TemporaryFile(Csv(database, query, ',', Fleet.Quoted));
        (string statements, string join) = RoundTrip.Decisions("sqlite", groups.Path);
        database.Run(statements);

        RoundTrip.Compare(fleet, RoundTrip.Direct(fleet), database.Decisions(join));
    }

    [Theory]
    [InlineData("bare")]
    [InlineData("semicolons")]
    [InlineData("trimmed")]
    [InlineData("json")]
    public void Decisions_DoNotDependOnTheExport(string style)
    {
        using var database = new SqliteFleet(new Fleet(4000, 4000));
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

    private static SortedDictionary<string, string> DecisionsIn(TemporaryFile groups)
    {
        var decisions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match row in Regex.Matches(RoundTrip.Decisions("sqlite", groups.Path).Statements, @"^\('([^']+)', 1, '[^']+', '(\w+)'", RegexOptions.Multiline))
        {
            decisions.Add(row.Groups[1].Value, row.Groups[2].Value);
        }

        Assert.Equal(3, decisions.Values.Distinct().Count());
        return decisions;
    }

    private static string Csv(SqliteFleet database, string query, char separator, Func<string?, string> quote) =>
        string.Join(separator, database.ColumnsOf(query)) + "\n" + string.Concat(database.Rows(query).Select(row => string.Join(separator, row.Select(quote)) + "\n"));

    private static string Bare(string? value) => value is null ? "" : value.IndexOfAny(['"', ',', '\n', '\r']) < 0 ? value : Fleet.Quoted(value);

    private static string Json(SqliteFleet database, string query)
    {
        IReadOnlyList<string> names = database.ColumnsOf(query);
        return string.Concat(database.Rows(query).Select(row => JsonSerializer.Serialize(
            names.Zip(row).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First, pair => pair.First == "DeviceCount" ? (object)long.Parse(pair.Second!, System.Globalization.CultureInfo.InvariantCulture) : pair.Second)) + "\n"));
    }
}
