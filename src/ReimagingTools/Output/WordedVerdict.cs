using ReimagingTools.Fleet.Judging;

namespace ReimagingTools.Output;

/// <summary>The verdict on a device and an image, with its words; shared by all computers licensed alike.</summary>
internal sealed record WordedVerdict(DeviceVerdict Source, VerdictText Text);
