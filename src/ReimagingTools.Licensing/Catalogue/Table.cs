using System.IO;
using System.Reflection;
using System.Text;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>Reads an embedded table: tab-separated, one header line, no quoting. Columns are found by name so that tables can grow.</summary>
internal sealed class Table
{
    private readonly Dictionary<string, int> _columns;

    private Table(string name, Dictionary<string, int> columns, IReadOnlyList<string[]> rows)
    {
        Name = name;
        _columns = columns;
        Rows = [.. rows.Select(cells => new TableRow(this, cells))];
    }

    public string Name { get; }

    public IReadOnlyList<TableRow> Rows { get; }

    public static Table Read(string name)
    {
        using Stream stream = typeof(Table).GetTypeInfo().Assembly.GetManifestResourceStream("ReimagingTools.Licensing." + name)
            ?? throw new InvalidOperationException("The embedded table " + name + " is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string[] header = (reader.ReadLine() ?? "").Split('\t');
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < header.Length; i++)
        {
            columns.Add(header[i], i);
        }

        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length != header.Length)
            {
                throw new InvalidOperationException("The embedded table " + name + " has a row of " + cells.Length + " cells: " + line);
            }

            rows.Add(cells);
        }

        return new Table(name, columns, rows);
    }

    /// <summary>The cells of one column by those of another, which differ by more than case.</summary>
    public Dictionary<string, string> Pairs(string key, string value) =>
        Rows.ToDictionary(row => row[key], row => row[value], StringComparer.OrdinalIgnoreCase);

    public bool Has(string column) => _columns.ContainsKey(column);

    public int Column(string name) =>
        _columns.TryGetValue(name, out int index)
            ? index
            : throw new InvalidOperationException("The embedded table " + Name + " has no column " + name + ".");
}
