using ReimagingTools.Records.Columns;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>The columns that select devices, in the order of the contract.</summary>
public static class Selector
{
    /// <summary>How many of them, the first ones, can name a single device: the name, the serial number and the asset tag.</summary>
    public const int OfOneDevice = 3;

    /// <summary>ComputerName, DeviceSerial, AssetTag, Manufacturer, Model, Collection.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Field.ComputerName, Field.DeviceSerial, Field.AssetTag, Field.Manufacturer, Field.Model, Field.Collection];
}
