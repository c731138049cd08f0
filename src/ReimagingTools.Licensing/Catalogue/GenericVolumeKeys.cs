namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// The last five characters of the public KMS client setup keys (GVLKs). Only the last five are known here; no whole key is stored anywhere.
/// </summary>
public static class GenericVolumeKeys
{
    private static readonly Lazy<Dictionary<string, string>> LastFives = new(() => Table.Read("gvlk-last-five.tsv").Pairs("last_five", "product"));

    /// <summary>Names the product whose public KMS client key ends in these five characters.</summary>
    /// <param name="lastFive">PartialProductKey, any case.</param>
    /// <returns>The product, or null when no public key ends so.</returns>
    public static string? Find(string lastFive) => LastFives.Value.TryGetValue(lastFive.Trim(), out string? product) ? product : null;
}
