namespace ReimagingTools.Fleet.Reporting;

/// <summary>Devices with the same verdict and product.</summary>
internal sealed class ReportGroup(ReportVerdict verdict)
{
    public ReportVerdict Verdict { get; } = verdict;

    public long Devices { get; private set; }

    /// <summary>Their names, or null past the limit of names.</summary>
    public NameStore? Names { get; private set; } = new();

    /// <returns>Bytes the name takes in the file.</returns>
    public int Add(string? name, long devices)
    {
        Devices = checked(Devices + devices);
        return Names?.Add(name, devices) ?? 0;
    }

    public void ForgetNames() => Names = null;
}
