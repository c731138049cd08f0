namespace ReimagingTools.Fleet.Entitlements;

/// <summary>
/// How many licenses rows that select the same devices and state the same bought together, and how many devices they were counted for. Safe for use
/// by several threads while devices are counted.
/// </summary>
/// <param name="place">Where the first of the rows stands.</param>
internal sealed class Bought(RowPlace place)
{
    private long _devices;

    /// <summary>Where the first of the rows stands.</summary>
    public RowPlace Place { get; } = place;

    /// <summary>How many licenses; null where a row says no number: it is about all it selects.</summary>
    public long? Licenses { get; private set; } = 0;

    /// <summary>The devices that were counted.</summary>
    public long Devices => Interlocked.Read(ref _devices);

    /// <summary>True when more devices were counted than licenses were bought: nobody knows which of them are covered.</summary>
    public bool IsExceeded => Licenses < Devices;

    /// <summary>Adds what a row bought.</summary>
    /// <param name="licenses">How many; null where it does not say.</param>
    public void Add(long? licenses) => Licenses += licenses;

    /// <summary>Counts devices.</summary>
    /// <param name="devices">How many.</param>
    public void Count(long devices) => Interlocked.Add(ref _devices, devices);
}
