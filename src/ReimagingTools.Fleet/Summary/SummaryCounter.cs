namespace ReimagingTools.Fleet.Summary;

/// <summary>Counts devices that have something in common.</summary>
internal abstract class SummaryCounter
{
    /// <summary>How many were counted.</summary>
    public long Devices { get; private set; }

    /// <summary>Counts more of them.</summary>
    public void Add(long devices) => Devices = checked(Devices + devices);
}
