namespace ReimagingTools.Records;

/// <summary>The device rows of one content make.</summary>
/// <param name="Device">What they say; its own name is that of the first computer.</param>
/// <param name="Selectors">What it can be told from others by.</param>
/// <param name="Content">What they state, for the comparison with other rows of one computer.</param>
internal readonly record struct RememberedDevice(Device Device, DeviceSelectors Selectors, RecordContent Content);
