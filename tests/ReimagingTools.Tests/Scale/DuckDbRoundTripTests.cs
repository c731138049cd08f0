namespace ReimagingTools.Tests.Scale;

public sealed class DuckDbRoundTripTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Files =>
        TheoryRows.Unless(
            DuckDbFleet.Missing,
            new TheoryData<string, string> { { "groups.csv", "FORMAT CSV, HEADER" }, { "groups.jsonl", "FORMAT JSON" } }
        );

    [Theory]
    [MemberData(nameof(Files))]
    public void Join_GivesEveryDeviceTheVerdictOfTheDirectPath(string file, string options)
    {
        Fleet fleet = file == "groups.csv" ? RoundTrip.Fleet : new Fleet(4000, 4000);
        using var database = new DuckDbFleet(fleet);
        string groups = database.Export(RoundTrip.GroupQuery("duckdb"), file, options);
        (string statements, string join) = RoundTrip.Decisions("duckdb", groups);
        database.Run(statements);

        RoundTrip.Compare(fleet, RoundTrip.Direct(fleet), database.Decisions(join));
    }
}
