using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>The verdict on a device and an image, with its words; shared by all computers licensed alike.</summary>
internal sealed record WordedVerdict(DeviceVerdict Source, VerdictText Text)
{
    /// <summary>What it rests on, where that is asked for.</summary>
    public string? Provenance { get; init; }
}
