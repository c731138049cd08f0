namespace ReimagingTools.Fleet.Plans;

/// <summary>The image one device may have, or what it wants.</summary>
/// <param name="ComputerName">The computer's name, or null.</param>
/// <param name="DeviceCount">How many devices it stands for.</param>
/// <param name="Answer">The answer, shared with every device of the same verdicts.</param>
public sealed record ReimagePlan(string? ComputerName, long DeviceCount, PlanAnswer Answer);
