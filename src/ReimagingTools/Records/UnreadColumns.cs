using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Text;

namespace ReimagingTools.Records;

/// <summary>
/// The columns of inventories that are not read, each once. Instances of a class bring columns that nobody chose, so theirs are not told.
/// </summary>
internal sealed class UnreadColumns
{
    private const int HeaderLimit = 1_000;

    private readonly HashSet<RowHeader> _headers = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names = [];
    private readonly HashSet<Field> _read = [];
    private readonly HeadingSamples _samples = new();

    /// <summary>The names, in the order they came.</summary>
    public IReadOnlyList<string> Names => [.. _names, .. _samples.Unheard];

    /// <summary>True once a row of verdicts came, as they were exported, with nothing filled in.</summary>
    public bool HasVerdicts { get; private set; }

    /// <summary>True once a row of a list of orders came, which belongs beside an inventory.</summary>
    public bool HasOrders { get; private set; }

    /// <summary>What to do about some of them; empty where there is nothing to say.</summary>
    public string Hints => HeadingHints.Of(Names, CultureInfo.CurrentUICulture, _samples) + Renaming;

    /// <summary>The command that gives the columns the names that were probably meant, where no other column has them.</summary>
    private string Renaming
    {
        get
        {
            KeyValuePair<string, string>[] names =
            [
                .. HeadingHints
                    .Renames(Names, _samples)
                    .Where(each => !_read.Contains(ColumnTable.Default.Find(each.Value, RowKind.Declared)?.Field ?? Field.None)),
            ];
            return names.Length == 0 ? "" : Sentences.Gap(CultureInfo.CurrentUICulture) + Renamed(names);
        }
    }

    public void Add(Row row)
    {
        _samples.Add(row);
        foreach (RowHeader header in row.All.Select(each => each.Header))
        {
            if (header.Class is null && _headers.Count < HeaderLimit && _headers.Add(header))
            {
                _names.AddRange(header.Unread.Where(_known.Add));
                _read.UnionWith(header.Columns.OfType<Column>().Select(column => column.Field));
                HasOrders |= EntitlementColumns.IsOrderList(header.Names);
                HasVerdicts |= VerdictColumns.IsNothingFilledIn(header.Names);
            }
        }
    }

    /// <summary>The names.</summary>
    /// <returns>Names joined by commas; product keys masked.</returns>
    public override string ToString() => HeadingHints.List(Names, CultureInfo.CurrentUICulture);

    /// <summary>The command that gives a column another name.</summary>
    public static string Renamed(string heading, string name) => Renamed([new(heading, name)]);

    private static string Renamed(KeyValuePair<string, string>[] names) =>
        Messages.Format(
            "ColumnsRename",
            string.Join(", ", names.Select(each => "@{ n = '" + each.Value + "'; e = { $_." + Quoted(each.Key) + " } }")),
            string.Join(", ", names.Select(each => Quoted(each.Key)))
        );

    private static string Quoted(string heading) => "'" + heading.Replace("'", "''") + "'";
}
