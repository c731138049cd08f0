using ReimagingTools.Records.Columns;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>The columns that select devices, in the order of the contract.</summary>
public static class Selector
{
    /// <summary>ComputerName, DeviceSerial, AssetTag, Manufacturer, Model, Collection.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Field.ComputerName, Field.DeviceSerial, Field.AssetTag, Field.Manufacturer, Field.Model, Field.Collection];

    /// <summary>True for the columns that can name a single device.</summary>
    /// <param name="field">A selector.</param>
    /// <returns>Whether it is the name, the serial number or the asset tag.</returns>
    public static bool IsOfOneDevice(Field field) => field is Field.ComputerName or Field.DeviceSerial or Field.AssetTag;
}
