using System.Globalization;
using System.Text.Json;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Cli;

/// <summary>Rows alike in all that counts are judged once. No row may ever get the answer, or the name, of another.</summary>
public sealed class RememberedRowsTests
{
    private static readonly string[] Columns =
    [
        "CSName",
        "Caption",
        "BuildNumber",
        "OSLanguage",
        "OSArchitecture",
        "SerialNumber",
        "ProductKeyChannel",
        "ProductKeyID",
        "PartialProductKey",
        "OA3xOriginalProductKey",
    ];

    private static readonly string[][] Choices =
    [
        ["Microsoft Windows 10 Pro"],
        ["19045", "26100"],
        ["1033"],
        ["64-bit"],
        ["00330-8{0}-00000-AAOEM", "55274-OEM-00{0}-00101"],
        ["OEM:DM", "Retail", "Volume:GVLK", ""],
        [
            "",
            "03612-03308-000-000000-00-1033-26100.0000-{0}",
            "00000-00000-001-0{0}-02-1033-19045.0000-0012024",
            "00000-00000-001-0{0}-03-1033-19045.0000-0012024",
        ],
        ["{0}", "T83GX", "3V66T", ""],
        ["", "AAAAA-AAAAA-AAAAA-AAAAA-{0}", "None"],
    ];

    [Fact]
    public void CsvRows_GetTheirOwnAnswers()
    {
        string[][] rows = [.. Rows()];
        using var file = new TemporaryFile(string.Concat(rows.Prepend(Columns).Select(row => string.Join(",", row) + "\n")), ".csv");
        CompareWithReading(file.Path, rows.Select(row => Record(Columns.Zip(row))));
    }

