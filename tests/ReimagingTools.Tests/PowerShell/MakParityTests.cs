using System.Globalization;
using System.Text.Json;
using ReimagingTools.Tests.Activation;
using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.PowerShell;

/// <summary>Console and module tell the same of the same sources, field by field.</summary>
public sealed class MakParityTests : IDisposable
{
    private const int Sets = 16;

    /// <summary>Lists and dates as the console writes them, a line for each set.</summary>
    private const string Script = """
        param($Module, $Folder)
        Import-Module $Module
        [cultureinfo]::CurrentUICulture = 'en-US'
        foreach ($set in Get-ChildItem $Folder -Directory | Sort-Object Name) {
            $counts = Get-MakActivationCount (Get-ChildItem $set | Sort-Object Name).FullName -AsOf 2026-11-20 -Required 30 -WarningAction Ignore -InformationAction Ignore -ErrorAction Ignore
            $rows = foreach ($count in $counts) {
                $row = [ordered]@{}
                foreach ($property in $count.PSObject.Properties) {
                    $value = $property.Value
                    $row[$property.Name] = if ($value -is [datetime]) { $value.ToString('s') } elseif ($value -is [System.Collections.IEnumerable] -and $value -isnot [string]) { $value -join ' ' } else { "$value" }
                }
                $row
            }
            ConvertTo-Json @($rows) -Compress -Depth 3
        }
        """;

