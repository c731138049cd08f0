using System.Collections.Concurrent;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// What a license explains that runs (<c>running-rights.tsv</c>): the product itself, what it may be upgraded to free of charge, and what Volume
/// Licensing puts on top of any of these. An earlier version, another edition, another variant and a long-term release run by some other license, or
/// on a device that another license is of.
/// </summary>
public static class RunningRights
{
    private static readonly Lazy<IReadOnlyList<RunningRight>> Rows = new(() =>
        [
            .. Table
                .Read("running-rights.tsv")
                .Rows.Select(row => new RunningRight(row["from_version"], row["from_line"], row["to_version"], row["to_line"], row["right"])),
        ]
    );

    private static readonly ConcurrentDictionary<(Edition?, ProductVersion?, Edition?, ProductVersion?), bool> Known = new();

    /// <summary>Tells whether a license explains what runs, as far as either is known.</summary>
    /// <param name="edition">The licensed edition, or null.</param>
    /// <param name="version">The licensed version, or null.</param>
    /// <param name="runningEdition">The edition that runs, or null.</param>
    /// <param name="runningVersion">The version that runs, or null.</param>
    /// <returns>True where what is not known may be so that it does.</returns>
    public static bool Explain(Edition? edition, ProductVersion? version, Edition? runningEdition, ProductVersion? runningVersion) =>
        Known.GetOrAdd((edition, version, runningEdition, runningVersion), static each => Find(each.Item1, each.Item2, each.Item3, each.Item4));

    private static bool Find(Edition? edition, ProductVersion? version, Edition? runningEdition, ProductVersion? runningVersion)
    {
        ProductFamily licensed = edition?.Family ?? version?.Family ?? ProductFamily.Unknown,
            running = runningEdition?.Family ?? runningVersion?.Family ?? licensed;
        if (licensed != running)
        {
            return false;
        }

        var reached = new List<Product>(
            ProductCatalogue.Products.Where(product =>
                product.Edition.Family == licensed
                && (edition is null || product.Edition.Line == edition.Line)
                && (version is null || product.Version == version)
            )
        );
        for (int i = 0; i < reached.Count; i++)
        {
            Product from = reached[i];
            reached.AddRange(
                ProductCatalogue.Products.Where(to => !reached.Contains(to) && Rows.Value.Any(row => row.Right == "upgrade" && row.Leads(from, to)))
            );
        }

        Product[] runs =
        [
            .. ProductCatalogue.Products.Where(product =>
                product.Edition.Family == licensed
                && (runningEdition is null || product.Edition.Line == runningEdition.Line)
                && (runningVersion is null || product.Version == runningVersion)
            ),
        ];
        return runs.Any(to =>
            reached.Contains(to)
            || reached.Exists(from =>
                from.Version.Order <= to.Version.Order
                && Rows.Value.Any(row =>
                    row.Leads(from, to) && (row.Right == "academic" || (row.Right == "volume" && QualifyingSystems.Qualifies(from, to) == true))
                )
            )
        );
    }

    private sealed record RunningRight(string FromVersion, string FromLine, string ToVersion, string ToLine, string Right)
    {
        /// <summary>
        /// A star stands for any version, and on both sides for the same line; variants stay what they are, and a long-term release leads nowhere.
        /// </summary>
        public bool Leads(Product from, Product to) =>
            from.Edition.Family == ProductFamily.Windows
            && to.Edition.Family == ProductFamily.Windows
            && Takes(FromVersion, from.Version)
            && Takes(ToVersion, to.Version)
            && EditionLines.VariantOf(from.Edition) == EditionLines.VariantOf(to.Edition)
            && (
                FromLine == "*"
                    ? from.Edition.Line == to.Edition.Line
                    : EditionLines.LineOf(from.Edition) == FromLine && EditionLines.LineOf(to.Edition) == ToLine
            );

        private static bool Takes(string name, ProductVersion version) => name == "*" || (version.Name == name && version.Release is null);
    }
}
