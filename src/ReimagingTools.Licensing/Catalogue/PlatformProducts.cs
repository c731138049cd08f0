namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Names that mean another product on another processor. Windows XP Professional x64 Edition is built from Windows Server 2003 (5.2, build 3790) and
/// not from Windows XP (5.1, build 2600), and neither brief names it; Windows XP for Itanium is a third. The catalogue lists neither.
/// </summary>
public static class PlatformProducts
{
    private const int XpBuild = 2600;

    private static readonly Lazy<Dictionary<(ProductFamily Family, string Version), Architecture[]>> Platforms = new(() =>
        Table
            .Read("version-platforms.tsv")
            .Rows.ToDictionary(row => (row.Word<ProductFamily>("family"), row["version"]), row => row.Words<Architecture>("platforms").ToArray())
    );

    /// <summary>Tells whether a version, built for a processor, is another product than the one of that name.</summary>
    /// <param name="architecture">The processor, or Unknown.</param>
    /// <returns>True for Windows XP on x64 and Itanium.</returns>
    public static bool IsAnother(ProductVersion? version, Architecture architecture) => IsAnother(version, architecture, null);

    /// <summary>Tells the same of what runs, which shows its build.</summary>
    /// <param name="architecture">The processor, or Unknown.</param>
    /// <returns>True for Windows XP on x64 and Itanium, and on any build but its own.</returns>
    public static bool IsAnother(ProductVersion? version, Architecture architecture, int? build) =>
        version is { Family: ProductFamily.Windows, Name: "XP" }
        && (architecture is Architecture.X64 or Architecture.Ia64 || build is not null and not XpBuild);

    /// <summary>Tells whether no product of a version by its plain name was made for a processor (<c>version-platforms.tsv</c>).</summary>
    /// <param name="architecture">The processor, or Unknown.</param>
    /// <returns>Whether the two do not go together: Windows 11 on x86, Windows 7 on Arm.</returns>
    public static bool IsForeign(ProductVersion version, Architecture architecture) =>
        architecture != Architecture.Unknown
        && Platforms.Value.TryGetValue((version.Family, version.Name), out Architecture[]? platforms)
        && !platforms.Contains(architecture);
}
