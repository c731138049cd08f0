using ReimagingTools.Fleet.Scale;

namespace ReimagingTools.Tests.Scale;

public sealed class MediaJoinTests
{
    [Fact]
    public void Join_GivesOneRowPerDeviceAndImage()
    {
        const string Reason = "It's \"so\" \\ $(x) ${y} 日本語\ttab\nline\0NUL";
        var fleet = new Fleet(10, 10);
        using var database = new SqliteFleet(fleet);
        using var script = new StringWriter { NewLine = "\n" };
        var decisions = new DecisionScript(GroupEngine.Find("sqlite")!, script);
        GroupColumns columns = GroupColumns.Of(Fleet.Columns);
        string key = database.Rows(RoundTrip.GroupQuery("sqlite")).Select(row => row[0]!).Order(StringComparer.Ordinal).First();
        decisions.Add(new DecisionRow(key, 1, "first", 6, "Eligible", "ReimagingRight", "2011-02", Reason, "", ""));
        decisions.Add(new DecisionRow(key, 2, "it's the second", null, "NotEligible", "None", "2011-02", "no", "", ""));
        decisions.Finish(new JoinBack(columns, null, ["first", "it's the second"], "not judged"));
        string text = script.ToString();
        int join = text.IndexOf("-- The join back", StringComparison.Ordinal);
        database.Run(text[..join]);

        string?[][] rows =
        [
            .. database.Rows(
                "SELECT Id, ReimageMediaNumber, ReimageMedia, ReimageDecision, hex(ReimageReason) FROM ("
                    + text[join..].TrimEnd().TrimEnd(';')
                    + ") ORDER BY 1, 2"
            ),
        ];
        Assert.Equal(20, rows.Length);
        Assert.Equal(["1", "2"], rows.Select(row => row[1]).Distinct());
        Assert.Equal("it's the second", rows[1][2]);
        Assert.Equal(["Eligible", "NotEligible"], rows.Where(row => row[3] != "Indeterminate").Take(2).Select(row => row[3]));
        Assert.Equal(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(Reason)), rows.First(row => row[3] == "Eligible")[4]);
    }
}
