namespace ReimagingTools.Licensing.Catalogue;

/// <summary>The last five characters of the public KMS client setup keys (GVLKs). Only the last five are known here; no whole key is stored anywhere.</summary>
public static class GenericVolumeKeys
{
    private static readonly Lazy<Dictionary<string, string>> LastFives = new(Load);

    /// <summary>Names the product whose public KMS client key ends in these five characters.</summary>
    /// <param name="lastFive">PartialProductKey, any case.</param>
    /// <returns>The product, or null when no public key ends so.</returns>
    public static string? Find(string lastFive) => LastFives.Value.TryGetValue(lastFive.Trim(), out string? product) ? product : null;

    private static Dictionary<string, string> Load()
    {
        var table = Table.Read("gvlk-last-five.tsv");
        int lastFive = table.Column("last_five"), product = table.Column("product");
        var keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in table.Rows)
        {
            keys[row[lastFive]] = row[product];
        }

        return keys;
    }
}
