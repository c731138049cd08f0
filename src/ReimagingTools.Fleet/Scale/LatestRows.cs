namespace ReimagingTools.Fleet.Scale;

/// <summary>How to find one row per device in a log that holds many.</summary>
/// <param name="Device">The column that tells devices apart.</param>
/// <param name="Time">The column that tells which row is the latest.</param>
public sealed record LatestRows(string Device, string Time)
{
    /// <summary>The column of time in every table of Log Analytics.</summary>
    public const string UsualTime = "TimeGenerated";

    /// <summary>Reads "DeviceId" or "DeviceId,Timestamp".</summary>
    /// <param name="text">One or two column names.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="GroupException">They are more, or cannot be written.</exception>
    public static LatestRows Of(string text)
    {
        string[] names = [.. text.Split(',').Select(name => name.Trim())];
        return names.Length is 1 or 2 && names.All(GroupEngine.IsWritable)
            ? new LatestRows(names[0], names.Length == 2 ? names[1] : UsualTime)
            : throw new GroupException(FleetTexts.Say("Group.LatestBy", UsualTime));
    }
}
