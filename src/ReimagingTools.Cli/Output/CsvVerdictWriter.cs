using System.Globalization;
using CsvHelper;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>One CSV row per device and image, flat; values a spreadsheet would take for formulas are made harmless.</summary>
internal sealed class CsvVerdictWriter : IVerdictWriter, IDisposable
{
    private static readonly string[] Columns =
        ["ComputerName", "Decision", "Basis", "Brief", "LicensedProduct", "MediaProduct", "Reason", "Clauses", "MissingFacts", "Obligations", "Advisories", "DeviceCount"];

    private readonly CsvWriter _csv;
    private readonly CultureInfo _culture;
    private readonly Dictionary<Verdict, string[]> _cells = [];

    public CsvVerdictWriter(TextWriter output, CultureInfo culture)
    {
        _culture = culture;
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        foreach (string column in Columns)
        {
            _csv.WriteField(column);
        }

        _csv.EndRecord();
    }

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            _csv.WriteField(row.ComputerName);
            foreach (string cell in CellsOf(verdict.Verdict))
            {
                _csv.WriteField(cell);
            }

            _csv.WriteField(row.DeviceCount);
            _csv.EndRecord();
        }
    }

    public void Finish() => _csv.Flush();

    public void Dispose() => _csv.Dispose();

    private string[] CellsOf(Verdict verdict)
    {
        if (!_cells.TryGetValue(verdict, out string[]? cells))
        {
            cells =
            [
                verdict.Decision.ToString(),
                verdict.Basis.ToString(),
                verdict.Brief.Id,
                verdict.Facts.Licensed.ProductText ?? "",
                verdict.Facts.Media.ProductText ?? "",
                verdict.GetReason(_culture),
                string.Join("; ", verdict.Clauses),
                string.Join("; ", verdict.MissingFacts),
                string.Join(" ", verdict.Obligations.Select(notice => notice.GetText(_culture))),
                string.Join(" ", verdict.Advisories.Select(notice => notice.GetText(_culture))),
            ];
            _cells.Add(verdict, cells);
        }

        return cells;
    }
}
