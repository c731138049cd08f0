namespace ReimagingTools.Activation.Reading;

/// <summary>
/// One product key as the Volume Activation Management Tool keeps it (table base.ProductKey, element ProductKey, Get-VamtProductKey). A count of -1 means
/// that it was never retrieved.
/// </summary>
internal sealed class VamtKeyRow(KeyDescription.Cache descriptions)
{
    public MaskedKey? Key { get; set; }

    public bool KeyWasGiven { get; set; }

    public ExtendedProductId? ExtendedId { get; set; }

    /// <summary>The types of the key: number, name, or both.</summary>
    public string?[] Types { get; set; } = [];

    public string? Description { get; set; }

    public string? Editions { get; set; }

    public string? SupportedSku { get; set; }

    public int? Remaining { get; set; }

    /// <summary>True when columns of the row contradict each other.</summary>
    public bool IsContested { get; set; }

    public CountDate LastUpdate { get; set; }

    public int? LastErrorCode { get; set; } = 0;

    public void Clear()
    {
        Key = null;
        KeyWasGiven = false;
        ExtendedId = null;
        Types = [];
        Description = Editions = SupportedSku = null;
        Remaining = null;
        LastUpdate = default;
        LastErrorCode = 0;
        IsContested = false;
    }

    /// <summary>Whether the row is a MAK: by its types and its description; the issue sink is told of one that is not.</summary>
    public bool IsMak(IssueSink issues)
    {
        if (KeyTypes.IsMak(issues, Types, Description))
        {
            return true;
        }

        issues.NoteOther(Key, ExtendedId);
        return false;
    }

    /// <summary>The observation, or null, with an issue, when the row names no key.</summary>
    public MakObservation? Observe(IssueSink issues)
    {
        if (Key is null && (KeyWasGiven || ExtendedId is null))
        {
            issues.Fail(KeyWasGiven ? MakIssueKind.KeyMalformed : MakIssueKind.KeyMissing);
        }

        if (Key is null && ExtendedId is null)
        {
            return null;
        }

        KeyDescription described = descriptions.Of(Description, Editions, SupportedSku);
        return new MakObservation
        {
            Kind = MakSourceKind.VamtKeys,
            Origin = issues.Origin,
            Key = Key,
            ExtendedId = ExtendedId,
            Description = Description,
            Products = described.Products,
            Subject = described.Subject,
            Editions = described.Editions,
            IsExtendedSecurityUpdates = described.IsExtendedSecurityUpdates,
            Remaining = Remaining is >= 0 ? Remaining : null,
            IsContested = IsContested,
            AsOf = LastUpdate.AsOf,
            NotAfter = LastUpdate.NotAfter,
            DateBasis = LastUpdate.Basis,
            LastErrorCode = LastErrorCode,
        };
    }
}
