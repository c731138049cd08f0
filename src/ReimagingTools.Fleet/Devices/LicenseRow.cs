using System.Collections;

namespace ReimagingTools.Fleet.Devices;

/// <summary>One license a row speaks of. A row whose columns hold lists of equal length speaks of as many: each takes its own item of every list.</summary>
internal sealed class LicenseRow(Row row, int item, int count)
{
    private static readonly Field[] Fields = [Field.Name, Field.LicenseName, Field.Description, Field.ProductKeyChannel, Field.LicenseFamily, Field.ActivationId];

    private readonly int _item = item;
    private readonly int _count = count;

    /// <summary>The row it stands in.</summary>
    public Row Row { get; } = row;

    /// <summary>True when the row is one of a license, whatever its texts say.</summary>
    public bool IsLicense => (Row.Kind & (RowKind.License | RowKind.OfficeLicense)) != RowKind.None;

    /// <summary>The licenses of a row.</summary>
    public static IEnumerable<LicenseRow> Of(Row row)
    {
        int[] lengths = [.. Fields.SelectMany(row.Header.PlacesOf).Select(place => LengthOf(row.ValueAt(place))).Where(length => length > 1).Distinct()];
        int count = lengths.Length == 1 ? lengths[0] : 1;
        return Enumerable.Range(0, count).Select(item => new LicenseRow(row, item, count));
    }

    /// <summary>Every value of a field, each once.</summary>
    public IReadOnlyList<RowValue> Values(Field field)
    {
        IReadOnlyList<RowValue> all = Row.Values(field);
        if (all.Count < 2)
        {
            return all;
        }

        if (_count > 1 && Row.Header.PlacesOf(field) is { Count: 1 } places && LengthOf(Row.ValueAt(places[0])) == _count && all.Count == _count)
        {
            return [all[_item]];
        }

        return [.. all.GroupBy(value => value.Text, StringComparer.OrdinalIgnoreCase).Select(group => group.First())];
    }

    /// <summary>The first value of a field.</summary>
    public string? Text(Field field) => Values(field) is { Count: > 0 } values ? values[0].Text : null;

    /// <summary>The texts of several fields.</summary>
    public IEnumerable<string> Texts(params Field[] fields) => fields.SelectMany(Values).Select(value => value.Text);

    private static int LengthOf(object? value) => value is IEnumerable many and not string ? many.Cast<object?>().Count() : 0;
}