    /// <summary>The scenario of docs/mak.md: what the table shows by itself, then the counts and the request.</summary>
    private const string Rollout = """
        param($Module, $Folder, $Language)
        Import-Module $Module
        [cultureinfo]::CurrentUICulture = $Language
        $counts = Get-MakActivationCount "$Folder/portal.csv", "$Folder/vamt.csv" -AsOf 2026-11-20 -Verdict (Import-Csv "$Folder/verdicts.csv")
        $counts | Out-String -Width 400
        $counts | ForEach-Object { ($_.PartialProductKey, $_.Status, $_.Total, $_.Used, $_.Remaining, $_.Required, $_.Shortfall, $_.Next, ($_.Remarks -join ' ')) -join '|' }
        $counts | New-MakActivationRequest -WarningVariable said -WarningAction SilentlyContinue
        "$said"
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("parity");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Counts_AreTheSameInBothFaces()
    {
        DirectoryInfo[] sets = [.. Enumerable.Range(0, Sets).Select(Write)];
        string script = Path.Combine(_folder.FullName, "count.ps1");
        File.WriteAllText(script, Script);

        (int code, string output) = PowerShellHost.Run(script, Path.Combine(Repository.Root, "out", "ReimagingTools"), _folder.FullName);

        Assert.Equal(0, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Sets, lines.Length);
        Assert.All(sets.Zip(lines), pair => Assert.Equal(InConsole(pair.First), InModule(pair.Second)));
    }

    [Theory]
    [InlineData("en", "16 activations are required of this key.", "Enough for the 40")]
    [InlineData("ja", "このキーには 16 回の認証が必要です。", "必要な 40 回に足りています。")]
    public void Rollout_OutputAloneSaysWhatToDoInBothFaces(string language, string next, string enough)
    {
        string samples = Path.Combine(Repository.Root, "samples", "mak-rollout");
        string script = Path.Combine(_folder.FullName, "rollout.ps1");
        File.WriteAllText(script, Rollout);
        string[] arguments =
        [
            "mak",
            Path.Combine(samples, "portal.csv"),
            Path.Combine(samples, "vamt.csv"),
            "--as-of",
            "2026-11-20",
            "--verdicts",
            Path.Combine(samples, "verdicts.csv"),
            "--language",
            language,
        ];

        (int code, string module) = PowerShellHost.Run(script, Path.Combine(Repository.Root, "out", "ReimagingTools"), samples, language);
        ConsoleRun json = ConsoleRun.Of([.. arguments, "--format", "jsonl"]),
            table = ConsoleRun.Of(arguments),
            request = ConsoleRun.Of([.. arguments, "--request"]);

        Assert.Equal((0, 0, 0, 0), (code, json.Code, table.Code, request.Code));
        string[] fields = ["partialProductKey", "status", "total", "used", "remaining", "required", "shortfall", "next", "remarks"];
        Assert.All(json.Json, key =>
            Assert.Contains(string.Join('|', fields.Select(field => Text(key.GetProperty(field)))), module, StringComparison.Ordinal)
        );
        Assert.All(new[] { Plain(table.Output), Plain(module[..module.IndexOf('|', StringComparison.Ordinal)]) }, shown =>
            Assert.All(new[] { Plain(next), Plain(enough) }, said => Assert.Contains(said, shown, StringComparison.Ordinal))
        );
        Assert.Contains("AE1LI", request.Error, StringComparison.Ordinal);
        Assert.All(request.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
            Assert.Contains(line.Trim(), module, StringComparison.Ordinal)
        );
    }

    /// <summary>A text as it is whatever the width of the screen.</summary>
    private static string Plain(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static string[] InModule(string line) => Told(JsonSerializer.Deserialize<Dictionary<string, string>[]>(line)!);

    private static string[] InConsole(DirectoryInfo set)
    {
        ConsoleRun run = ConsoleRun.Of([
            "mak",
            .. set.GetFiles().Select(file => file.FullName).Order(StringComparer.Ordinal),
            "--as-of",
            "2026-11-20",
            "--required",
            "30",
            "--format",
            "jsonl",
            "--language",
            "en",
        ]);
        return Told(
            run.Json.Select(key =>
                key.EnumerateObject()
                    .Where(field => field.Name != "statements")
                    .ToDictionary(field => char.ToUpperInvariant(field.Name[0]) + field.Name[1..], field => Text(field.Value))
            )
        );
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Text)),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "True",
            JsonValueKind.False => "False",
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };

    /// <summary>A line for each field of each key.</summary>
    private static string[] Told(IEnumerable<Dictionary<string, string>> rows) =>
        [
            .. rows.SelectMany(row =>
                row.OrderBy(cell => cell.Key, StringComparer.Ordinal)
                    .Select(cell => row["PartialProductKey"] + row["KeyId"] + " " + cell.Key + "=" + cell.Value)
            ),
        ];

    private DirectoryInfo Write(int seed)
    {
        var random = new Random(seed);
        DirectoryInfo set = _folder.CreateSubdirectory(seed.ToString("00", CultureInfo.InvariantCulture));
        for (int i = 0; i < 4; i++)
        {
            (string extension, string text) = Source(random);
            File.WriteAllText(Path.Combine(set.FullName, i.ToString(CultureInfo.InvariantCulture) + extension), text);
        }

        return set;
    }

    private static (string Extension, string Text) Source(Random random)
    {
        int key = random.Next(1, 4),
            left = random.Next(0, 500);
        string date = new[] { "2026-11-01", "2019-03-04", "1/2/2026", "2199-01-01", "" }[random.Next(5)];
        string error = new[] { "0", "0", "-1073422333", "0xC004C008", "3221545096" }[random.Next(5)];
        return random.Next(3) switch
        {
            0 => (".csv", MadeUp.PortalFile(MadeUp.Portal((500 - left) + "/500"), MadeUp.Portal("1,000/5,000"))),
            1 => (
                ".cilx",
                MadeUp.Cilx(
                    MadeUp.CilxKey(key, left, updated: date.Length == 0 ? null : date, error: error) + MadeUp.CilxKey(9, left, type: "Csvlk")
                )
            ),
            _ => (
                ".jsonl",
                string.Join(
                    "\n",
                    Enumerable
                        .Range(0, 3)
                        .Select(i =>
                            JsonSerializer.Serialize(
                                new Dictionary<string, object>
                                {
                                    ["ComputerName"] = "pc" + (i % 2),
                                    ["Name"] = "Windows(R), Enterprise edition",
                                    ["Description"] = "Windows(R) Operating System, VOLUME_MAK channel",
                                    ["PartialProductKey"] = MadeUp.LastFive(key),
                                    ["ProductKeyID"] = MadeUp.KeyId(key),
                                    ["LicenseStatus"] = random.Next(0, 6),
                                    ["ApplicationID"] = "55c92734-d682-4d71-983e-d6ec3f16059f",
                                }
                            )
                        )
                ) + "\n"
            ),
        };
    }
}
