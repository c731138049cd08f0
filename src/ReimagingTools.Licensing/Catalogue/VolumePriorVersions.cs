namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Which earlier products a Volume license lets one use (<c>volume-prior-versions.tsv</c>): any earlier version, of the same edition outside desktop
/// Windows; there Pro reaches any Pro, and Enterprise any Enterprise or Pro.
/// </summary>
public static class VolumePriorVersions
{
    private static readonly Lazy<IReadOnlyList<VolumeStep>> Rows = new(() =>
        [
            .. Table
                .Read("volume-prior-versions.tsv")
                .Rows.Select(row => new VolumeStep(row.Word<ProductFamily>("family"), row["from_line"], row["to_line"])),
        ]
    );

    /// <summary>Whether a Volume license of one product permits an earlier one.</summary>
    /// <param name="license">The product of the Volume license.</param>
    /// <param name="earlier">The product to use instead.</param>
    /// <returns>True where a source says so.</returns>
    public static bool Permits(Product license, Product earlier)
    {
        bool isEarlier =
            license.Version.Family == earlier.Version.Family
            && earlier.Version.Order < license.Version.Order
            && EditionLines.VariantOf(license.Edition) == EditionLines.VariantOf(earlier.Edition);
        return isEarlier && Rows.Value.Any(row => row.Permits(license.Edition, earlier.Edition));
    }

    private sealed record VolumeStep(ProductFamily Family, string From, string To)
    {
        /// <summary>A star on both sides stands for the same line.</summary>
        public bool Permits(Edition license, Edition earlier)
        {
            string from = EditionLines.LineOf(license),
                to = EditionLines.LineOf(earlier);
            return Family == license.Family && (From == "*" ? from == to : From == from && To == to);
        }
    }
}
