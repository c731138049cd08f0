using System.Text.Json;
using CsvHelper;

namespace ReimagingTools.Tests.Cli;

/// <summary>What a command shows is the same in each of its formats for programs.</summary>
public sealed class ViewFormatTests
{
    [Theory]
    [InlineData("media --name-only SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO backup.iso")]
    [InlineData("rules --brief 2020-11")]
    [InlineData("mak samples/mak/vamt-keys.cilx samples/mak/portal-keys.csv --as-of 2026-10-07")]
    public void CsvAndJsonLines_ShowTheSameValues(string line)
    {
        string[] command =
        [
            .. line.Split(' ').Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word),
        ];
        JsonElement[] objects = [.. ConsoleRun.Of([.. command, "--format", "jsonl", "--language", "ja"]).Json];
        string[][] rows = [.. Rows(ConsoleRun.Of([.. command, "--format", "csv", "--language", "ja"]).Output)];
        Assert.Equal(objects.Length, rows.Length - 1);
        Assert.NotEmpty(objects);
        for (int row = 0; row < objects.Length; row++)
        {
            var members = objects[row]
                .EnumerateObject()
                .ToDictionary(member => member.Name, member => member.Value, StringComparer.OrdinalIgnoreCase);
            Assert.Equal(
                rows[0].Select((name, column) => name + "=" + rows[row + 1][column]),
                rows[0].Select(name => name + "=" + Flat(members[name]))
            );
        }
    }

    /// <summary>A value as a cell shows it: lists joined, what is known of an object with colons between.</summary>
    private static string Flat(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(Flat)),
            JsonValueKind.Object => string.Join(": ", value.EnumerateObject().Select(member => Flat(member.Value)).Where(text => text.Length > 0)),
            _ => value.ToString(),
        };

    private static IEnumerable<string[]> Rows(string text)
    {
        using CsvReader reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions { HasHeader = false });
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
    }
}
