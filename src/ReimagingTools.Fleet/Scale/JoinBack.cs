namespace ReimagingTools.Fleet.Scale;

/// <summary>What the join of decisions and devices needs to know.</summary>
/// <param name="Columns">The columns the groups were made by.</param>
/// <param name="Table">The table of devices, or null for the engine's usual one.</param>
/// <param name="Media">What is on the media, in words, for each decision a device gets.</param>
/// <param name="NotJudged">The reason given for a device whose group has no decision.</param>
public sealed record JoinBack(GroupColumns Columns, string? Table, IReadOnlyList<string> Media, string NotJudged)
{
    /// <summary>The columns that find the latest row of each device, or null when every device has one row.</summary>
    public LatestRows? Latest { get; init; }

    /// <summary>Whether each decision tells what it rests on.</summary>
    internal bool HasProvenance { get; init; }
}
