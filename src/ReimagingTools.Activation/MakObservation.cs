namespace ReimagingTools.Activation;

/// <summary>What one row of one source says about one Multiple Activation Key. Unknown is null; no member holds a whole key.</summary>
public sealed record MakObservation
{
    /// <summary>The kind of source.</summary>
    public MakSourceKind Kind { get; init; }

    /// <summary>Where it was read: the name of a file, or a word for the pipeline. Keys in it are masked.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The key, masked; null when the row names it by its extended product id alone.</summary>
    public MaskedKey? Key { get; init; }

    /// <summary>The extended product id, or null.</summary>
    public ExtendedProductId? ExtendedId { get; init; }

    /// <summary>The description of the key or of the installed license, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The products as the source names them, or as the catalogue names what the source describes.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>Editions the key is said to support.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>True when the key activates Extended Security Updates and no product.</summary>
    public bool IsExtendedSecurityUpdates { get; init; }

    /// <summary>Activations allowed in total.</summary>
    public int? Total { get; init; }

    /// <summary>Activations used.</summary>
    public int? Used { get; init; }

    /// <summary>Activations left.</summary>
    public int? Remaining { get; init; }

    /// <summary>The count as the source wrote it ("23/500"), shortened; null when it came as a number.</summary>
    public string? CountText { get; init; }

    /// <summary>When the count was true, in the unknown time zone of the source; null when the source does not say.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>The later of two readings of a date, or null.</summary>
    public DateTime? NotAfter { get; init; }

    /// <summary>What the date rests on.</summary>
    public MakDateBasis DateBasis { get; init; }

    /// <summary>
    /// The error of the last refresh; 0 when it went well or the source knows no refresh, null when it stands there and cannot be read.
    /// </summary>
    public int? LastErrorCode { get; init; } = 0;

    /// <summary>The license id of the portal row, or null.</summary>
    public string? LicenseId { get; init; }

    /// <summary>The organization of the portal row, or null.</summary>
    public string? Organization { get; init; }

    /// <summary>The device that holds the key; null when the row names none or is no installation.</summary>
    public string? ComputerName { get; init; }

    /// <summary>How many devices the row stands for; 0 when it is no installation.</summary>
    public long Devices { get; init; }

    /// <summary>Whether the installed license is activated; null when the row does not say.</summary>
    public bool? IsActivated { get; init; }

    /// <summary>The application and products the key is for, as far as the row tells.</summary>
    internal KeySubject Subject { get; init; } = KeySubject.Unknown;

    /// <summary>The numbers a maker gave to the device; none when the row tells none or is no installation.</summary>
    internal IReadOnlyList<string> Machine { get; init; } = [];

    /// <summary>True when the row says that the key cannot be used, or speaks of that and is not understood.</summary>
    internal bool IsTakenBack { get; init; }

    /// <summary>True when the row has a count that is not understood.</summary>
    internal bool IsUnread { get; init; }

    /// <summary>True when columns of the row contradict each other.</summary>
    internal bool IsContested { get; init; }
}
