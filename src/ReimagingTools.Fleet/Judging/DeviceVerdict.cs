namespace ReimagingTools.Fleet.Judging;

/// <summary>The verdict on one device and one image.</summary>
/// <param name="ComputerName">The computer's name, or null.</param>
/// <param name="DeviceCount">How many devices it stands for.</param>
/// <param name="Licensed">What the device is licensed for, with this device's own evidence.</param>
/// <param name="Image">The verdict on the image, shared with every device of the same facts.</param>
public sealed record DeviceVerdict(string? ComputerName, long DeviceCount, LicensedProduct Licensed, ImageVerdict Image)
{
    /// <summary>The image.</summary>
    public MediaImage Media => Image.Verdict.Facts.Media;

    /// <summary>The verdict.</summary>
    public Verdict Verdict => Image.Verdict;
}
