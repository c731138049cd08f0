namespace ReimagingTools.Licensing.Catalogue;

/// <summary>A Click-to-Run product release id ("ProPlus2019Volume") and what it stands for.</summary>
public sealed class OfficeClickToRunId
{
    private static readonly Lazy<Dictionary<string, OfficeClickToRunId>> Ids = new(() =>
        Table
            .Read("office-click-to-run-ids.tsv")
            .Rows.Select(row => new OfficeClickToRunId(row))
            .ToDictionary(id => id.Id, StringComparer.OrdinalIgnoreCase)
    );

    private OfficeClickToRunId(TableRow row)
    {
        Id = row["product_release_id"];
        Edition = row.Text("edition_key") is { } key ? ProductCatalogue.FindEdition(ProductFamily.Office, key) : null;
        Version = row.Text("version") is null ? null : row.Version(ProductFamily.Office);
        IsOfService = Id.IndexOf("SPLA", StringComparison.OrdinalIgnoreCase) >= 0;
        IsVolume = row["kind"] == "Volume" && !IsOfService;
        IsSubscription = Id.StartsWith("O365", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The id as listed.</summary>
    public string Id { get; }

    /// <summary>The edition, or null for tools and language packs.</summary>
    public Edition? Edition { get; }

    /// <summary>The version, or null where the id serves both 2013 and 2016.</summary>
    public ProductVersion? Version { get; }

    /// <summary>True for ids of Volume Licensing.</summary>
    public bool IsVolume { get; }

    /// <summary>True for ids of service providers (SPLA), which are no media of an agreement.</summary>
    public bool IsOfService { get; }

    /// <summary>True for Microsoft 365 (Office 365) ids.</summary>
    public bool IsSubscription { get; }

    /// <summary>Finds an id.</summary>
    /// <param name="id">The product release id, any case.</param>
    public static OfficeClickToRunId? Find(string id) => Ids.Value.TryGetValue(id.Trim(), out OfficeClickToRunId? found) ? found : null;
}
