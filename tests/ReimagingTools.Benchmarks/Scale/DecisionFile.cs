using System.Globalization;
using CsvHelper;
using ReimagingTools.Records.Columns;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>
/// The verdicts of a fleet as a table for joins: judged columns, then what was decided, one row for each different row of the fleet.
/// </summary>
internal static class DecisionFile
{
    /// <summary>The first column that is no key.</summary>
    public const string FirstAnswer = "Decision";

    /// <summary>What a join takes over.</summary>
    public static readonly string[] Answers =
    [
        "Decision",
        "Basis",
        "Brief",
        "Product",
        "MediaProduct",
        "Reason",
        "Clauses",
        "MissingFacts",
        "Obligations",
        "Advisories",
    ];

    /// <summary>Writes the different rows of a fleet as an inventory whose computers are numbered.</summary>
    public static void WriteDifferentRows(string fleet, string to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using CsvReader reader = CsvReader.FromFile(fleet);
        reader.ReadHeader();
        int[] judged = Judged(reader);
        using CsvWriter writer = CsvWriter.ToFile(to);
        writer.WriteHeader(["ComputerName", .. judged.Select(index => reader.Headers[index])]);
        while (reader.Read())
        {
            string[] values = [.. judged.Select(reader.GetString)];
            if (seen.Add(string.Join('\n', values)))
            {
                writer.WriteRecord([seen.Count.ToString(CultureInfo.InvariantCulture), .. values]);
            }
        }
    }

    /// <summary>Puts the different rows and the verdicts on them side by side.</summary>
    public static void Write(string differentRows, string verdicts, string to)
    {
        using CsvReader rows = CsvReader.FromFile(differentRows),
            answers = CsvReader.FromFile(verdicts);
        rows.ReadHeader();
        answers.ReadHeader();
        using CsvWriter writer = CsvWriter.ToFile(to);
        writer.WriteHeader([.. rows.Headers.Skip(1), .. Answers]);
        while (rows.Read() && answers.Read())
        {
            writer.WriteRecord([
                .. Enumerable.Range(1, rows.FieldCount - 1).Select(rows.GetString),
                .. Enumerable.Range(1, Answers.Length).Select(answers.GetString),
            ]);
        }
    }

    private static int[] Judged(CsvReader reader) =>
        [
            .. Enumerable
                .Range(0, reader.Headers.Count)
                .Where(index => ColumnTable.Default.Find(reader.Headers[index]).Any(column => FieldTraits.IsJudged(column.Field))),
        ];
}
