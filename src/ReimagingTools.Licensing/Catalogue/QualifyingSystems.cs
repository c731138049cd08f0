namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Which Windows may carry a Volume upgrade, or Enterprise under Software Assurance (<c>qualifying-systems.tsv</c>). A Volume license of desktop
/// Windows is an upgrade, so that the license under it must be one of these.
/// </summary>
public static class QualifyingSystems
{
    private static readonly Lazy<ILookup<string, QualifyingRow>> Rows = new(() =>
        Table
            .Read("qualifying-systems.tsv")
            .Rows.ToLookup(
                row => row["base_line"],
                row => new QualifyingRow(
                    row["base_version"],
                    row["target_version"],
                    row["target_line"],
                    row["qualifies"] switch
                    {
                        "yes" => true,
                        "no" => false,
                        _ => null,
                    }
                ),
                StringComparer.Ordinal
            )
    );

    /// <summary>Whether a licensed product may carry a Volume license.</summary>
    /// <param name="license">The product the PC is licensed for.</param>
    /// <param name="target">The desktop Windows of the Volume license.</param>
    /// <returns>True or false by a source; null where no source speaks, across N or K variants, and for editions no source shows to be sold outside
    /// Volume Licensing.</returns>
    public static bool? Qualifies(Product license, Product target)
    {
        if (license.Edition.Family != ProductFamily.Windows || target.Edition.Family != ProductFamily.Windows)
        {
            return null;
        }

        bool? found = Rows.Value[EditionLines.LineOf(license.Edition)]
            .Where(row =>
                (row.Version == "*" || row.Version == license.Version.Name)
                && (row.Target == "*" || row.Target == target.Version.Name)
                && (row.TargetLine == "*" || row.TargetLine == EditionLines.LineOf(target.Edition))
            )
            .Select(row => row.Qualifies)
            .FirstOrDefault();
        // What no source shows to be sold outside Volume Licensing did not come from an OEM or from retail: it stands on a license itself.
        bool isNoBase = license.Availability != Availability.SoldOutside;
        bool acrossVariants = EditionLines.VariantOf(license.Edition) != EditionLines.VariantOf(target.Edition);
        return found == true && (acrossVariants || isNoBase) ? null : found;
    }

    /// <summary>The edition PCs come with that may carry one which is bought in Volume Licensing alone, in the same version.</summary>
    /// <param name="edition">The edition, or null.</param>
    /// <param name="version">Its version, or null.</param>
    /// <returns>The edition under it; null for one that PCs come with themselves, and where none is known.</returns>
    public static Edition? BaseOf(Edition? edition, ProductVersion? version) =>
        ProductCatalogue.Find(edition, version) is { } product && product.Availability != Availability.SoldOutside
            ? ProductCatalogue.Products.FirstOrDefault(license => license.Version == version && Qualifies(license, product) == true)?.Edition
            : null;

    /// <summary>True for editions that carry no Volume license whatever their version, as Home.</summary>
    public static bool NeverQualifies(Edition edition) =>
        edition.Family != ProductFamily.Windows
        || Rows.Value[EditionLines.LineOf(edition)].Any(row => row is { Version: "*", Target: "*", TargetLine: "*", Qualifies: false });

    private sealed record QualifyingRow(string Version, string Target, string TargetLine, bool? Qualifies);
}
