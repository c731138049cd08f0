using System.Globalization;
using CsvHelper;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Cli.Output;

/// <summary>One CSV row per key, flat; unknown numbers are empty cells, and values a spreadsheet would take for formulas are made harmless.</summary>
internal static class MakCsvWriter
{
    private static readonly string[] Columns =
    [
        "PartialProductKey", "Description", "Products", "Total", "Used", "Remaining", "Installed", "Activated", "AsOf", "Sources", "Status", "Required", "Shortfall",
        "KeyId", "LicenseIds", "Organizations", "Remarks", "Editions", "IsExtendedSecurityUpdates", "Next",
    ];

    public static void Write(TextWriter output, IEnumerable<MakActivationCount> counts, CultureInfo culture)
    {
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (string column in Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
        foreach (MakActivationCount count in counts)
        {
            foreach (string? cell in Cells(count, culture))
            {
                csv.WriteField(cell ?? "");
            }

            csv.EndRecord();
        }

        csv.Flush();
    }

    private static IEnumerable<string?> Cells(MakActivationCount count, CultureInfo culture) =>
    [
        count.PartialProductKey, count.Description, string.Join("; ", count.Products), Number(count.Total), Number(count.Used), Number(count.Remaining),
        Number(count.Installed), Number(count.Activated), MakWords.Date(count.AsOf), string.Join("; ", MakWords.Sources(count, culture)), count.Status.ToString(),
        Number(count.Required), Number(count.Shortfall), count.KeyId, string.Join("; ", count.LicenseIds), string.Join("; ", count.Organizations),
        string.Join(" ", MakWords.Remarks(count, culture)), string.Join("; ", count.Editions), count.IsExtendedSecurityUpdates ? "True" : "False", MakText.Next(count, culture),
    ];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
