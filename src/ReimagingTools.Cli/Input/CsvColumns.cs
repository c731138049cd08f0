using System.Globalization;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>What the columns of a CSV inventory are for.</summary>
internal sealed class CsvColumns
{
    private CsvColumns(string[] names)
    {
        Names = names;
        bool holdsLicenses = names.Any(InventoryColumns.IsLicenseDetail);
        Judged = [.. Enumerable.Range(0, names.Length).Where(index => InventoryColumns.IsJudged(names[index], holdsLicenses))];
        Parts = [.. names.Select(InventoryColumns.PartJudgedOf)];
        Count = Array.FindIndex(names, InventoryColumns.IsDeviceCount);
        Name = [.. Enumerable.Range(0, names.Length).Where(index => InventoryColumns.RankOfName(names[index]) is not null && !Judged.Contains(index))
            .OrderBy(index => InventoryColumns.RankOfName(names[index]))];
        GroupKey = Array.FindIndex(names, each => each.Equals("ReimageKey", StringComparison.OrdinalIgnoreCase));
        GroupColumns = Array.FindIndex(names, each => each.Equals("ReimageColumns", StringComparison.OrdinalIgnoreCase));
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Indexes of the columns a verdict depends on.</summary>
    public int[] Judged { get; }

    /// <summary>For each column, the part of its values a verdict depends on; null where that is the whole.</summary>
    public Func<string, string>?[] Parts { get; }

    /// <summary>Indexes of the columns that may hold the computer's name, the most telling first.</summary>
    public int[] Name { get; }

    /// <summary>Index of the number of devices, or -1.</summary>
    public int Count { get; }

    /// <summary>Index of the key of a group of devices, or -1.</summary>
    public int GroupKey { get; }

    /// <summary>Index of the columns that key is made of, or -1.</summary>
    public int GroupColumns { get; }

    public static CsvColumns Of(IReadOnlyList<string> header, string source)
    {
        string[] names = [.. header.Select(InventoryColumns.Leaf)];
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Length > 0 && !seen.TryAdd(names[i], i))
            {
                throw new InputException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source}: line 1: the column {names[i]} is given twice (columns {seen[names[i]] + 1} and {i + 1}). Rename or remove one of them."));
            }
        }

        return names.Any(InventoryColumns.IsKnown)
            ? new CsvColumns(names)
            : throw new InputException(source + ": line 1: no column is known here. Use a header line with columns such as " + string.Join(", ", InventoryColumns.Canonical.Take(4)) + ".");
    }
}
