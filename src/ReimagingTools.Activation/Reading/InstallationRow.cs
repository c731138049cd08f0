using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Reading;

/// <summary>One installed license of the fleet: SoftwareLicensingProduct by CIM or ConfigMgr, or an ActiveProduct of VAMT.</summary>
internal sealed class InstallationRow
{
    public MakSourceKind Kind { get; set; }

    public string? ComputerName { get; set; }

    public MaskedKey? Key { get; set; }

    public ExtendedProductId? ExtendedId { get; set; }

    /// <summary>Null when the row says nothing of its channel.</summary>
    public bool? IsMak { get; set; }

    public string? Product { get; set; }

    public string? Description { get; set; }

    public bool? IsOffice { get; set; }

    public bool? IsActivated { get; set; }

    public DateTime? AsOf { get; set; }

    public int Devices { get; set; } = 1;

    public void Clear()
    {
        Kind = MakSourceKind.Unknown;
        ComputerName = Product = Description = null;
        Key = null;
        ExtendedId = null;
        IsMak = IsOffice = IsActivated = null;
        AsOf = null;
        Devices = 1;
    }

    /// <summary>The observation, or null, with an issue, when the row names no key.</summary>
    public MakObservation? Observe(IssueSink issues)
    {
        if (Key is null && ExtendedId is null)
        {
            issues.Warn(MakIssueKind.KeyMissing);
            return null;
        }

        return new MakObservation
        {
            Kind = Kind,
            Origin = issues.Origin,
            Key = Key,
            ExtendedId = ExtendedId,
            Description = Product ?? Description,
            IsExtendedSecurityUpdates = KeyTypes.IsExtendedSecurityUpdates(Product) || KeyTypes.IsExtendedSecurityUpdates(Description),
            ComputerName = ComputerName,
            Devices = Devices,
            IsActivated = IsActivated,
            IsOffice = IsOffice,
            AsOf = AsOf,
        };
    }
}
