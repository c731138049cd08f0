namespace ReimagingTools.Fleet.Devices;

/// <summary>The license a product runs under now, which need not be the one it was sold with.</summary>
/// <param name="Edition">The edition it is for, or null.</param>
/// <param name="Channel">The channel while installed; Unknown when it proves none.</param>
/// <param name="Kind">The field that showed the channel.</param>
/// <param name="Says">What follows for the original license, in words.</param>
/// <param name="IsRetail">True when the key is a retail one, whatever that proves.</param>
internal sealed record InstalledLicense(Edition? Edition, LicenseChannel Channel, string Kind, string Value, string Says, bool IsRetail)
{
    /// <summary>True when all that shows it is the form of a product id.</summary>
    public bool IsProductIdAlone { get; init; }

    /// <summary>True for the key of the firmware.</summary>
    public bool IsFirmwareKey { get; init; }

    /// <summary>What its row says of its state where that is not Licensed; null where it is, or the row does not say.</summary>
    public RowValue? Doubt { get; init; }

    /// <summary>The last five characters of its key, or null.</summary>
    public string? Key { get; init; }

    /// <summary>True while what the product says of itself also speaks about the original license.</summary>
    public bool SpeaksForOriginal => Channel is LicenseChannel.Oem or LicenseChannel.Fpp;

    /// <summary>How much its channel weighs.</summary>
    public EvidenceStrength Strength =>
        IsProductIdAlone ? Strengths.OemProductId
        : Channel == LicenseChannel.Fpp ? Strengths.InstalledKey
        : Strengths.InstalledOemKey;
}
