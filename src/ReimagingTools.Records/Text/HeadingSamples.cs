using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Records.Text;

/// <summary>
/// What stands in the first rows under headings of licenses that are not read ("License"): a product and a channel are written under the same words.
/// It chooses which column a hint names, and nothing is judged by it.
/// </summary>
public sealed class HeadingSamples
{
    private const int MostRows = 20;

    private readonly Dictionary<string, List<string>> _meant = new(StringComparer.OrdinalIgnoreCase);

    private int _rows;

    /// <summary>True once enough rows were seen.</summary>
    public bool IsFull => _rows >= MostRows;

    /// <summary>True for a heading that may mean a product or a channel.</summary>
    /// <param name="heading">A heading that is not read.</param>
    public static bool Asks(string heading) => ColumnTable.Default.Nearest(heading) is FactNames.LicensedProduct or FactNames.LicenseChannel;

    /// <summary>Headings of products under which the licensed ones stand, in rows that state none.</summary>
    public IEnumerable<string> Unheard =>
        _meant.Keys.Where(heading =>
            ColumnTable.Default.Find(heading).Any(column => column.Field == Field.ProductText) && ColumnOf(heading) == FactNames.LicensedProduct
        );

    /// <summary>Takes a row of objects.</summary>
    public void Add(Row row)
    {
        if (!IsFull)
        {
            _rows++;
            foreach (Row each in row.All)
            {
                for (int place = 0; place < each.Header.Names.Count; place++)
                {
                    if (each.Header.Columns[place] is null ? Asks(each.Header.Names[place]) : each.Header.Unheard.Contains(each.Header.Names[place]))
                    {
                        Note(each.Header.Names[place], CellText.Of(each.ValueAt(place)));
                    }
                }
            }
        }
    }

    /// <summary>Takes the cells of a row of a table.</summary>
    /// <param name="cells">Each with its heading.</param>
    public void Add(IEnumerable<KeyValuePair<string, string>> cells)
    {
        _rows++;
        foreach (KeyValuePair<string, string> cell in cells)
        {
            Note(cell.Key, cell.Value);
        }
    }

    /// <summary>The column most cells under a heading read as.</summary>
    /// <returns>The name of a column; null where the cells do not tell.</returns>
    public string? ColumnOf(string heading) =>
        _meant.TryGetValue(heading, out List<string>? meant)
            ? meant
                .GroupBy(name => name, StringComparer.Ordinal)
                .Where(same => same.Key.Length > 0 && same.Count() * 2 > meant.Count)
                .Select(same => same.Key)
                .FirstOrDefault()
            : null;

    private void Note(string heading, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _meant
                .GetOrAdd(heading, static _ => [])
                .Add(
                    ChannelNames.ParseLicense(text) is not null ? FactNames.LicenseChannel
                    : ProductNames.Parse(text).Product is not null ? FactNames.LicensedProduct
                    : ""
                );
        }
    }
}
