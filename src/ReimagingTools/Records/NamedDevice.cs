using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Records;

/// <summary>A device and the name of one computer it describes: computers licensed alike share the device.</summary>
/// <param name="Device">What the records say; its own name is that of the first computer.</param>
/// <param name="ComputerName">The computer, or null when nothing names it.</param>
internal sealed record NamedDevice(Device Device, string? ComputerName)
{
    public static NamedDevice Of(Device device) => new(device, device.ComputerName);
}
