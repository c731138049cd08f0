using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fleet.Devices;

/// <summary>Reads how many devices a row stands for. "1,000" is one or a thousand, depending on who wrote it: neither is taken.</summary>
public static class DeviceCounts
{
    /// <summary>More devices than any row stands for; keeps sums from running over.</summary>
    private const long MostDevices = 1_000_000_000_000;

    /// <summary>How many devices the rows of a device stand for, as far as they are understood.</summary>
    /// <param name="device">The rows.</param>
    /// <returns>The greatest number they name; 1 where they name none.</returns>
    public static long Of(DeviceRows device) => device.Rows.Values(Field.DeviceCount).Select(value => Read(value.Text) ?? 1).DefaultIfEmpty(1).Max();

    /// <summary>Reads a number of devices.</summary>
    /// <param name="text">Digits, wide ones among them, or what people write who have nothing to say.</param>
    /// <returns>A whole number above 0, 1 where nothing is said, or null for any other text.</returns>
    public static long? Read(string text) =>
        ParsedValues.IsUnknown(text) ? 1
        : long.TryParse(WellFormed.Compatible(text).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long count)
        && count is > 0 and <= MostDevices
            ? count
        : null;
}
