using ReimagingTools.Fleet.Records;

namespace ReimagingTools.Tests.Fleet.Records;

/// <summary>Records in few words; empty values are left out as inventories leave them empty.</summary>
internal static class Records
{
    public static IRecord Of(params (string Name, object? Value)[] values) =>
        new DictionaryRecord(values.Select(pair => new KeyValuePair<string, object?>(pair.Name, pair.Value)));

    public static Device Read(params (string Name, object? Value)[] values) => DeviceBuilder.Read(Of(values));
}
