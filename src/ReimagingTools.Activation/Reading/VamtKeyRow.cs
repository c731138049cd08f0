using ReimagingTools.Activation.Keys;

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

    public string? KeyType { get; set; }

    public string? KeyTypeName { get; set; }

    public string? Description { get; set; }

    public string? Editions { get; set; }

    public string? SupportedSku { get; set; }

    public int? Remaining { get; set; }

    public DateTime? LastUpdate { get; set; }

    public int LastErrorCode { get; set; }

    /// <summary>Whether the row is a MAK: by its type, else the name of its type, else its description.</summary>
    public bool IsMak => KeyTypes.IsMak(KeyType) ?? KeyTypes.IsMak(KeyTypeName) ?? KeyTypes.DescribesMak(Description);

    public void Clear()
    {
        Key = null;
        KeyWasGiven = false;
        ExtendedId = null;
        KeyType = KeyTypeName = Description = Editions = SupportedSku = null;
        Remaining = null;
        LastUpdate = null;
        LastErrorCode = 0;
    }

    /// <summary>The observation, or null, with an issue, when the row names no key.</summary>
    public MakObservation? Observe(IssueSink issues)
    {
        if (KeyWasGiven && Key is null)
        {
            issues.Fail(MakIssueKind.KeyMalformed);
        }
        else if (Key is null && ExtendedId is null)
        {
            issues.Fail(MakIssueKind.KeyMissing);
        }

        if (Key is null && ExtendedId is null)
        {
            return null;
        }

        KeyDescription described = descriptions.Of(Description, Editions);
        return new MakObservation
        {
            Kind = MakSourceKind.VamtKeys,
            Origin = issues.Origin,
            Key = Key,
            ExtendedId = ExtendedId,
            Description = Description,
            Product = described.Product,
            Editions = described.Editions,
            IsExtendedSecurityUpdates = described.IsExtendedSecurityUpdates,
            Remaining = Remaining is >= 0 ? Remaining : null,
            AsOf = LastUpdate,
            LastErrorCode = LastErrorCode,
            IsOffice = descriptions.IsOffice(SupportedSku),
        };
    }
}
