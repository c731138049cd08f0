using System.Globalization;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Views;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Cli.Output;

/// <summary>
/// One CSV row per verdict, flat. Values a spreadsheet would take for formulas are made harmless, unless raw values are asked for. What follows from the
/// facts is put into cells once per verdict, so that a row costs its name and a copy.
/// </summary>
internal sealed class CsvVerdictWriter : IVerdictWriter
{
    private static readonly string[] Columns =
        ["ComputerName", "Decision", "Basis", "Brief", "LicensedProduct", "MediaProduct", "Reason", "Clauses", "MissingFacts", "Obligations", "Advisories", "MediaSource", "MediaIndex", "MediaChoice", "OtherImages", "DeviceCount"];

    private static readonly string[] ProvenanceColumns = ["AsOf", "Tool", "BriefHash", "CatalogueHash", "MediaIdentity", "FactsHash", "Facts"];

    private readonly Dictionary<ImageVerdict, byte[]> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly ByteOutput _output;
    private readonly CultureInfo _culture;
    private readonly bool _isRaw;
    private readonly bool _hasProvenance;

    public CsvVerdictWriter(Stream output, CultureInfo culture, bool isRaw, bool hasProvenance = false)
    {
        _output = new ByteOutput(output);
        _culture = culture;
        _isRaw = isRaw;
        _hasProvenance = hasProvenance;
        _output.Write(CsvCells.Encode(isRaw, hasProvenance ? [.. Columns[..^1], .. ProvenanceColumns, Columns[^1]] : Columns));
        _output.Write("\n"u8);
    }

    public void Write(InventoryRow row)
    {
        foreach (DeviceVerdict verdict in row.Verdicts)
        {
            WriteName(row.ComputerName);
            _output.Write(CellsOf(verdict.Image));
            _output.Write(row.DeviceCount);
            _output.Write("\n"u8);
        }
    }

    public void Finish() => _output.Flush();

    private void WriteName(string? name)
    {
        if (name is null || PlainText.IsPlain(name))
        {
            _output.Write(name);
        }
        else
        {
            _output.Write(CsvCells.Encode(_isRaw, name));
        }
    }

    private byte[] CellsOf(ImageVerdict image)
    {
        if (!_cells.TryGetValue(image, out byte[]? cells))
        {
            if (_cells.Count == EligibilityJudge.CacheLimit)
            {
                _cells.Clear();
            }

            Verdict verdict = image.Verdict;
            cells =
            [
                (byte)',',
                .. CsvCells.Encode(_isRaw, [
                    verdict.Decision.ToString(),
                    verdict.Basis.ToString(),
                    verdict.Brief.Id,
                    verdict.Facts.Licensed.ProductText ?? "",
                    image.Media?.ProductText ?? "",
                    image.GetReason(_culture),
                    string.Join("; ", verdict.Clauses),
                    string.Join("; ", image.MissingFacts),
                    string.Join(" ", image.Obligations.Select(notice => notice.GetText(_culture))),
                    string.Join(" ", image.Advisories.Select(notice => notice.GetText(_culture))),
                    image.MediaSource,
                    image.Media?.Index?.ToString(CultureInfo.InvariantCulture) ?? "",
                    image.GetChoice(_culture) ?? "",
                    string.Join("; ", image.GetOthers(_culture)),
                    .. _hasProvenance ? Cells(Provenance.Of(verdict)) : [],
                ]),
                (byte)',',
            ];
            _cells.Add(image, cells);
        }

        return cells;
    }

    private static string[] Cells(Provenance provenance) =>
    [
        provenance.AsOf?.ToString() ?? "", Provenance.Tool, provenance.BriefHash, Provenance.CatalogueHash, provenance.Media, provenance.FactsHash,
        string.Join("\n", provenance.Facts.Where(fact => fact.Value.Length > 0).Select(fact => fact.Key + "=" + fact.Value)),
    ];
}
