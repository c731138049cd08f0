using System.Globalization;
using ReimagingTools.Cli.Input;
using ReimagingTools.Fleet.Plans;
using ReimagingTools.Licensing.Facts;

namespace ReimagingTools.Cli.Output;

/// <summary>One CSV row per device: the image it may have, or the media to get, and why. What devices share is put into cells once.</summary>
internal sealed class PlanCsvWriter : IVerdictWriter
{
    private static readonly string[] Columns =
        ["ComputerName", "Decision", "ImageFile", "ImageIndex", "ImageName", "Reason", "WantedProduct", "WantedLanguage", "WantedArchitecture", "DeviceCount"];

    private readonly ReimagePlanner _planner = new();
    private readonly Dictionary<PlanAnswer, byte[]> _cells = new(ReferenceEqualityComparer.Instance);
    private readonly ByteOutput _output;
    private readonly CultureInfo _culture;

    public PlanCsvWriter(Stream output, CultureInfo culture)
    {
        _output = new ByteOutput(output);
        _culture = culture;
        _output.Write(CsvCells.Encode(isRaw: false, Columns));
        _output.Write("\n"u8);
    }

    public void Write(InventoryRow row)
    {
        PlanAnswer answer = _planner.Plan(row.Verdicts).Answer;
        if (!_cells.TryGetValue(answer, out byte[]? cells))
        {
            _cells.Add(answer, cells = CellsOf(answer));
        }

        _output.Write(CsvCells.Encode(isRaw: false, row.ComputerName ?? ""));
        _output.Write(cells);
        _output.Write(row.DeviceCount);
        _output.Write("\n"u8);
    }

    public void Finish() => _output.Flush();

    private byte[] CellsOf(PlanAnswer answer)
    {
        MediaImage? image = answer.Image;
        return
        [
            (byte)',',
            .. CsvCells.Encode(
                isRaw: false,
                answer.Verdict.Decision.ToString(),
                image?.Source ?? "",
                image?.Index?.ToString(CultureInfo.InvariantCulture) ?? "",
                image is null ? "" : image.Name ?? image.ProductText ?? "",
                answer.GetReason(_culture),
                answer.Wanted?.Product ?? "",
                answer.Wanted?.Language ?? "",
                PlanWords.Architecture(answer.Wanted)),
            (byte)',',
        ];
    }
}
