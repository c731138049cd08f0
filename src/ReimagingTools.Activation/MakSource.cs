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
    public long? Installed { get; init; }

    /// <summary>Devices among them on which it is activated.</summary>
    public long? Activated { get; init; }

    /// <summary>When it was true, in the unknown time zone of the source; null when no date is known or it has two readings.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The later of two readings of a date, or null.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>What the date rests on.</summary>
    public MakDateBasis DateBasis { get; init; }

    /// <summary>
    /// The error of the last refresh; 0 when it went well or the source knows no refresh, null when it stands there and cannot be read.
    /// </summary>
    public int? LastErrorCode { get; init; } = 0;

    /// <summary>What became of it.</summary>
    public MakWeight Weight { get; init; }

    /// <summary>True when the last refresh failed, or may have.</summary>
    internal bool IsFailed => LastErrorCode != 0;

    /// <summary>True when it says that the key cannot be used, or speaks of that and is not understood.</summary>
    internal bool IsTakenBack { get; init; }

    /// <summary>True when it has a count that is not understood.</summary>
    internal bool IsUnread { get; init; }

    /// <summary>True when it contradicts itself.</summary>
    internal bool IsContested { get; init; }

    /// <summary>The count is of this moment or later; null when that is not known.</summary>
    internal DateTime? Earliest => DateBasis is MakDateBasis.Row or MakDateBasis.Stated ? AsOf : null;

    /// <summary>The count is of this moment or earlier; null when that is not known.</summary>
    internal DateTime? Latest => DateBasis is MakDateBasis.None or MakDateBasis.Future ? null : AsOf ?? NotAfter;
}
