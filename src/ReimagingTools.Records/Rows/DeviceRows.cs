namespace ReimagingTools.Records.Rows;

/// <summary>All rows that speak of one device.</summary>
/// <param name="ComputerName">Its name as the most telling row writes it, or null when nothing names it.</param>
/// <param name="Rows">The rows, those nested in others among them, in the order they came.</param>
public sealed record DeviceRows(string? ComputerName, IReadOnlyList<Row> Rows)
{
    /// <summary>Where the first of its rows stands.</summary>
    public RowPlace Place => Rows[0].Place;

    /// <summary>
    /// What a record that is whole by itself states, for <see cref="DeviceGrouper.TakeRemembered"/>; null for a device of several records.
    /// </summary>
    public RecordContent? Content { get; init; }

    /// <summary>
    /// Records that are whole by themselves and do not state what the first of them states. They may still agree, in other words or about other
    /// things.
    /// </summary>
    public IReadOnlyList<RowIssue> Differing { get; init; } = [];
}
