using ReimagingTools.Fleet.Devices;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>Rows in few words; empty values are left out as inventories leave them empty.</summary>
internal static class DeviceRecords
{
    public static Row Of(params (string Name, object? Value)[] values) =>
        new RowBuilder(ColumnTable.Default).Of(values.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    public static Device Read(params (string Name, object? Value)[] values) => DeviceReader.Read(Of(values));

    /// <summary>The device several rows make.</summary>
    public static Device Together(params Row[] rows) => DeviceReader.Read(new DeviceRows(null, [.. rows.SelectMany(row => row.All)]));
}
