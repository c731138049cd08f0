namespace ReimagingTools.Activation;

/// <summary>How counts are judged.</summary>
public sealed record MakCountOptions
{
    /// <summary>Activations wanted of every key, or null.</summary>
    public int? Required { get; init; }

    /// <summary>The present, given by the caller: a date after it is none. Null when neither that nor age matters.</summary>
    public DateTime? Now { get; init; }

    /// <summary>A count older than this is <see cref="MakStatus.Stale"/>; 180 days unless set, null for never.</summary>
    public TimeSpan? StaleAfter { get; init; } = TimeSpan.FromDays(180);
}
