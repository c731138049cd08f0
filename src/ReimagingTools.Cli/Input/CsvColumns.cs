using System.Globalization;
using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Cli.Input;

/// <summary>What the columns of a CSV inventory are for.</summary>
internal sealed class CsvColumns
{
    private const string DeviceCount = "DeviceCount";

    private CsvColumns(string[] names)
    {
        Names = names;
        bool holdsLicenses = names.Any(InventoryColumns.IsLicenseDetail);
        Judged = [.. Enumerable.Range(0, names.Length).Where(index => IsJudged(names[index], holdsLicenses))];
        Count = Array.FindIndex(names, IsCount);
        GroupKey = Array.FindIndex(names, each => each.Equals("ReimageKey", StringComparison.OrdinalIgnoreCase));
        GroupColumns = Array.FindIndex(names, each => each.Equals("ReimageColumns", StringComparison.OrdinalIgnoreCase));
        int name = Array.FindIndex(names, each => InventoryColumns.IsIdentity(each) && !InventoryColumns.IsGroup(each) && !IsCount(each));
        ComputerName = name < 0 && !holdsLicenses ? Array.FindIndex(names, IsName) : name;
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Indexes of the columns a verdict depends on.</summary>
    public int[] Judged { get; }

    /// <summary>Index of the computer's name, or -1.</summary>
    public int ComputerName { get; }

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

    /// <summary>Name belongs to a license where license columns stand beside it, else to the computer.</summary>
    private static bool IsJudged(string name, bool holdsLicenses) =>
        InventoryColumns.IsKnown(name) && !InventoryColumns.IsIdentity(name) && (holdsLicenses || !IsName(name));

    private static bool IsCount(string column) => column.Equals(DeviceCount, StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string column) => column.Equals("Name", StringComparison.OrdinalIgnoreCase) || column.Equals("Name0", StringComparison.OrdinalIgnoreCase);
}
