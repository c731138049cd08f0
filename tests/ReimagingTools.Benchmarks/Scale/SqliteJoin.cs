using CsvHelper;
using Microsoft.Data.Sqlite;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>The same decisions by a join in SQLite: the inventory and a table of decisions are loaded, and the join is written out.</summary>
internal static class SqliteJoin
{
    public const string Verb = "sqlite-join";

    public static int Run(string fleet, string decisions, string to)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Load(connection, "fleet", fleet);
        string[] keys = Load(connection, "decisions", decisions).TakeWhile(column => column != DecisionFile.FirstAnswer).ToArray();
        Execute(connection, "CREATE INDEX by_key ON decisions (" + string.Join(", ", keys) + ")");
        using SqliteCommand join = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of our own columns.
        join.CommandText =
            "SELECT f.ComputerName, "
            + string.Join(", ", DecisionFile.Answers.Select(column => "d." + column))
            + ", f.DeviceCount FROM fleet f JOIN decisions d ON "
            + string.Join(" AND ", keys.Select(key => "f." + key + " = d." + key))
            + " ORDER BY f.rowid";
#pragma warning restore CA2100
        using SqliteDataReader rows = join.ExecuteReader();
        using CsvWriter writer = CsvWriter.ToFile(to);
        while (rows.Read())
        {
            for (int i = 0; i < rows.FieldCount; i++)
            {
                writer.WriteField(rows.GetString(i));
            }

            writer.EndRecord();
        }

        return 0;
    }

    private static string[] Load(SqliteConnection connection, string table, string path)
    {
        using CsvReader reader = CsvReader.FromFile(path);
        reader.ReadHeader();
        string[] columns = [.. reader.Headers];
        Execute(connection, "CREATE TABLE " + table + " (" + string.Join(", ", columns.Select(column => column + " TEXT")) + ")");
        using SqliteTransaction transaction = connection.BeginTransaction();
        using SqliteCommand insert = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of our own columns.
        insert.CommandText = "INSERT INTO " + table + " VALUES (" + string.Join(", ", columns.Select((_, i) => "$" + i)) + ")";
#pragma warning restore CA2100
        SqliteParameter[] values = [.. columns.Select((_, i) => insert.Parameters.Add("$" + i, SqliteType.Text))];
        while (reader.Read())
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i].Value = reader.GetString(i);
            }

            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return columns;
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are those of our own columns.
        command.CommandText = statement;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
