using CsvHelper;
using ReimagingTools.Media.Names;

namespace ReimagingTools.Cli.Input;

/// <summary>What the columns of a CSV inventory are for.</summary>
internal sealed class CsvColumns
{
    private readonly RowKind _kind;
    private readonly bool _isAlwaysWhole;

    private CsvColumns(string[] names)
    {
        Names = names;
        var header = new RowHeader(names, null, ColumnTable.Default);
        Unread = [.. header.Unread];
        Sampled = [.. header.Unread.Where(HeadingSamples.Asks), .. header.Unheard];
        Nameless = [.. Enumerable.Range(0, names.Length).Where(index => names[index].Trim().Length == 0)];
        Parts = [.. Enumerable.Range(0, names.Length).Select(header.JudgedPartAt)];
        Judged = RunsOf([.. Enumerable.Range(0, names.Length).Where(header.IsJudged)], Parts);
        Shows = [.. names.Select(name => ColumnTable.Default.Find(name).Aggregate(RowKind.None, (kinds, column) => kinds | column.Shows))];
        IsDescription = [.. names.Select(name => ColumnTable.Default.Find(name).Any(column => column.Field == Field.Description))];
        Count = PlaceOf(header, Field.DeviceCount);
        Identity = new CsvIdentity(header);
        LicensedProducts = [.. header.PlacesOf(Field.LicensedProduct)];
        _kind = header.Kind;
        _isAlwaysWhole =
            Shows.All(shown => (shown & ~RowKind.Declared) == RowKind.None)
            && !IsDescription.Contains(true)
            && (_kind & RowKind.Declared) != RowKind.None;
        Selectors = new CsvSelectors(header);
        GroupKey = PlaceOf(header, Field.GroupKey);
        GroupColumns = PlaceOf(header, Field.GroupColumns);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Where a name stands, or -1.</summary>
    public int PlaceOf(string name) => Array.IndexOf([.. Names], name);

    /// <summary>Names nobody reads.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Names of which what stands under them tells what they mean.</summary>
    public IReadOnlyList<string> Sampled { get; }

    /// <summary>Indexes of the columns without a name.</summary>
    public int[] Nameless { get; }

    /// <summary>
    /// The columns a verdict depends on, first and last of those that stand side by side; one of which a part alone is judged stands by itself.
    /// </summary>
    public (int First, int Last)[] Judged { get; }

    /// <summary>For each column, the part of its values a verdict depends on; null where that is the whole.</summary>
    public Func<string, string>?[] Parts { get; }

    /// <summary>For each column, the kind of row a value in it shows.</summary>
    public RowKind[] Shows { get; }

    /// <summary>For each column, whether the channel of a license may stand in it.</summary>
    public bool[] IsDescription { get; }

    /// <summary>The columns that tell whose a row is.</summary>
    public CsvIdentity Identity { get; }

    /// <summary>Indexes of the columns that name the licensed product.</summary>
    public int[] LicensedProducts { get; }

    /// <summary>The columns a device is selected by.</summary>
    public CsvSelectors Selectors { get; }

    /// <summary>Index of the number of devices, or -1.</summary>
    public int Count { get; }

    /// <summary>Index of the key of a group of devices, or -1.</summary>
    public int GroupKey { get; }

    /// <summary>Index of the columns that key is made of, or -1.</summary>
    public int GroupColumns { get; }

    /// <summary>
    /// What the values of a row show it to be. A table that holds systems and licenses in rows of their own has the columns of both in every row;
    /// empty ones show nothing.
    /// </summary>
    public RowKind ShownKinds(CsvReader reader)
    {
        RowKind shown = RowKind.None;
        for (int i = 0; i < Names.Count; i++)
        {
            if (!reader.GetSpan(i).IsEmpty)
            {
                bool isChannel = IsDescription[i] && PerDeviceParts.OfDescription(reader.GetString(i)) != PerDeviceParts.Silent;
                shown |= Shows[i] | (isChannel ? RowKind.License : RowKind.None);
            }
        }

        return shown;
    }

    /// <summary>True for a row that answers by itself.</summary>
    public bool IsWhole(CsvReader reader)
    {
        if (_isAlwaysWhole)
        {
            return true;
        }

        RowKind shown = ShownKinds(reader);
        return FieldTraits.IsWhole(shown == RowKind.None ? _kind : shown);
    }

    /// <summary>What the columns of a header are for.</summary>
    /// <param name="header">The names.</param>
    /// <param name="source">The inventory it was read of.</param>
    /// <exception cref="InputException">None of them is known.</exception>
    public static CsvColumns Of(IReadOnlyList<string> header, InventorySource source)
    {
        string[] names = [.. header];
        return names.Any(IsKnown)
            ? new CsvColumns(names)
            : throw new InputException(
                ToolText.Of(source.FirstLines) is var (tool, command) ? CliTexts.Say("Source.ToolText", source.Name, tool, command)
                : source.FirstLines is [{ } first, ..] && MediaFileNames.IsName(first) ? CliTexts.Say("Source.MediaNames", source.Name)
                : ToolText.HeaderBelow(source.FirstLines) is { } line ? CliTexts.Say("Source.HeaderBelow", source.Name, line)
                : (source.ForeignEncoding ?? LegacyEncoding.OfLost(names)) is { } encoding
                    ? CliTexts.Say("Source.NoColumnForeign", source.Name, encoding)
                : CliTexts.Say("Source.NoColumn", source.Name, string.Join(", ", ColumnTable.Canonical.Take(4)))
                    + HeadingHints.Of(names, CultureInfo.CurrentUICulture)
            );
    }

    /// <summary>How many lines stand above the header as titles of a report, none of whose cells is a heading.</summary>
    /// <param name="lines">The first lines.</param>
    public static int TitlesOf(IReadOnlyList<string> lines) =>
        lines.Count > 0
        && !ToolText.CellsOf(lines[0]).Any(IsKnown)
        && ToolText.Of(lines) is null
        && ToolText.HeaderBelow(lines) is { } line
        && ToolText.AreTitles(lines, line)
            ? line - 1
            : 0;

    private static bool IsKnown(string name) =>
        ColumnTable.Default.Find(name).Any(column => column.Field != Field.None || column.Shows != RowKind.None);

    private static (int First, int Last)[] RunsOf(int[] columns, Func<string, string>?[] parts)
    {
        var runs = new List<(int First, int Last)>();
        foreach (int column in columns)
        {
            if (parts[column] is null && runs.Count > 0 && runs[^1].Last == column - 1 && parts[column - 1] is null)
            {
                runs[^1] = (runs[^1].First, column);
            }
            else
            {
                runs.Add((column, column));
            }
        }

        return [.. runs];
    }

    private static int PlaceOf(RowHeader header, Field field) => header.PlacesOf(field) is [var place, ..] ? place : -1;
}
