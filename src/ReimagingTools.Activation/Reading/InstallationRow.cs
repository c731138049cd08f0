using ReimagingTools.Activation.Keys;
using ReimagingTools.Activation.Products;

namespace ReimagingTools.Activation.Reading;

/// <summary>One installed license of the fleet: SoftwareLicensingProduct by CIM or ConfigMgr, or an ActiveProduct of VAMT.</summary>
internal sealed class InstallationRow(KeyDescription.Cache descriptions)
{
    public MakSourceKind Kind { get; set; }

    public string? ComputerName { get; set; }

    public MaskedKey? Key { get; set; }

    public ExtendedProductId? ExtendedId { get; set; }

    /// <summary>The type of the key in VAMT's words, or null.</summary>
    public string? KeyType { get; set; }

    public string? Channel { get; set; }

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
        ComputerName = Product = Description = KeyType = Channel = ActivationId = ApplicationId = null;
        Key = null;
        ExtendedId = null;
        IsActivated = null;
        AsOf = default;
        Devices = 1;
    }

    /// <summary>
    /// Whether the key is a MAK: what type, channel and description say together, else what the activation id says. Where they contradict each other, or none
    /// says anything, the row is not counted, and the issue sink is told.
    /// </summary>
    public bool IsMak(IssueSink issues)
    {
        bool isRetailMak = KeyTypes.IsRetailMak(Description);
        KeyKind[] said = [KeyTypes.Read(KeyType), isRetailMak ? KeyKind.Unstated : KeyTypes.Read(Channel), KeyTypes.Describe(Description)];
        if (said.Contains(KeyKind.Mak) && said.Contains(KeyKind.Other))
        {
            issues.Warn(MakIssueKind.KindsDisagree, string.Join(" / ", new[] { KeyType, Channel, Description }.OfType<string>()));
            return false;
        }

        KeyKind kind = said.Contains(KeyKind.Mak) ? KeyKind.Mak : said.FirstOrDefault(one => one != KeyKind.Unstated);
        kind = kind == KeyKind.Unstated ? KeyTypes.OfActivationId(ActivationId) : kind;
        if (kind != KeyKind.Mak)
        {
            issues.LeaveOut(kind, KeyType is not null ? KeyTypes.NameOf(KeyType) : Channel ?? KeyTypes.ChannelIn(Description), isInstalled: true);
        }

        return kind == KeyKind.Mak;
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
