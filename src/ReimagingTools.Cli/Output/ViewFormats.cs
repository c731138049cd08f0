using CsvHelper;
using ReimagingTools.Cli.Commands;

namespace ReimagingTools.Cli.Output;

/// <summary>The formats for programs: any view in any of them.</summary>
internal static class ViewFormats
{
    /// <summary>Writes objects one after the other, so that the first are seen while later ones are still read.</summary>
    /// <param name="format">CSV, or else JSON lines.</param>
    /// <param name="view">What the objects show.</param>
    /// <param name="items">The objects.</param>
    /// <param name="culture">The language of sentences.</param>
    /// <param name="isInventory">True for records an inventory is made of: JSON keys are named as columns are, and what is not known is left
    /// out.</param>
    public static void Write<T>(string format, View<T> view, IEnumerable<T> items, TextWriter output, CultureInfo culture, bool isInventory = false)
    {
        if (format == OutputFormat.Csv)
        {
            using CsvWriter csv = CsvCells.Open(output);
            csv.WriteRecord([.. view.Columns]);
            foreach (T item in items)
            {
                csv.WriteRecord(view.Cells(item, culture));
            }

            csv.Flush();
        }
        else
        {
            var lines = new ViewJsonLines(output, culture) { IsInventory = isInventory };
            foreach (T item in items)
            {
                lines.Write(view, item);
            }
        }

        output.Flush();
    }
}
