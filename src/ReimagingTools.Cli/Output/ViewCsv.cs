using System.Globalization;
using CsvHelper;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Cli.Output;

/// <summary>Any view as CSV, one flat row an object: unknown values are empty cells, and values a spreadsheet would take for formulas are made harmless.</summary>
/// <typeparam name="T">What is shown.</typeparam>
internal sealed class ViewCsv<T> : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly View<T> _view;
    private readonly CultureInfo _culture;

    public ViewCsv(TextWriter output, View<T> view, CultureInfo culture)
    {
        _csv = CsvWriter.Create(output, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape }, leaveOpen: true);
        _view = view;
        _culture = culture;
        WriteRow(view.Columns);
    }

    public void Write(T item) => WriteRow(_view.Cells(item, _culture).Select(Cell));

    public void Dispose()
    {
        _csv.Flush();
        _csv.Dispose();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => text,
        IEnumerable<object> items => string.Join("; ", items),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private void WriteRow(IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.EndRecord();
    }
}
