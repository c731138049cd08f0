using Microsoft.Data.Sqlite;

namespace ReimagingTools.Tests.Scale;

/// <summary>A fleet in a SQLite database of its own.</summary>
internal sealed class SqliteFleet : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), "reimaging-" + Path.GetRandomFileName() + ".db");
    private readonly SqliteConnection _connection;

    public SqliteFleet(Fleet fleet)
    {
        _connection = new SqliteConnection("Data Source=" + _file + ";Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        string columns = string.Join(", ", Fleet.Columns);
        Run("CREATE TABLE Profiles (Profile INTEGER PRIMARY KEY, " + columns + ")");
        Run("BEGIN");
        for (int profile = 0; profile < fleet.Profiles; profile++)
        {
            Run("INSERT INTO Profiles VALUES (" + profile + ", " + string.Join(", ", fleet.ValuesOf(profile).Select(Literal)) + ")");
        }

        Run("COMMIT");
        Run("CREATE TABLE Devices (Id INTEGER PRIMARY KEY, " + string.Join(", ", Fleet.Columns.Select(column => column + " TEXT")) + ")");
        Run(
            $"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {fleet.Devices - 1}) "
                + $"INSERT INTO Devices SELECT i, {columns} FROM n CROSS JOIN Profiles WHERE Profile = i * {Fleet.Step} % {fleet.Profiles}"
        );
    }

    public void Run(string sql)
    {
        using SqliteCommand command = Command(sql);
        command.ExecuteNonQuery();
    }

    public IEnumerable<string?[]> Rows(string sql)
    {
        using SqliteCommand command = Command(sql);
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))];
        }
    }

    public IReadOnlyList<string> ColumnsOf(string sql)
    {
        using SqliteCommand command = Command(sql);
        using SqliteDataReader reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public IEnumerable<(long Device, string Decision)> Decisions(string join)
    {
        using SqliteCommand command = Command("SELECT Id, ReimageDecision FROM (" + join + "\n)");
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return (reader.GetInt64(0), reader.GetString(1));
        }
    }

    public void Dispose()
    {
        _connection.Dispose();
        File.Delete(_file);
    }

    private SqliteCommand Command(string sql)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The statements under test are text by nature.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        return command;
    }

    private static string Literal(string? value) =>
        value is null ? "NULL" : "CAST(x'" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(value)) + "' AS TEXT)";
}
