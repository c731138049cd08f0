using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>The verdict on a device and an image, with its words; shared by all computers licensed alike.</summary>
internal sealed record WordedVerdict(DeviceVerdict Source, VerdictText Text)
{
    /// <summary>True when something that is about the device alone tells what it was licensed for.</summary>
    public bool IsLicenseOwn { get; init; }

    /// <summary>What it rests on, where that is asked for.</summary>
    public string? Provenance { get; init; }
}
