namespace ReimagingTools.Media.Registry;

/// <summary>Takes out of a product id what tells devices apart; its channel and its last letters say something about the license and stay.</summary>
internal static class OfflineProductId
{
    private static readonly Regex Legacy = new(
        @"^[0-9]{5}-(OEM|[0-9]{3})-[0-9]{7}-[0-9]{5}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );
    private static readonly Regex Modern = new(@"^[0-9]{5}-[0-9]{5}-[0-9]{5}-([A-Z]{5})$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>"*****-OEM-*******-*****" or "*****-*****-*****-AAOEM"; all stars for any other id.</summary>
    public static string Mask(string id)
    {
        if (Legacy.Match(id) is { Success: true } legacy)
        {
            return "*****-" + legacy.Groups[1].Value.ToUpperInvariant() + "-*******-*****";
        }

        return "*****-*****-*****-" + (Modern.Match(id) is { Success: true } modern ? modern.Groups[1].Value.ToUpperInvariant() : "*****");
    }
}
