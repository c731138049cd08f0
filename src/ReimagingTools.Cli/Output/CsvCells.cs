using CsvHelper;

namespace ReimagingTools.Cli.Output;

/// <summary>Cells as the CSV library writes them.</summary>
internal static class CsvCells
{
    private static readonly CsvWriterOptions Guarded = new() { NewLine = "\n", Injection = CsvInjection.Escape };
    private static readonly CsvWriterOptions Raw = new() { NewLine = "\n" };

    /// <summary>UTF-8 of the cells with separators between them and no line break.</summary>
    /// <param name="isRaw">False to make values harmless that a spreadsheet would take for formulas.</param>
    /// <param name="cells">The cells.</param>
    public static byte[] Encode(bool isRaw, params string[] cells)
    {
        using var stream = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(stream, isRaw ? Raw : Guarded, leaveOpen: true))
        {
            csv.WriteRecord(cells);
        }

        return stream.ToArray()[..^1];
    }
}
