namespace ReimagingTools.Activation.Reading;

/// <summary>One installed license of the fleet: SoftwareLicensingProduct by CIM or ConfigMgr, or an ActiveProduct of VAMT.</summary>
internal sealed class InstallationRow(KeyDescription.Cache descriptions)
{
    public MakSourceKind Kind { get; set; }

    public string? ComputerName { get; set; }

    public MaskedKey? Key { get; set; }

    public ExtendedProductId? ExtendedId { get; set; }

    /// <summary>The types of the key in VAMT's words.</summary>
    public string?[] Types { get; set; } = [];

    public string?[] Channels { get; set; } = [];

    public string? ActivationId { get; set; }

    public string? ApplicationId { get; set; }

    public string? Product { get; set; }

    public string? Description { get; set; }

    public bool? IsActivated { get; set; }

    public CountDate AsOf { get; set; }

    public long Devices { get; set; } = 1;

    public void Clear()
    {
        Kind = MakSourceKind.Unknown;
        ComputerName = Product = Description = ActivationId = ApplicationId = null;
        Types = Channels = [];
        Key = null;
        ExtendedId = null;
        IsActivated = null;
        AsOf = default;
        Devices = 1;
    }

    /// <summary>
    /// Whether the key is a MAK: what types, channels and description say together, else what the activation id says. Where they contradict each other, or none
    /// says anything, the row is not counted, and the issue sink is told.
    /// </summary>
    public bool IsMak(IssueSink issues)
    {
        if (KeyTypes.IsMak(issues, KeyTypes.IsRetailMak(Description) ? Types : [.. Types, .. Channels], Description, KeyTypes.OfActivationId(ActivationId), isInstalled: true))
        {
            return true;
        }

        issues.NoteOther(Key, ExtendedId);
        return false;
    }

    /// <summary>The observation, or null, with an issue, when the row names no key.</summary>
    public MakObservation? Observe(IssueSink issues)
    {
        if (Key is null && ExtendedId is null)
        {
            issues.Warn(MakIssueKind.KeyMissing);
            return null;
        }

        KeyDescription described = descriptions.Of(Product ?? Description, null, ActivationId, KeyTypes.IsOfficeApplication(ApplicationId));
        return new MakObservation
        {
            Kind = Kind,
            Origin = issues.Origin,
            Key = Key,
            ExtendedId = ExtendedId,
            Description = Product ?? Description,
            Subject = described.Subject,
            IsExtendedSecurityUpdates = described.IsExtendedSecurityUpdates || KeyTypes.IsExtendedSecurityUpdates(Description),
            ComputerName = ComputerName,
            Devices = Devices,
            IsActivated = IsActivated,
            AsOf = AsOf.AsOf,
            DateBasis = AsOf.Basis,
        };
    }
}
