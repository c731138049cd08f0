namespace ReimagingTools.Licensing.Catalogue;

/// <summary>The rows of <c>products.tsv</c> by what is asked of them.</summary>
internal sealed class CatalogueIndex
{
    private readonly List<Product> _products = [];

    public Dictionary<string, List<Edition>> Editions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<Edition> LongTermEditions { get; private set; } = [];

    public HashSet<(ProductVersion Version, string Line)> Lines { get; private set; } = [];

    public HashSet<Edition> NeverOnVolumeMedia { get; private set; } = [];

    public Dictionary<string, Edition> EditionIds { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, List<ProductVersion>> Versions { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<(Edition Edition, ProductVersion Version), Product> ByPair { get; } = [];

    public Dictionary<Edition, string> EditionWords { get; } = [];

    public IReadOnlyList<Product> Products { get; private set; } = [];

    public IReadOnlyList<Edition> EditionList { get; private set; } = [];

    public IReadOnlyList<ProductVersion> VersionList { get; private set; } = [];

    public static CatalogueIndex Load()
    {
        var content = new CatalogueIndex();
        foreach (TableRow row in Table.Read("products.tsv").Rows)
        {
            content.Add(row);
        }

        content.Freeze();
        return content;
    }

    /// <summary>The version of a long-term servicing release among those of one name; of an empty one the version itself.</summary>
    public static ProductVersion? ReleaseAmong(List<ProductVersion> versions, ProductFamily family, string release)
    {
        foreach (ProductVersion version in versions)
        {
            if (version.Family == family && string.Equals(version.Release ?? "", release, StringComparison.OrdinalIgnoreCase))
            {
                return version;
            }
        }

        return null;
    }

    private void Add(TableRow row)
    {
        ProductFamily family = row.Word<ProductFamily>("family");
        Edition edition = EditionOf(family, row["key"], row["line"]);
        ProductVersion version = VersionOf(row, family);
        Product product = ProductOf(row, edition, version);
        foreach (string id in row.List("edition_ids"))
        {
            EditionIds[id] = edition;
        }

        ByPair.Add((edition, version), product);
        EditionWords[edition] = version.Release is null ? product.EditionName : product.EditionName.Replace(" " + version.Release, " LTSC");
        _products.Add(product);
    }

    private void Freeze()
    {
        Products = new ReadOnlyCollection<Product>(_products);
        EditionList = new ReadOnlyCollection<Edition>([.. _products.Select(product => product.Edition).Distinct()]);
        VersionList = new ReadOnlyCollection<ProductVersion>([.. _products.Select(product => product.Version).Distinct()]);
        Lines = [.. _products.Select(product => (product.Version, product.Edition.Line))];
        NeverOnVolumeMedia =
        [
            .. EditionList.Where(edition => _products.TrueForAll(product => product.Edition != edition || product.IsNeverOnVolumeMedia)),
        ];
        LongTermEditions =
        [
            .. EditionList.Where(edition => _products.TrueForAll(product => product.Edition != edition || product.Version.Release is not null)),
        ];
    }

    private static Product ProductOf(TableRow row, Edition edition, ProductVersion version) =>
        new(edition, version, row["name"], row["edition"])
        {
            Availability = row["sold_outside_vl"] switch
            {
                "yes" => Availability.SoldOutside,
                "no" => Availability.VolumeLicensingOnly,
                _ => Availability.Unknown,
            },
            Components = ComponentSet.Parse(row["components"]),
            HasArm64 = row.IsYes("arm64"),
            IsNeverOnVolumeMedia = row["volume_media"] == "never",
        };

    private Edition EditionOf(ProductFamily family, string key, string line)
    {
        List<Edition> same = Named(Editions, key);
        if (same.Find(each => each.Family == family) is not { } edition)
        {
            same.Add(edition = new Edition(family, key, line));
        }

        return edition;
    }

    private ProductVersion VersionOf(TableRow row, ProductFamily family)
    {
        List<ProductVersion> same = Named(Versions, row["version"]);
        string? release = row.Text("release");
        if (ReleaseAmong(same, family, release ?? "") is not { } version)
        {
            same.Add(version = new ProductVersion(family, row["version"], release, row.Number("order")!.Value));
        }

        return version;
    }

    private static List<T> Named<T>(Dictionary<string, List<T>> all, string name) => all.GetOrAdd(name, static _ => []);
}
