namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// The Volume licenses a device holds on top of the license it came with: "Windows 11 Pro" for a PC with an OEM Windows 10 Pro and a Volume upgrade.
/// A Volume license of desktop Windows stands only on a qualifying base license, so both are facts.
/// </summary>
public sealed class VolumeLicenses : StatedProducts
{
    private VolumeLicenses(IReadOnlyList<ProductName> products, bool saysNone)
        : base(products, saysNone) { }

    /// <summary>The device holds no Volume license.</summary>
    public static VolumeLicenses None { get; } = new([], saysNone: true);

    /// <summary>Reads the column VolumeProduct.</summary>
    /// <param name="text">Products separated by semicolons, or "None".</param>
    /// <returns>The licenses, or null when the text is empty.</returns>
    public static VolumeLicenses? Parse(string? text) => Read(text) is { } read ? new VolumeLicenses(read.Products, read.SaysNone) : null;

    /// <summary>What was bought from an OEM or at retail is no Volume license, whatever the column is called.</summary>
    private protected override bool IsClear(ProductName name) =>
        base.IsClear(name) && name.Channels.All(channel => channel == MediaChannel.VolumeLicensing);
}
