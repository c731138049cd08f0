using ReimagingTools.Tests.Cli;

namespace ReimagingTools.Tests.Intake;

/// <summary>Judges made-up records in the console and tells decision by computer; errors stand under their own key.</summary>
internal static class IntakeFace
{
    /// <summary>The decisions of one run, in the order of the names, with the exit code where rows could not be read.</summary>
    public static string Judge(IEnumerable<GivenRecord> records, string format = "lines") => Summary(Run(records, format));

    public static ConsoleRun Run(IEnumerable<GivenRecord> records, string format = "lines")
    {
        (string text, string extension) = Write([.. records], format);
        using var file = new TemporaryFile(text, extension);
        return ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
    }

    public static string Summary(ConsoleRun run)
    {
        IEnumerable<string> verdicts = run.Json.Select(line =>
            (line.GetProperty("computerName").GetString() ?? "?") + "=" + line.GetProperty("decision").GetString()
        );
        return string.Join(" ", verdicts.Order(StringComparer.Ordinal).Append(run.Code == 2 ? "unreadable" : "")).Trim();
    }

    public static (string Text, string Extension) Write(IReadOnlyList<GivenRecord> records, string format) =>
        format switch
        {
            "lines" => (string.Concat(records.Select(record => record.ToJson() + "\n")), ".jsonl"),
            "array" => ("[" + string.Join(",", records.Select(record => record.ToJson())) + "]", ".json"),
            "indented" => (
                "[\n" + string.Join(",\n", records.Select(record => record.ToJson().Replace(",\"", ",\n  \"", StringComparison.Ordinal))) + "\n]\n",
                ".json"
            ),
            "wrapped" => (
                "{\"generated\":\"2026-01-01\",\"devices\":[" + string.Join(",", records.Select(record => record.ToJson())) + "]}",
                ".json"
            ),
            "csv" => (Csv(records), ".csv"),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };

    /// <summary>One table of all columns; what a record lacks is an empty cell.</summary>
    private static string Csv(IReadOnlyList<GivenRecord> records)
    {
        string[] header = [.. records.SelectMany(record => record.Values.Select(value => value.Heading)).Distinct(StringComparer.Ordinal)];
        IEnumerable<string> rows = records.Select(record =>
            string.Join(",", header.Select(heading => Quoted(record.Values.FirstOrDefault(value => value.Heading == heading)?.Value)))
        );
        return string.Join(",", header.Select(heading => Quoted(heading))) + "\n" + string.Concat(rows.Select(row => row + "\n"));
    }

    private static string Quoted(object? value) => "\"" + GivenDevice.Text(value).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
