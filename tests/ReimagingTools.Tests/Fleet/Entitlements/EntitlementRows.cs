using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Entitlements;

/// <summary>Books and devices made of "Model=Latitude 5440, LicenseChannel=OEM".</summary>
internal static class EntitlementRows
{
    public static EntitlementBook Book(params string[] rows) => new(rows.Select(row => Row(Pairs(row))));

    public static string Facts(EntitlementBook book, string device)
    {
        EntitlementMatch match = book.Find(Device(device));
        book.Count(Device(device), match);
        return string.Join(
            " | ",
            match
                .Rows.Select(row => string.Join("; ", row.Header.Names.Select((name, place) => name + "=" + row.TextAt(place))))
                .Order(StringComparer.Ordinal)
        );
    }

    public static SelectableDevice Device(string values)
    {
        Row row = new RowBuilder(ColumnTable.Default).Of(
            Pairs(values).Select(pair => KeyValuePair.Create(pair.Name, (object?)pair.Value)),
            default,
            "Win32_ComputerSystem"
        );
        return SelectableDevice.Of(new DeviceRows(row.Text(Field.ComputerName), [row]));
    }

    public static Row Row(params (string Name, string Value)[] pairs) =>
        new RowBuilder(ColumnTable.Default).Of(pairs.Select(pair => KeyValuePair.Create(pair.Name, (object?)pair.Value)), new RowPlace("rows", 1));

    public static (string Name, string Value)[] Pairs(string text) =>
        [.. text.Split(", ").Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
}
