using CsvHelper;

namespace ReimagingTools.Cli.Output;

/// <summary>Cells as the CSV library writes them.</summary>
internal sealed class CsvCells(MemoryStream bytes, CsvWriterOptions options)
{
    /// <summary>A few cells at a time need no buffer for a file.</summary>
    private const int Buffer = 1024;

    private static readonly CsvWriterOptions Raw = new()
    {
        NewLine = "\n",
        BufferSize = Buffer,
        ValidateFieldCount = false,
    };
    private static readonly CsvWriterOptions Guarded = Raw with { Injection = CsvInjection.Escape };

    private readonly MemoryStream _bytes = bytes;
    private readonly CsvWriter _writer = CsvWriter.Create(bytes, options);

    /// <summary>Writes whole files: values a spreadsheet would take for formulas are made harmless.</summary>
    public static CsvWriter Open(TextWriter output) =>
        CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);

    /// <summary>Writes cells into memory.</summary>
    /// <param name="isRaw">False to make values harmless that a spreadsheet would take for formulas.</param>
    public static CsvCells InMemory(bool isRaw) => new(new MemoryStream(), isRaw ? Raw : Guarded);

    /// <summary>UTF-8 of the cells with separators between them and no line break; good until the next are encoded.</summary>
    public ReadOnlySpan<byte> Encode(params ReadOnlySpan<string> cells)
    {
        foreach (string cell in cells)
        {
            Add(cell);
        }

        return Take();
    }

    /// <summary>Adds a cell to those that are taken next.</summary>
    public void Add(ReadOnlySpan<char> cell) => _writer.WriteField(cell);

    /// <summary>UTF-8 of the cells that were added, with separators between them and no line break; good until the next are encoded.</summary>
    public ReadOnlySpan<byte> Take()
    {
        _bytes.SetLength(0);
        _writer.EndRecord();
        _writer.Flush();
        return _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length - 1);
    }
}
