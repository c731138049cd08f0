using ReimagingTools.Records.Rows;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Records;

/// <summary>A product key that lies in pieces over the cells of a row is whole in nothing that is shown of it.</summary>
public sealed class SplitKeysTests
{
    private static readonly string[] Read =
    [
        "ComputerName",
        "LicensedProduct",
        "LicensedLanguage",
        "LicensedArchitecture",
        "LicenseChannel",
        "CoaProduct",
    ];

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(1, 4)]
    public void KeyOverCells_IsNeverShownWhole(int first, int cells)
    {
        string[] groups = [.. Enumerable.Range(0, 5).Select(_ => Random.Shared.GetString("BCDFGHJKMPQRTVWXY2346789", 5))];
        string[] values = [.. Enumerable.Repeat("x", Read.Length)];
        groups[..(cells - 1)].CopyTo(values, first);
        values[first + cells - 1] = string.Join('-', groups[(cells - 1)..]);
        using var file = new TemporaryFile(string.Join(',', Read) + "\n" + string.Join(',', values) + "\n", ".csv");
        using var list = new TemporaryFile("{\"ComputerName\":\"PC-01\",\"LicensedProduct\":[\"" + string.Join("\",\"", groups) + "\"]}", ".json");
        foreach (string path in new[] { file.Path, list.Path })
        {
            foreach (string format in new[] { "table", "csv", "jsonl", "summary" })
            {
                ConsoleRun run = ConsoleRun.Eligibility(path, "--format", format);
                Assert.DoesNotContain(groups[..4], group => (run.Output + run.Error).Contains(group, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void WordsOfFive_AreNoKey()
    {
        Row row = Grouping.Row(
            ("ComputerName", "PC-01"),
            ("Manufacturer", "Fuji1"),
            ("Model", "MODEL"),
            ("AssetTag", "A0001"),
            ("Collection", "Sales"),
            ("DeviceSerial", "SN001")
        );
        Assert.Equal(["PC-01", "Fuji1", "MODEL", "A0001", "Sales", "SN001"], Enumerable.Range(0, 6).Select(row.TextAt));
    }
}
