namespace ReimagingTools.Fleet.Reporting;

/// <summary>What a report says of itself. The library reads no clock and no environment, so all of it comes from outside.</summary>
public sealed record ReportOptions
{
    /// <summary>The title, or null for the usual one.</summary>
    public string? Title { get; init; }

    /// <summary>Where the inventory came from, a file name for instance, or null when nobody said.</summary>
    public string? Source { get; init; }

    /// <summary>When the report was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>The language of the sentences: Japanese where it is Japanese, English otherwise.</summary>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;
}
