namespace ReimagingTools.Fleet.Plans;

/// <summary>The image one device may have, or what it wants.</summary>
/// <param name="ComputerName">The computer's name, or null.</param>
/// <param name="DeviceCount">How many devices it stands for.</param>
/// <param name="Answer">The answer, shared with every device of the same verdicts.</param>
public sealed record ReimagePlan(string? ComputerName, long DeviceCount, PlanAnswer Answer)
{
    /// <summary>
    /// What it shows of another edition, version or language than the one that was stated for all or for a group and is taken for its own; null
    /// where nothing is.
    /// </summary>
    public BesideStated? BesideStated { get; init; }
}
