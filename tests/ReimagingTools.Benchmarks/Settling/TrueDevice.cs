namespace ReimagingTools.Benchmarks.Settling;

/// <summary>A PC of a made-up fleet, and what it was bought with.</summary>
/// <param name="Name">The computer's name; it begins with the site.</param>
/// <param name="Serial">The serial number of the machine.</param>
/// <param name="Model">The model, which tells the product commonly bought with it.</param>
/// <param name="Site">Where it stands and was bought.</param>
/// <param name="Product">The product it was bought with; of few another than commonly.</param>
/// <param name="IsOrdered">Whether the order it came by is at hand.</param>
/// <param name="RunsVolume">Whether an Enterprise edition runs on it, by a Volume key.</param>
internal sealed record TrueDevice(string Name, string Serial, TrueModel Model, TrueSite Site, string Product, bool IsOrdered, bool RunsVolume)
{
    /// <summary>What its firmware tells, or null.</summary>
    public string? FirmwareKey =>
        !Model.HasFirmwareKey ? null
        : Product.EndsWith("Home", StringComparison.Ordinal) ? "[4.0] Core OEM:DM"
        : "[4.0] Professional OEM:DM";
}
