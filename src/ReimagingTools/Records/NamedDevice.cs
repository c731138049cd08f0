namespace ReimagingTools.Records;

/// <summary>A device and the name of one computer it describes: computers licensed alike share the device.</summary>
/// <param name="Device">What the records say; its own name is that of the first computer.</param>
/// <param name="ComputerName">The computer, or null when nothing names it.</param>
internal sealed record NamedDevice(Device Device, string? ComputerName)
{
    /// <summary>What it can be told from others by.</summary>
    public DeviceSelectors Selectors { get; init; } = DeviceSelectors.None;

    /// <summary>Invoices or orders behind what entitlements state of it.</summary>
    public IReadOnlyList<string> Proofs { get; init; } = [];

    /// <summary>True when an entitlement row selects it.</summary>
    public bool IsSelected { get; init; }

    public static NamedDevice Of(Device device) => new(device, device.ComputerName);
}
