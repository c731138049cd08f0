using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Tests.Activation;
using ReimagingTools.Tests.Licensing.Text;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// Nearly whole keys and keys parted within their groups, in every place a file or command has, come out of no command in any form.
/// </summary>
public sealed class CutKeyOutputsTests
{
    private static readonly Func<string[], string>[] Spellings =
    [
        groups => string.Join('-', groups)[1..],
        groups => string.Join('-', groups)[3..],
        groups => string.Join('-', groups)[..^1],
        groups => string.Join('-', groups)[..^3],
        groups => string.Join('-', groups[..4]),
        groups => string.Concat(groups)[1..],
        groups => string.Concat(groups)[..^1],
        groups => string.Join(' ', groups)[2..],
        groups => string.Join('-', groups.Select(group => group[..3] + " " + group[3..])),
        groups => string.Join('-', groups)[..8] + "\n" + string.Join('-', groups)[8..],
        groups => string.Join('-', groups)[..8] + " " + string.Join('-', groups)[8..],
        groups => string.Join(' ', groups)[..8] + "..." + string.Join(' ', groups)[8..],
        groups => groups[0] + "-" + groups[1][1..] + "-" + string.Join('-', groups[2..]),
        groups => "KEY:" + string.Join('-', groups)[1..],
        groups => string.Concat(groups)[..12] + "\r\n" + string.Concat(groups)[12..],
        groups => string.Join('-', groups),
        groups => string.Join('-', groups).ToLowerInvariant()[1..],
    ];

    private static readonly string[] MakColumns =
    [
        "License ID",
        "Parent Program",
        "Organization",
        "Product",
        "Product Key",
        "Type",
        "MAK Activations-Used/Available",
        "Seats",
        "OSA Status",
        "Remark",
        "Is Blocked",
    ];

    private static readonly string[] Columns =
    [
        "ComputerName",
        "LicensedProduct",
        "LicensedLanguage",
        "LicenseChannel",
        "CoaProduct",
        "SoftwareAssurance",
        "PriorVersionRight",
        "DeviceCount",
        "Notes",
        "Product Key",
        "OA3xOriginalProductKey",
        "SerialNumber",
        "Model",
        "Domain",
        "Collection",
        "Description",
        "License Remark",
    ];

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    [InlineData("table")]
    public void Mak_ShowsNone(string format)
    {
        List<string[]> keys = [];
        var table = new StringBuilder(string.Join(',', MakColumns) + "\n");
        var json = new StringBuilder();
        for (int column = 0; column < MakColumns.Length; column++)
        {
            foreach (string text in Spelled(keys))
            {
                string[] cells =
                [
                    "40000001",
                    "Select",
                    "Contoso",
                    "Windows 11 Pro",
                    MadeUp.Key(keys.Count),
                    "MAK",
                    "23/500",
                    "",
                    "Active",
                    "",
                    "No",
                ];
                cells[column] = (column == 3 ? "Windows 11 Pro " : "") + text;
                table.Append(string.Join(',', cells.Select(cell => "\"" + cell + "\""))).Append('\n');
            }
        }

        foreach (string text in Spelled(keys))
        {
            json.AppendLine(
                JsonSerializer.Serialize(
                    new Dictionary<string, object>
                    {
                        ["Product Key"] = MadeUp.Key(keys.Count),
                        ["Type"] = "MAK",
                        ["MAK Activations-Used/Available"] = "1/50",
                        [text] = "x",
                    }
                )
            );
        }

        string[] names = [.. Spelled(keys)];
        using var csv = new TemporaryFile(table.ToString());
        using var lines = new TemporaryFile(json.ToString(), ".jsonl");
        AssertShowsNone(
            ConsoleRun.Of([
                "mak",
                csv.Path,
                lines.Path,
                .. names.Select(name => "/exports/" + name + ".cilx"),
                "--format",
                format,
                "--as-of",
                "2026-11-20",
            ]),
            keys
        );
        AssertShowsNone(ConsoleRun.Of("mak", csv.Path, "--request", "--count", "5", "--as-of", "2026-11-20"), keys);
    }

    [Theory]
    [InlineData("jsonl", "eligibility")]
    [InlineData("csv", "eligibility")]
    [InlineData("table", "eligibility")]
    [InlineData("html", "eligibility")]
    [InlineData("decision-table", "eligibility")]
    [InlineData("table", "questions")]
    public void Eligibility_ShowsNone(string format, string command)
    {
        List<string[]> keys = [];
        var json = new StringBuilder();
        foreach (string column in Columns.Append(""))
        {
            foreach (string text in Spelled(keys))
            {
                var row = new Dictionary<string, object>
                {
                    ["ComputerName"] = "PC" + keys.Count,
                    ["LicensedProduct"] = "Windows 10 Pro",
                    ["LicensedLanguage"] = "en-US",
                    ["LicensedArchitecture"] = "x64",
                    ["LicenseChannel"] = "OEM",
                };
                row[column.Length == 0 ? "License " + text : column] = column.Length == 0 ? "Windows 10 Home" : text;
                json.AppendLine(JsonSerializer.Serialize(row));
            }
        }

        using var lines = new TemporaryFile(json.ToString(), ".jsonl");
        AssertShowsNone(ConsoleRun.Of([command, .. ConsoleRun.EligibilityArguments(lines.Path)[1..], "--format", format]), keys);
    }

    private static IEnumerable<string> Spelled(List<string[]> keys)
    {
        foreach (Func<string[], string> spelling in Spellings)
        {
            keys.Add(MadeUpKeys.Groups());
            yield return spelling(keys[^1]);
        }
    }

    private static void AssertShowsNone(ConsoleRun run, List<string[]> keys)
    {
        string said = (run.Output + run.Error).Replace("\\r", "", StringComparison.Ordinal).Replace("\\n", "", StringComparison.Ordinal);
        string[] shown =
        [
            .. keys.Select((groups, at) => (groups, at))
                .Where(each => MadeUpKeys.Shows(said, each.groups))
                .Select(each => $"{each.at / Spellings.Length}/{each.at % Spellings.Length}: " + Around(said, each.groups)),
        ];
        Assert.True(shown.Length == 0, string.Join('\n', shown));
        Assert.True(run.Output.Length + run.Error.Length > 0);
    }

    /// <summary>Where the middle of a key stands, however it is parted.</summary>
    private static string Around(string said, string[] groups)
    {
        string key = string.Concat(groups),
            between = "[^0-9A-Za-z]{0,9}";
        Match match = Enumerable
            .Range(0, key.Length - 7)
            .Select(at => Regex.Match(said, string.Join(between, key.Substring(at, 8).AsEnumerable()), RegexOptions.IgnoreCase))
            .First(match => match.Success);
        return said[Math.Max(0, match.Index - 60)..Math.Min(said.Length, match.Index + 60)];
    }
}
