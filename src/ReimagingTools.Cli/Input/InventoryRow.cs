using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Scale;

namespace ReimagingTools.Cli.Input;

/// <summary>One row of an inventory: judged, or unreadable with the reason.</summary>
/// <param name="ComputerName">The computer's name, or null.</param>
/// <param name="DeviceCount">How many devices the row stands for.</param>
/// <param name="Verdicts">One verdict per image; empty for an unreadable row.</param>
/// <param name="Error">Why the row could not be read; null for a judged row.</param>
internal readonly record struct InventoryRow(string? ComputerName, long DeviceCount, DeviceVerdict[] Verdicts, UnreadableRow? Error)
{
    /// <summary>The group of devices the row stands for, readable or not; null for a device of its own.</summary>
    public DeviceGroup? Group { get; init; }

    public static InventoryRow Unreadable(string source, long line, string what) => new(null, 0, [], new UnreadableRow(source, line, what.TrimEnd('.') + "."));
}
