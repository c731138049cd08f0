using System.Globalization;
using ReimagingTools.Cli.Commands;
using ReimagingTools.Fleet.Views;

namespace ReimagingTools.Cli.Output;

/// <summary>The formats for programs: any view in any of them.</summary>
internal static class ViewFormats
{
    /// <summary>Writes objects one after the other, so that the first are seen while later ones are still read.</summary>
    public static void Write<T>(string format, View<T> view, IEnumerable<T> items, TextWriter output, CultureInfo culture)
    {
        if (format == OutputFormat.Csv)
        {
            using var csv = new ViewCsv<T>(output, view, culture);
            foreach (T item in items)
            {
                csv.Write(item);
            }
        }
        else
        {
            var lines = new ViewJsonLines(output, culture);
            foreach (T item in items)
            {
                lines.Write(view, item);
            }
        }

        output.Flush();
    }
}
