namespace ReimagingTools.Tests.Scale;

public sealed class DuckDbRoundTripTests
{
    [Theory]
    [InlineData("groups.csv", "FORMAT CSV, HEADER")]
    [InlineData("groups.jsonl", "FORMAT JSON")]
    public void Join_GivesEveryDeviceTheVerdictOfTheDirectPath(string file, string options)
    {
        if (DuckDbFleet.Missing is { } reason)
        {
            Assert.Skip(reason);
        }

        Fleet fleet = file == "groups.csv" ? RoundTrip.Fleet : new Fleet(4000, 4000);
        using var database = new DuckDbFleet(fleet);
        string groups = database.Export(RoundTrip.GroupQuery("duckdb"), file, options);
        (string statements, string join) = RoundTrip.Decisions("duckdb", groups);
        database.Run(statements);

        RoundTrip.Compare(fleet, RoundTrip.Direct(fleet), database.Decisions(join));
    }
}
