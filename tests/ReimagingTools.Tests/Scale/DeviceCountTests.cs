using Microsoft.Data.Sqlite;
using ReimagingTools.Fleet.Scale;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Scale;

/// <summary>
/// DeviceCount means the same whether an inventory is read or an engine groups it: a whole number above 0, 1 where nothing is stated, and else
/// nothing that is counted.
/// </summary>
public sealed class DeviceCountTests
{
    [Theory]
    [InlineData("5", 5)]
    [InlineData(" 7 ", 7)]
    [InlineData("", 1)]
    [InlineData("  ", 1)]
    [InlineData("5.00", null)]
    [InlineData("-3", null)]
    [InlineData("+3", null)]
    [InlineData("0", null)]
    [InlineData("many", null)]
    [InlineData("1e3", null)]
    [InlineData("99999999999999999999", null)]
    public void Count_MeansTheSameInAnInventoryAndInAGroup(string text, int? devices)
    {
        using var inventory = new TemporaryFile("ComputerName,LicensedProduct,DeviceCount\nPC-1,Windows 10 Pro," + text + "\n");
        ConsoleRun direct = ConsoleRun.Eligibility(inventory.Path, "--format", "summary");

        long grouped = Group(("Windows 10 Pro", text)).Single();

        Assert.Equal(devices is null, direct.Error.Contains("is not a whole number above 0", StringComparison.Ordinal));
        Assert.Equal(devices ?? 0, grouped);
    }

    [Fact]
    public void Group_WithOneCountThatIsNone_IsUnreadableAsAWhole()
    {
        Assert.Equal([0, 9], Group(("A", "4"), ("A", "many"), ("A", "2"), ("B", "4"), ("B", "5")));

        using var groups = new TemporaryFile("ReimageKey,ReimageColumns,LicensedProduct,DeviceCount\nU57,LicensedProduct,W,0\n");
        ConsoleRun run = ConsoleRun.Eligibility(groups.Path, "--format", "jsonl");
        Assert.Equal(2, run.Code);
        Assert.Contains("is not a whole number above 0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void RepeatedDevices_AreCounted()
    {
        using SqliteConnection database = Open([("A", "1"), ("A", "1"), ("B", "1"), ("A", "2"), ("C", "")]);
        using SqliteCommand command = Command(database, GroupEngine.Find("sqlite")!.RepeatedDevicesQuery("LicensedProduct", null));
        using SqliteDataReader reader = command.ExecuteReader();

        Assert.True(reader.Read());
        Assert.Equal((1L, 2L), (reader.GetInt64(0), reader.GetInt64(1)));
    }

    private static List<long> Group(params (string Product, string Count)[] devices)
    {
        using SqliteConnection database = Open(devices);
        using SqliteCommand command = Command(
            database,
            GroupEngine.Find("sqlite")!.GroupQuery(GroupColumns.Of(["LicensedProduct", "DeviceCount"]), null)
        );
        using SqliteDataReader reader = command.ExecuteReader();
        var counts = new List<long>();
        while (reader.Read())
        {
            counts.Add(reader.GetInt64(3));
        }

        return counts;
    }

#pragma warning disable CA2100 // The text under test is what is run.
    private static SqliteCommand Command(SqliteConnection database, string text) => new(text, database);
#pragma warning restore CA2100

    private static SqliteConnection Open(IEnumerable<(string Product, string Count)> devices)
    {
        var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using SqliteCommand make = database.CreateCommand();
        make.CommandText = "CREATE TABLE Devices (LicensedProduct TEXT, DeviceCount TEXT)";
        make.ExecuteNonQuery();
        foreach ((string product, string count) in devices)
        {
            using SqliteCommand insert = database.CreateCommand();
            insert.CommandText = "INSERT INTO Devices VALUES ($product, $count)";
            insert.Parameters.AddWithValue("$product", product);
            insert.Parameters.AddWithValue("$count", count);
            insert.ExecuteNonQuery();
        }

        return database;
    }
}
