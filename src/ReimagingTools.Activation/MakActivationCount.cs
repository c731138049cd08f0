namespace ReimagingTools.Activation;

/// <summary>
/// How many activations one Multiple Activation Key allows, has used and has left, according to whom and as of when. Unknown is null, never 0.
/// Installations on our own devices stand apart: a device reimaged twice may have used two activations, a re-applied confirmation none.
/// </summary>
public sealed record MakActivationCount
{
    /// <summary>The last five characters of the key, upper case; null when the sources name it by its extended product id alone.</summary>
    public string? PartialProductKey { get; init; }

    /// <summary>The part of the extended product id that names the key ("03291-012-345678"), or null.</summary>
    public string? KeyId { get; init; }

    /// <summary>The description of the key, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The products the sources name for it.</summary>
    public IReadOnlyList<string> Products { get; init; } = [];

    /// <summary>The editions the sources name for it.</summary>
    public IReadOnlyList<string> Editions { get; init; } = [];

    /// <summary>Activations allowed. Only the portal knows it.</summary>
    public int? Total { get; init; }

    /// <summary>Activations used. Only the portal knows it.</summary>
    public int? Used { get; init; }

    /// <summary>Activations left.</summary>
    public int? Remaining { get; init; }

    /// <summary>Devices of ours found with the key; no measure of activations used.</summary>
    public long? Installed { get; init; }

    /// <summary>Devices among them on which it is activated.</summary>
    public long? Activated { get; init; }

    /// <summary>When <see cref="Remaining"/> was true, in the unknown time zone of its source.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>What each source said, the one that decided first.</summary>
    public IReadOnlyList<MakSource> Sources { get; init; } = [];

    /// <summary>The sum of it.</summary>
    public MakStatus Status { get; init; }

    /// <summary>Activations wanted for this key, or null.</summary>
    public int? Required { get; init; }

    /// <summary>How many of the required ones are missing: 0 when enough remain, null when it is unknown or nothing is required.</summary>
    public int? Shortfall { get; init; }

    /// <summary>True when the key activates Extended Security Updates and no product.</summary>
    public bool IsExtendedSecurityUpdates { get; init; }

    /// <summary>License ids the portal lists the key under.</summary>
    public IReadOnlyList<string> LicenseIds { get; init; } = [];

    /// <summary>Organizations the portal lists the key under.</summary>
    public IReadOnlyList<string> Organizations { get; init; } = [];

    /// <summary>What to know beside the numbers.</summary>
    public IReadOnlyList<MakRemark> Remarks { get; init; } = [];

    /// <summary>The key as it may be shown, or null.</summary>
    public string? ProductKey => PartialProductKey is { } lastFive ? new MaskedKey(lastFive).ToString() : null;

    /// <summary>
    /// The same count with a number of activations wanted of it: shortfall, status and the caveat follow. Keys for Extended Security Updates are
    /// left as they are, because they license no product that could be reimaged.
    /// </summary>
    /// <param name="required">Activations wanted, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public MakActivationCount WithRequired(int required)
    {
        if (required < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(required), required, "The number of activations required is 0 or more.");
        }

        if (IsExtendedSecurityUpdates)
        {
            return this;
        }

        return this with
        {
            Required = required,
            Shortfall = Remaining is { } remaining ? Math.Max(0, required - remaining) : null,
            Status = Status == MakStatus.Ok && Remaining < required ? MakStatus.Low : Status,
            Remarks = Remarks.Contains(MakRemark.ReimageMayConsume) ? Remarks : [.. Remarks, MakRemark.ReimageMayConsume],
        };
    }
}
