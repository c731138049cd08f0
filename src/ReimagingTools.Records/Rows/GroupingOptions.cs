namespace ReimagingTools.Records.Rows;

/// <summary>How rows are put together.</summary>
public sealed record GroupingOptions
{
    /// <summary>The machine that asked: its name on a record says how it came, not whose it is. Null when nobody asked.</summary>
    public string? AskingMachine { get; init; }

    /// <summary>True when rows that are whole by themselves wait too, because other inventories may say more of their devices.</summary>
    public bool HoldsAll { get; init; }

    /// <summary>What a pass ahead saw of the computers of the input; null where it can be read once only.</summary>
    public DeviceSightings? Sightings { get; init; }

    /// <summary>Takes each record of what is no device by itself, for whoever lists them; null when nobody does.</summary>
    public Action<RowIssue>? Other { get; init; }

    /// <summary>Rows that wait at most; past it those that wait are judged, and later rows of their devices are errors.</summary>
    public int HeldLimit { get; init; } = 500_000;

    /// <summary>
    /// Computers and keys of devices handed on that are remembered in memory, at 16 bytes each; more of them lie in a temporary file.
    /// </summary>
    public int SeenLimit { get; init; } = 1 << 19;
}
