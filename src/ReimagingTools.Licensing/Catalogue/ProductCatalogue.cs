namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Every product the tools know: Windows XP to 11, Windows Server 2003 to 2025, Office 2003 to 2024 with its components. Built once from the
/// embedded table <c>products.tsv</c>, whose rows carry their source; immutable afterwards.
/// </summary>
public static class ProductCatalogue
{
    private static readonly Lazy<CatalogueIndex> Loaded = new(CatalogueIndex.Load);

    /// <summary>All products.</summary>
    public static IReadOnlyList<Product> Products => Loaded.Value.Products;

    /// <summary>All editions.</summary>
    public static IReadOnlyList<Edition> Editions => Loaded.Value.EditionList;

    /// <summary>All versions, long-term servicing releases included.</summary>
    public static IReadOnlyList<ProductVersion> Versions => Loaded.Value.VersionList;

    /// <summary>Finds an edition by key.</summary>
    /// <param name="key">The key, without regard to case: "Professional", "ServerStandard", "OfficeProPlus".</param>
    public static Edition? FindEdition(ProductFamily family, string key) =>
        Loaded.Value.Editions.TryGetValue(key, out List<Edition>? same) ? same.Find(edition => edition.Family == family) : null;

    /// <summary>Finds the edition a Windows EditionID names; evaluation suffixes are not understood here.</summary>
    /// <param name="editionId">The EditionID of the registry, a WIM or a license ("Professional", "ServerStandardCor").</param>
    public static Edition? FindEditionById(string editionId) =>
        Loaded.Value.EditionIds.TryGetValue(editionId.Trim(), out Edition? edition) ? edition : null;

    /// <summary>Finds a version.</summary>
    /// <param name="name">The version as marketed: "7", "2008 R2", "2010".</param>
    /// <param name="release">The long-term servicing release, or null.</param>
    public static ProductVersion? FindVersion(ProductFamily family, string name, string? release = null) =>
        Loaded.Value.Versions.TryGetValue(name, out List<ProductVersion>? same) ? CatalogueIndex.ReleaseAmong(same, family, release ?? "") : null;

    /// <summary>Finds the product that is one edition of one version.</summary>
    /// <returns>The product, or null when either is unknown or they never went together.</returns>
    public static Product? Find(Edition? edition, ProductVersion? version) =>
        edition is not null && version is not null && Loaded.Value.ByPair.TryGetValue((edition, version), out Product? product) ? product : null;

    /// <summary>Tells whether an edition never came on Volume Licensing media, in the version given or, where that is unknown, in any.</summary>
    /// <returns>True for Home, Starter, Ultimate and the like; false where such media may exist, and for an edition of no product.</returns>
    public static bool IsNeverOnVolumeMedia(Edition? edition, ProductVersion? version) =>
        version is null
            ? edition is not null && Loaded.Value.NeverOnVolumeMedia.Contains(edition)
            : Find(edition, version) is { IsNeverOnVolumeMedia: true };

    /// <summary>Tells whether a version has an edition of a line.</summary>
    internal static bool HasLine(ProductVersion? version, string? line) =>
        version is not null && line is not null && Loaded.Value.Lines.Contains((version, line));

    /// <summary>Words for an edition and version of which either may be unknown.</summary>
    /// <returns>The full marketing name where both are known ("Windows 7 Professional"), else what is known, else null.</returns>
    public static string? Describe(Edition? edition, ProductVersion? version)
    {
        if (Find(edition, version) is { } product)
        {
            return product.Name;
        }

        return (edition, version) switch
        {
            (null, null) => null,
            (null, { } known) => FamilyName(known.Family) + " " + known,
            ({ } known, null) => FamilyName(known.Family) + " " + EditionWords(known),
            _ => FamilyName(edition!.Family) + " " + version + " " + EditionWords(edition),
        };
    }

    /// <summary>Tells whether a word stands in the name of a product of a version, as "LTSC" does in those of Office 2021.</summary>
    internal static bool IsNamed(ProductVersion version, string word) =>
        Products.Any(product => product.Version == version && product.Name.Contains(" " + word + " "));

    /// <summary>The family in words.</summary>
    /// <returns>"Windows", "Windows Server", "Office", or an empty string.</returns>
    public static string FamilyName(ProductFamily family) =>
        family switch
        {
            ProductFamily.Windows => "Windows",
            ProductFamily.WindowsServer => "Windows Server",
            ProductFamily.Office => "Office",
            _ => "",
        };

    private static string EditionWords(Edition edition) => Loaded.Value.EditionWords[edition];

    /// <summary>The editions that exist in long-term servicing releases only.</summary>
    internal static HashSet<Edition> LongTermEditions => Loaded.Value.LongTermEditions;
}