    [Fact]
    public void FlatJsonRows_GetTheirOwnAnswers()
    {
        string[][] rows = [.. Rows()];
        using var file = new TemporaryFile(
            string.Join("\n", rows.Select(row => JsonSerializer.Serialize(Columns.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)))),
            ".jsonl"
        );
        CompareWithReading(file.Path, rows.Select(row => Record(Columns.Zip(row))));
    }

    [Fact]
    public void NestedJsonRows_GetTheirOwnAnswersAndNames()
    {
        var lines = new List<string>();
        var records = new List<Row>();
        foreach ((string[] row, int i) in Rows().Select((row, i) => (row, i)))
        {
            var system = Columns.Zip(row).Skip(i % 3 == 0 ? 1 : 0).Take(6).ToDictionary(pair => pair.First, pair => pair.Second);
            var license = Columns.Zip(row).Skip(6).Take(3).ToDictionary(pair => pair.First, pair => pair.Second);
            license["Name"] = i % 5 == 0 ? "HOST-" + (i % 10).ToString(CultureInfo.InvariantCulture) : "Windows(R), Professional edition";
            var whole = new Dictionary<string, object>
            {
                ["Win32_OperatingSystem"] = system,
                ["SoftwareLicensingProduct"] = new object[] { license },
                ["Tags"] = new[] { "a", "b" },
            };
            if (i % 7 == 0)
            {
                whole["DeviceCount"] = (i % 2) + 1;
            }

            lines.Add(JsonSerializer.Serialize(whole));
            records.Add(
                RowOf([
                    new("Win32_OperatingSystem", Record(system.Select(pair => (pair.Key, pair.Value)))),
                    new("SoftwareLicensingProduct", Record(license.Select(pair => (pair.Key, pair.Value)))),
                    new("DeviceCount", i % 7 == 0 ? (i % 2) + 1 : null),
                ])
            );
        }

        using var file = new TemporaryFile(string.Join("\n", lines), ".jsonl");
        CompareWithReading(file.Path, records);
    }

    [Theory]
    [InlineData(
        """{"ComputerName":"PC-1","LicensedProduct":"Windows 10 Pro","LicensedLanguage":"en-US","LicensedArchitecture":"x64","LicenseChannel":"OEM","P.CoaProduct":"Windows 10 Home"}""",
        "PC-1|NotEligible"
    )]
    [InlineData(
        """{"S.Caption":"Microsoft Windows 10 Pro","S.BuildNumber":"19045","S.OSLanguage":"1033","S.OSArchitecture":"64-bit","S.CSName":"PC-2","LicenseChannel":"OEM:DM","L.ProductKeyChannel":"Volume:GVLK","L.PartialProductKey":"T83GX"}""",
        "PC-2|Indeterminate"
    )]
    [InlineData(
        """{"S.Caption":"Microsoft Windows 10 Pro","S.BuildNumber":"19045","S.OSLanguage":"1033","S.OSArchitecture":"64-bit","S.CSName":"PC-3","L.ProductKeyChannel":"OEM:DM","L.LicenseFamily":"Professional","L.PartialProductKey":"AAAA1"}""",
        "PC-3|Eligible"
    )]
    public void DottedNames_AreRead(string line, string expected)
    {
        using var file = new TemporaryFile(line + "\n" + line.Replace("PC-", "XPC-", StringComparison.Ordinal), ".jsonl");
        Assert.Equal(
            [expected, "X" + expected],
            Run(file.Path, "jsonl").Where(each => each.StartsWith('{')).Select(each => string.Join('|', Said(each).Split('|').Take(2)))
        );
    }

    [Fact]
    public void DeviceCount_OfATruth_IsAnError()
    {
        using var file = new TemporaryFile("""{"ComputerName":"PC-1","LicensedProduct":"Windows 10 Pro","DeviceCount":true}""", ".jsonl");
        Assert.DoesNotContain(Run(file.Path, "jsonl"), line => line.StartsWith('{'));
    }

    private static void CompareWithReading(string path, IEnumerable<Row> records)
    {
        IEnumerable<string> counts = Run(path, "csv").Skip(1).Select(line => line[(line.LastIndexOf(',') + 1)..].Trim());
        string[] said = [.. Run(path, "jsonl").Where(line => line.StartsWith('{')).Select(Said).Zip(counts, (words, count) => words + "|" + count)];
        MediaImage image = DeclaredMedia.Of("Windows 10 Pro", LanguageNames.Parse("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing);
        string[] read = [.. records.Select(record => Read(record, image))];

        Assert.Equal(read.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.True(read.Select(each => each.Split('|')[1]).Distinct().Count() > 1);
    }

    private static string[] Run(string path, string format) =>
        ConsoleRun
            .Of(
                "eligibility",
                path,
                "--media-product",
                "Windows 10 Pro",
                "--media-language",
                "en-US",
                "--media-architecture",
                "x64",
                "--media-channel",
                "VolumeLicensing",
                "--program",
                "SelectPlus",
                "--as-of",
                "2026-11-27",
                "--format",
                format
            )
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Said(string line)
    {
        using JsonDocument verdict = JsonDocument.Parse(line);
        JsonElement root = verdict.RootElement;
        return root.GetProperty("computerName").GetString()
            + "|"
            + root.GetProperty("decision").GetString()
            + "|"
            + root.GetProperty("reason").GetString();
    }

    private static string Read(Row record, MediaImage image)
    {
        DeviceVerdict verdict = new EligibilityJudge(
            new Agreement
            {
                Program = VolumeProgram.SelectPlus,
                Brief = Brief.Default,
                AsOf = new CalendarDate(2026, 11, 27),
            },
            [image]
        ).Judge(DeviceReader.Read(record))[0];
        return verdict.ComputerName
            + "|"
            + verdict.Verdict.Decision
            + "|"
            + verdict.Verdict.GetReason(new CultureInfo("en-US"))
            + "|"
            + verdict.DeviceCount.ToString(CultureInfo.InvariantCulture);
    }

    private static Row Record(IEnumerable<(string Name, string Value)> values) =>
        RowOf(values.Select(pair => KeyValuePair.Create(pair.Name, (object?)pair.Value)));

    private static Row RowOf(IEnumerable<KeyValuePair<string, object?>> values) => new RowBuilder(ColumnTable.Default).Of(values);

    /// <summary>Every combination, each with an id of its own where one is part of a value.</summary>
    private static IEnumerable<string[]> Rows()
    {
        int total = Choices.Aggregate(1, (product, choice) => product * choice.Length);
        for (int i = 0; i < total; i++)
        {
            string id = (10000 + i).ToString(CultureInfo.InvariantCulture);
            int rest = i;
            yield return
            [
                i % 4 == 0 ? "" : "PC-" + id,
                .. Choices.Select(choice =>
                {
                    (rest, int drawn) = Math.DivRem(rest, choice.Length);
                    return choice[drawn].Replace("{0}", id, StringComparison.Ordinal);
                }),
            ];
        }
    }
}
