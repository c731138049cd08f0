using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Entitlements;

namespace ReimagingTools.Cli.Input;

/// <summary>Looks at what devices are selected by: for entitlements, for questions, or both.</summary>
/// <param name="book">The entitlements, or null without any.</param>
internal sealed class DeviceSelection(EntitlementBook? book)
{
    private bool _isCounting;
    private bool _isCounted;

    /// <summary>True where all devices have to be counted before the first is answered, and are not yet.</summary>
    public bool CountsAhead => !_isCounting && !_isCounted && book is { CountsAhead: true };

    /// <summary>True where a column of the entitlements is not read.</summary>
    public bool HasUnreadColumns => book is { HasUnreadColumns: true };

    /// <summary>What entitlements state of a device; it is counted once it is judged.</summary>
    public EntitlementMatch Find(SelectableDevice device) => _isCounting ? EntitlementMatch.None : book?.Find(device) ?? EntitlementMatch.None;

    /// <summary>Counts a device that is judged, or that will be.</summary>
    public void Count(SelectableDevice device, EntitlementMatch match, long devices)
    {
        if (_isCounting)
        {
            book!.CountAhead(device, devices);
        }
        else
        {
            book?.Count(device, match);
        }
    }

    /// <summary>Counts the devices of all inventories before the first is answered.</summary>
    /// <param name="rows">Reads the inventories; nothing is judged or told of what it gives.</param>
    public void CountAll(IEnumerable<InventoryRow> rows, CancellationToken stop)
    {
        _isCounting = true;
        foreach (InventoryRow _ in rows)
        {
            stop.ThrowIfCancellationRequested();
        }

        (_isCounting, _isCounted) = (false, true);
    }

    /// <summary>Counts devices that waited, before the first of them is answered.</summary>
    public void CountAll(IReadOnlyList<DeviceRows> devices)
    {
        foreach (DeviceRows device in CountsAhead ? devices : [])
        {
            book!.CountAhead(SelectableDevice.Of(device), DeviceCounts.Of(device));
        }
    }

    /// <summary>Counts devices that are open and that no entitlement selects.</summary>
    public void CountOpen(long devices, string? name) => book?.CountOpen(devices, name);

    /// <summary>True for a value that is told with the rows of entitlements it speaks against.</summary>
    public bool Tells(UnreadText value) => book?.Tells(value) == true;

    /// <summary>Tells of rows that entitle nobody and of devices without a row.</summary>
    public void Tell(CultureInfo culture, Action<string> tell)
    {
        foreach (string notice in book is null ? [] : EntitlementNotices.Of(book, culture))
        {
            tell(notice);
        }
    }
}
