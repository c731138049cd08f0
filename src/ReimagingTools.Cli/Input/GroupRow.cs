namespace ReimagingTools.Cli.Input;

/// <summary>A row that stands for a group of devices: its key, and the answer to the values the key holds.</summary>
/// <param name="Group">The group; null when its key cannot be read.</param>
/// <param name="Answer">The verdicts, or why there are none.</param>
internal sealed record GroupRow(DeviceGroup? Group, RowAnswer Answer)
{
    /// <summary>Reads and judges.</summary>
    /// <param name="key">The row's ReimageKey.</param>
    /// <param name="columns">The row's ReimageColumns.</param>
    /// <param name="shown">The row's other columns, which must agree with the key.</param>
    public static GroupRow Of(string key, string columns, IReadOnlyList<KeyValuePair<string, object?>> shown, EligibilityJudge judge)
    {
        try
        {
            DeviceGroup group = DeviceGroup.Of(key, columns);
            return group.Disagreement(shown) is { } column
                ? new GroupRow(group, RowAnswer.Unreadable(CliTexts.Say("Row.OtherThanKey", column)))
                : new GroupRow(group, RowAnswer.Later(new DeviceRows(null, [group.Row]), judge));
        }
        catch (GroupException exception)
        {
            return new GroupRow(null, RowAnswer.Unreadable(exception.Message));
        }
    }
}
