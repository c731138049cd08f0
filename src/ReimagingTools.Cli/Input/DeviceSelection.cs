using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>Looks at what devices are selected by: for entitlements, for questions, or both.</summary>
/// <param name="book">The entitlements, or null without any.</param>
internal sealed class DeviceSelection(EntitlementBook? book)
{
    /// <summary>What entitlements state of a device; it is counted once it is judged.</summary>
    public EntitlementMatch Find(SelectableDevice device) => book?.Find(device) ?? EntitlementMatch.None;

    /// <summary>Counts a device that is judged.</summary>
    public void Count(SelectableDevice device, EntitlementMatch match) => book?.Count(device, match);

    /// <summary>Counts devices that are open and that no entitlement selects.</summary>
    public void CountOpen(long devices) => book?.CountOpen(devices);

    /// <summary>Tells of rows that entitle nobody and of devices without a row.</summary>
    public void Tell(CultureInfo culture, Action<string> tell)
    {
        foreach (string notice in book is null ? [] : EntitlementNotices.Of(book, culture))
        {
            tell(notice);
        }
    }
}
