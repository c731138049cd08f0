using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Editions that share a disc: business and consumer media, and what a disc holds whose name tells no edition. Table <c>edition-sets.tsv</c>.
/// </summary>
public static class EditionSets
{
    /// <summary>The set of a disc whose name tells no edition.</summary>
    public const string Default = "Default";

    private static readonly Lazy<Dictionary<(string Set, ProductVersion Version, string Architecture), string[]>> Sets = new(Load);

    /// <summary>The editions of a set.</summary>
    /// <param name="set">"Business", "Consumer" or <see cref="Default"/>.</param>
    /// <param name="version">The version, or null.</param>
    /// <param name="architecture">The architecture; a set that differs there has a row of its own.</param>
    /// <param name="variant">"N", "K" or "KN" for the variants of the set's editions, or an empty string.</param>
    /// <returns>The editions that exist in the version; none where the table lists no such set.</returns>
    public static IEnumerable<Edition> Of(string set, ProductVersion? version, Architecture architecture, string variant = "") =>
        KeysOf(set, version, architecture).Select(key => ProductCatalogue.FindEdition(version!.Family, key + variant)).OfType<Edition>()
            .Where(edition => ProductCatalogue.Find(edition, version) is not null);

    private static string[] KeysOf(string set, ProductVersion? version, Architecture architecture) =>
        version is null ? []
        : Sets.Value.TryGetValue((set, version, architecture.ToString()), out string[]? own) ? own
        : Sets.Value.TryGetValue((set, version, ""), out string[]? keys) ? keys
        : [];

    private static Dictionary<(string Set, ProductVersion Version, string Architecture), string[]> Load()
    {
        var table = Table.Read("edition-sets.tsv");
        int set = table.Column("set"), family = table.Column("family"), version = table.Column("version");
        int architecture = table.Column("architecture"), editions = table.Column("editions");
        var sets = new Dictionary<(string Set, ProductVersion Version, string Architecture), string[]>();
        foreach (string[] row in table.Rows)
        {
            ProductVersion named = ProductCatalogue.FindVersion((ProductFamily)Enum.Parse(typeof(ProductFamily), row[family]), row[version])
                ?? throw new InvalidOperationException("The embedded table edition-sets.tsv names a version the catalogue lacks: " + row[version]);
            sets.Add((row[set], named, row[architecture]), row[editions].Split(';'));
        }

        return sets;
    }
}
