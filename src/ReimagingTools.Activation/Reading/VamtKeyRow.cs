using ReimagingTools.Activation.Keys;
using ReimagingTools.Activation.Products;

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

    public CountDate LastUpdate { get; set; }

    public int? LastErrorCode { get; set; } = 0;

    public void Clear()
    {
        Key = null;
        KeyWasGiven = false;
        ExtendedId = null;
        KeyType = KeyTypeName = Description = Editions = SupportedSku = null;
        Remaining = null;
        LastUpdate = default;
        LastErrorCode = 0;
    }

    /// <summary>
    /// Whether the row is a MAK: by its type, else the name of its type, else its description. One that is not is left out, and so is one whose type and
    /// description contradict each other; the issue sink is told.
    /// </summary>
    public bool IsMak(IssueSink issues)
    {
        KeyKind described = KeyTypes.Describe(Description);
        string? stated = Array.Find([KeyType, KeyTypeName], text => KeyTypes.Read(text) != KeyKind.Unstated);
        KeyKind kind = stated is null ? described : KeyTypes.Read(stated);
        if (kind == KeyKind.Mak && described == KeyKind.Other)
        {
            issues.Warn(MakIssueKind.KindsDisagree, (stated ?? "") + " / " + Description);
            return false;
        }

        if (kind != KeyKind.Mak)
        {
            issues.LeaveOut(kind, stated is null ? Description : KeyTypes.NameOf(stated));
        }

        return kind == KeyKind.Mak;
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
            AsOf = LastUpdate.AsOf,
            NotAfter = LastUpdate.NotAfter,
            DateBasis = LastUpdate.Basis,
            LastErrorCode = LastErrorCode,
        };
    }
}
