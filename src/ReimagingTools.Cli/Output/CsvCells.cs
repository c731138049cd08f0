using CsvHelper;

namespace ReimagingTools.Cli.Output;

/// <summary>Cells as the CSV library writes them.</summary>
internal static class CsvCells
{
    /// <summary>A few cells at a time need no buffer for a file.</summary>
    private const int Buffer = 1024;

    private static readonly CsvWriterOptions Guarded = new() { NewLine = "\n", BufferSize = Buffer, Injection = CsvInjection.Escape };
    private static readonly CsvWriterOptions Raw = new() { NewLine = "\n", BufferSize = Buffer };

    /// <summary>Writes whole files: values a spreadsheet would take for formulas are made harmless.</summary>
    public static CsvWriter Open(TextWriter output) =>
        CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);

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
