namespace ReimagingTools.Activation;

/// <summary>What one source says about one key. Unknown is null.</summary>
public sealed record MakSource
{
    /// <summary>The kind of source.</summary>
    public MakSourceKind Kind { get; init; }

    /// <summary>Where it was read.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Activations allowed, as this source says.</summary>
    public int? Total { get; init; }

    /// <summary>Activations used, as this source says.</summary>
    public int? Used { get; init; }

    /// <summary>Activations left, as this source says, or total less used where it gives both.</summary>
    public int? Remaining { get; init; }

    /// <summary>The count as written ("23/500"), or null.</summary>
    public string? CountText { get; init; }

    /// <summary>Devices found with the key.</summary>
    public int? Installed { get; init; }

    /// <summary>Devices among them on which it is activated.</summary>
    public int? Activated { get; init; }

    /// <summary>When it was true, in the unknown time zone of the source.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The error of the last refresh; 0 when it went well.</summary>
    public int LastErrorCode { get; init; }
}
