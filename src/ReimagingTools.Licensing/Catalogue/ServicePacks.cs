namespace ReimagingTools.Licensing.Catalogue;

/// <summary>The last service pack of each version that has any (<c>service-packs.tsv</c>): "Windows 10 SP1" is no product.</summary>
internal static class ServicePacks
{
    private static readonly Lazy<Dictionary<ProductVersion, int>> Last = new(() =>
        Table.Read("service-packs.tsv").Rows.ToDictionary(row => row.Version(), row => row.Number("last")!.Value)
    );

    /// <summary>Tells whether a version has a service pack.</summary>
    /// <param name="number">Its number; 0 for any.</param>
    public static bool Has(ProductVersion version, int number) => Last.Value.TryGetValue(version, out int last) && number <= last;
}
