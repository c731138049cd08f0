namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What a device can be told from others by, one value each; null where its records are silent.</summary>
/// <param name="DeviceSerial">The serial number of the machine.</param>
/// <param name="AssetTag">Its asset tag.</param>
/// <param name="Manufacturer">Its maker.</param>
/// <param name="Model">Its model.</param>
/// <param name="Collection">A collection, site or group it belongs to.</param>
public sealed record DeviceSelectors(string? DeviceSerial, string? AssetTag, string? Manufacturer, string? Model, string? Collection)
{
    /// <summary>Nothing is known.</summary>
    public static DeviceSelectors None { get; } = new(null, null, null, null, null);
}
