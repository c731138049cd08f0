using Microsoft.Data.Sqlite;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Scale;

/// <summary>Columns of SQLite take values of any type, and databases text of any encoding.</summary>
public sealed class SqliteValuesTests
{
    private const string Table = "CREATE TABLE Devices (LicensedProduct, LicensedLanguage, DeviceCount);";

    [Fact]
    public void Values_OfEveryTypeAreGroupedAndCountedAsText()
    {
        string groups = Groups(
            "",
            Table
                + "INSERT INTO Devices VALUES ('Windows 10 Pro', 1033, NULL), ('Windows 10 Pro', '1033', ''), ('Windows 10 Pro', x'31303333', 5), ('Windows 10 Pro', 1033.0, '7')"
        );

        Assert.Equal(
            ["U57696E646F77732031302050726F.U31303333,Windows 10 Pro,1033,7", "U57696E646F77732031302050726F.U313033332E30,Windows 10 Pro,1033.0,7"],
            groups
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Skip(1)
                .Select(line => line.Replace("\"LicensedProduct,LicensedLanguage\",", "", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("UTF-16le")]
    [InlineData("UTF-16be")]
    public void Values_InUtf16AreRefused(string encoding)
    {
        using var groups = new TemporaryFile(
            Groups("PRAGMA encoding = '" + encoding + "';", Table + "INSERT INTO Devices VALUES ('Windows 10 Pro', 'en-US', 1)")
        );
        ConsoleRun run = RoundTrip.DecisionsAsCsv(groups.Path);

        Assert.Equal(2, run.Code);
        Assert.Contains(",Indeterminate,None,,\"LicensedProduct is not what ReimageKey holds", run.Output, StringComparison.Ordinal);
    }

    private static string Groups(string pragma, string statements)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements under test are text by nature.
        command.CommandText = pragma + statements;
        command.ExecuteNonQuery();
        command.CommandText = ConsoleRun.Of("groups", "--engine", "sqlite", "--columns", "LicensedProduct,LicensedLanguage,DeviceCount").Output;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        var lines = new List<string> { "ReimageKey,ReimageColumns,LicensedProduct,LicensedLanguage,DeviceCount" };
        while (reader.Read())
        {
            lines.Add(
                string.Join(
                    ',',
                    reader.GetString(0),
                    "\"" + reader.GetString(1) + "\"",
                    reader.GetString(2),
                    reader.GetString(3),
                    reader.GetInt64(4)
                )
            );
        }

        return string.Concat(lines.Select(line => line + "\n"));
    }
}
