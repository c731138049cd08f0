namespace ReimagingTools.Fleet.Entitlements;

/// <summary>What devices alike are told from others by; null where their records are silent.</summary>
/// <param name="Manufacturer">The maker.</param>
/// <param name="Collection">A collection, site or group they belong to.</param>
public sealed record DeviceSelectors(string? Manufacturer, string? Model, string? Collection)
{
    /// <summary>Nothing is known.</summary>
    public static DeviceSelectors None { get; } = new(null, null, null);
}
