using ReimagingTools.Cli.Text;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Cli.Input;

/// <summary>What the columns of a CSV inventory are for.</summary>
internal sealed class CsvColumns
{
    private CsvColumns(string[] names)
    {
        Names = names;
        var header = new RowHeader(names, null, ColumnTable.Default);
        Unread = [.. header.Unread];
        Judged = [.. Enumerable.Range(0, names.Length).Where(index => header.Columns[index] is { } column && FieldTraits.IsJudged(column.Field))];
        Parts = [.. header.Columns.Select(column => column?.JudgedPart)];
        Shows = [.. names.Select(name => ColumnTable.Default.Find(name).Aggregate(RowKind.None, (kinds, column) => kinds | column.Shows))];
        IsDescription = [.. names.Select(name => ColumnTable.Default.Find(name).Any(column => column.Field == Field.Description))];
        Count = PlaceOf(header, Field.DeviceCount);
        Name = [.. header.PlacesOf(Field.ComputerName)];
        Selectors = new CsvSelectors(header);
        GroupKey = PlaceOf(header, Field.GroupKey);
        GroupColumns = PlaceOf(header, Field.GroupColumns);
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Names nobody reads.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>Indexes of the columns a verdict depends on.</summary>
    public int[] Judged { get; }

    /// <summary>For each column, the part of its values a verdict depends on; null where that is the whole.</summary>
    public Func<string, string>?[] Parts { get; }

    /// <summary>For each column, the kind of row a value in it shows.</summary>
    public RowKind[] Shows { get; }

    /// <summary>For each column, whether the channel of a license may stand in it.</summary>
    public bool[] IsDescription { get; }

    /// <summary>Indexes of the columns in which a computer names itself, the most telling first.</summary>
    public int[] Name { get; }

    /// <summary>The columns a device is selected by.</summary>
    public CsvSelectors Selectors { get; }

    /// <summary>Index of the number of devices, or -1.</summary>
    public int Count { get; }

    /// <summary>Index of the key of a group of devices, or -1.</summary>
    public int GroupKey { get; }

    /// <summary>Index of the columns that key is made of, or -1.</summary>
    public int GroupColumns { get; }

    public static CsvColumns Of(IReadOnlyList<string> header, string source)
    {
        string[] names = [.. header];
        return names.Any(name => ColumnTable.Default.Find(name).Count > 0)
            ? new CsvColumns(names)
            : throw new InputException(CliTexts.Say("Source.NoColumn", source, string.Join(", ", ColumnTable.Canonical.Take(4))));
    }

    private static int PlaceOf(RowHeader header, Field field) => header.PlacesOf(field) is [var place, ..] ? place : -1;
}
