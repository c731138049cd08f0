namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Editions that share a disc: business and consumer media, and what a disc holds whose name tells no edition. Table <c>edition-sets.tsv</c>.
/// </summary>
public static class EditionSets
{
    /// <summary>The set of a disc whose name tells no edition.</summary>
    public const string Default = "Default";

    private static readonly Lazy<Dictionary<(string Set, ProductVersion Version, string Architecture), string[]>> Sets = new(() =>
        Table.Read("edition-sets.tsv").Rows.ToDictionary(row => (row["set"], row.Version(), row["architecture"]), row => row.List("editions"))
    );

    /// <summary>The editions of a set.</summary>
    /// <param name="set">"Business", "Consumer", "Listed" or <see cref="Default"/>.</param>
    /// <param name="architecture">The architecture; a set that differs there has a row of its own.</param>
    /// <param name="variant">"N", "K" or "KN" for the variants of the set's editions, or an empty string.</param>
    /// <returns>The editions that exist in the version; none where the table lists no such set.</returns>
    public static IEnumerable<Edition> Of(string set, ProductVersion? version, Architecture architecture, string variant = "") =>
        KeysOf(set, version, architecture)
            .Select(key => ProductCatalogue.FindEdition(version!.Family, key + variant))
            .OfType<Edition>()
            .Where(edition => ProductCatalogue.Find(edition, version) is not null);

    private static string[] KeysOf(string set, ProductVersion? version, Architecture architecture) =>
        version is null ? []
        : Sets.Value.TryGetValue((set, version, architecture.ToString()), out string[]? own) ? own
        : Sets.Value.TryGetValue((set, version, ""), out string[]? keys) ? keys
        : [];
}
