namespace ReimagingTools.Licensing.Catalogue;

/// <summary>Prior-version rights of license terms, with their sources (<c>prior-version-rights.tsv</c>).</summary>
public static class PriorVersionRights
{
    private static readonly Lazy<IReadOnlyList<PriorVersionEntry>> Entries = new(() =>
        [.. Table.Read("prior-version-rights.tsv").Rows.Select(Read)]
    );

    /// <summary>Finds what the terms of a product say about a prior version; a row that names the version beats one that speaks of all.</summary>
    /// <param name="edition">The licensed edition.</param>
    /// <param name="version">The licensed version.</param>
    /// <param name="channel">How the license was bought; terms differ by channel.</param>
    /// <param name="prior">The prior version asked about.</param>
    /// <returns>The row, or null when nothing is known.</returns>
    public static PriorVersionRow? Find(Edition edition, ProductVersion version, LicenseChannel channel, ProductVersion prior)
    {
        PriorVersionEntry? named = null;
        foreach (PriorVersionEntry entry in Entries.Value)
        {
            bool isFrom = entry.Version == version && entry.Channel == channel && (entry.EditionKey == "*" || entry.EditionKey == edition.Key);
            if (!isFrom)
            {
                continue;
            }

            if (entry.Row.ToVersion == prior)
            {
                return entry.Row;
            }

            named ??= entry.Row.ToVersion is null ? entry : null;
        }

        return named?.Row;
    }

    /// <summary>True where the terms of some channel are known, so that it decides how a license was bought.</summary>
    /// <param name="edition">The licensed edition.</param>
    /// <param name="version">The licensed version.</param>
    /// <param name="prior">The prior version asked about.</param>
    /// <returns>Whether a source tells them.</returns>
    public static bool DependOnChannel(Edition edition, ProductVersion version, ProductVersion prior) =>
        Entries.Value.Select(entry => entry.Channel).Distinct().Any(channel => Find(edition, version, channel, prior) is { IsSourced: true });

    /// <summary>
    /// True where a row of any edition and channel lets rights last only while the prior version is supported: a warning for terms nobody read.
    /// </summary>
    /// <param name="version">The licensed version.</param>
    /// <returns>Whether such a row exists.</returns>
    public static bool LastWithSupport(ProductVersion version) => Entries.Value.Any(entry => entry.Version == version && entry.Row.IsConditional);

    private static PriorVersionEntry Read(TableRow row)
    {
        ProductFamily family = row.Word<ProductFamily>("family");
        return new PriorVersionEntry(
            row.Version(),
            row["edition"],
            row.Word<LicenseChannel>("license_channel"),
            new PriorVersionRow
            {
                Permits = row["kind"] == "downgrade",
                ToVersion = row.Text("to_version") is { } version ? ProductCatalogue.FindVersion(family, version) : null,
                ToEdition = row.Text("to_edition") is { } edition ? ProductCatalogue.FindEdition(family, edition) : null,
                IsConditional = row["only_while"].Length > 0,
                IsSourced = row["confidence"] == "sourced",
            }
        );
    }

    private sealed record PriorVersionEntry(ProductVersion Version, string EditionKey, LicenseChannel Channel, PriorVersionRow Row);
}
