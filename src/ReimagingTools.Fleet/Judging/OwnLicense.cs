using ReimagingTools.Fleet.Devices;

namespace ReimagingTools.Fleet.Judging;

/// <summary>
/// Whether anything that is about one device alone tells what it was licensed for: what is said of a group it is of, or stated for all, is said of
/// devices nobody knows, too.
/// </summary>
public static class OwnLicense
{
    /// <summary>True where its records or an entitlement that names it tell of a license, clear or contested.</summary>
    /// <param name="judged">The family of what is judged: a license of Office tells nothing of Windows.</param>
    public static bool IsTold(Device device, ProductFamily judged)
    {
        Row[] rows = [.. device.Rows.Where(row => row.Standing != RowStanding.OfGroup)];
        Device alone = rows.Length == device.Rows.Count ? device : DeviceReader.Read(new DeviceRows(device.ComputerName, rows));
        return alone.Products.Any(product => (product.Family == ProductFamily.Office) == (judged == ProductFamily.Office) && IsTold(product));
    }

    /// <summary>A key of its maker is a license, whichever product it is for; the word for a channel alone is none.</summary>
    private static bool IsTold(LicensedProduct product) =>
        product.Edition.State != FactState.Unknown
        || (
            product.Channel is { IsKnown: true, Value: LicenseChannel.Oem }
            && product.Channel.Claims.Any(claim => claim.Evidence.Kind != FactNames.LicenseChannel)
        );
}
