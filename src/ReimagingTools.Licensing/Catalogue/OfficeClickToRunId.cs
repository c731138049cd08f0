using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>A Click-to-Run product release id ("ProPlus2019Volume") and what it stands for.</summary>
public sealed class OfficeClickToRunId
{
    private static readonly Lazy<Dictionary<string, OfficeClickToRunId>> Ids = new(Load);

    private OfficeClickToRunId(string id, Edition? edition, ProductVersion? version, string kind)
    {
        Id = id;
        Edition = edition;
        Version = version;
        IsVolume = kind == "Volume";
        IsSubscription = id.StartsWith("O365", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The id as listed.</summary>
    public string Id { get; }

    /// <summary>The edition, or null for tools and language packs.</summary>
    public Edition? Edition { get; }

    /// <summary>The version, or null where the id serves both 2013 and 2016.</summary>
    public ProductVersion? Version { get; }

    /// <summary>True for ids that end in Volume.</summary>
    public bool IsVolume { get; }

    /// <summary>True for Microsoft 365 (Office 365) ids.</summary>
    public bool IsSubscription { get; }

    /// <summary>Finds an id.</summary>
    /// <param name="id">The product release id, any case.</param>
    /// <returns>The entry, or null.</returns>
    public static OfficeClickToRunId? Find(string id) => Ids.Value.TryGetValue(id.Trim(), out OfficeClickToRunId? found) ? found : null;

    private static Dictionary<string, OfficeClickToRunId> Load()
    {
        var table = Table.Read("office-click-to-run-ids.tsv");
        int id = table.Column("product_release_id"), version = table.Column("version"), edition = table.Column("edition_key"), kind = table.Column("kind");
        var ids = new Dictionary<string, OfficeClickToRunId>(StringComparer.OrdinalIgnoreCase);
        foreach (string[] row in table.Rows)
        {
            ids[row[id]] = new OfficeClickToRunId(
                row[id],
                row[edition].Length == 0 ? null : ProductCatalogue.FindEdition(ProductFamily.Office, row[edition]),
                row[version].Length == 0 ? null : ProductCatalogue.FindVersion(ProductFamily.Office, row[version]),
                row[kind]);
        }

        return ids;
    }
}
