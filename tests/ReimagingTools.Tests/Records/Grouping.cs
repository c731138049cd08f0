using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Records;

/// <summary>Rows in few words, put together by device.</summary>
internal sealed class Grouping
{
    public List<RowIssue> Issues { get; } = [];

    public static Row Row(params (string Name, object? Value)[] values) =>
        new RowBuilder(ColumnTable.Default).Of(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    public static Row Running(string caption, params (string, object?)[] more) => Row([("Caption", caption), ("OSLanguage", "1033"), .. more]);

    public static Row License(string channel, params (string, object?)[] more) =>
        Row([("ProductKeyChannel", channel), ("LicenseStatus", "1"), .. more]);

    /// <summary>The devices, each as "name: texts of its rows".</summary>
    public string[] Devices(params Row[] rows) => Devices(new GroupingOptions(), rows);

    public string[] Devices(GroupingOptions options, params Row[] rows)
    {
        using var grouper = new DeviceGrouper(options, Issues.Add);
        List<DeviceRows> devices = [];
        foreach (Row row in rows)
        {
            devices.AddRange(grouper.Take(row));
        }

        devices.AddRange(grouper.Finish());
        return [.. devices.Select(TextOf).Order(StringComparer.Ordinal)];
    }

    private static string TextOf(DeviceRows device) =>
        (device.ComputerName ?? "?")
        + ": "
        + string.Join(
            " + ",
            device
                .Rows.Select(row => row.Text(Field.Caption) ?? row.Text(Field.ProductKeyChannel) ?? row.Text(Field.LicensedProduct) ?? "-")
                .Order(StringComparer.Ordinal)
        );
}
