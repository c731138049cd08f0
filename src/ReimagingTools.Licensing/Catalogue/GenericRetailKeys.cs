namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// The last five characters of the public generic keys Windows 10 and 11 put in for a digital license or when setup is given no key: Retail by
/// channel, bought by nobody. Only the last five are known here; no whole key is stored anywhere.
/// </summary>
public static class GenericRetailKeys
{
    private static readonly Lazy<Dictionary<string, string>> LastFives = new(() =>
        Table.Read("generic-retail-last-five.tsv").Pairs("last_five", "product")
    );

    /// <summary>Names the product whose generic key ends in these five characters.</summary>
    /// <param name="lastFive">PartialProductKey, any case.</param>
    /// <returns>The product ("Windows 10/11 Pro N"), or null when no generic key ends so.</returns>
    public static string? Find(string lastFive) => LastFives.Value.TryGetValue(lastFive.Trim(), out string? product) ? product : null;
}
