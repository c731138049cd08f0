using System.Collections.ObjectModel;
using System.Globalization;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Catalogue;

/// <summary>
/// Every product the tools know: Windows XP to 11, Windows Server 2003 to 2025, Office 2003 to 2024 with its components. Built once from the embedded
/// table <c>products.tsv</c>, whose rows carry their source; immutable afterwards.
/// </summary>
public static class ProductCatalogue
{
    private static readonly Lazy<Content> Loaded = new(Load);

    /// <summary>All products.</summary>
    public static IReadOnlyList<Product> Products => Loaded.Value.Products;

    /// <summary>All editions.</summary>
    public static IReadOnlyList<Edition> Editions => Loaded.Value.EditionList;

    /// <summary>All versions, long-term servicing releases included.</summary>
    public static IReadOnlyList<ProductVersion> Versions => Loaded.Value.VersionList;

    /// <summary>Finds an edition by key.</summary>
    /// <param name="family">The family.</param>
    /// <param name="key">The key, without regard to case: "Professional", "ServerStandard", "OfficeProPlus".</param>
    /// <returns>The edition, or null.</returns>
    public static Edition? FindEdition(ProductFamily family, string key) =>
        Loaded.Value.Editions.TryGetValue(key, out List<Edition>? same) ? same.Find(edition => edition.Family == family) : null;

    /// <summary>Finds the edition a Windows EditionID names; evaluation suffixes are not understood here.</summary>
    /// <param name="editionId">The EditionID of the registry, a WIM or a license ("Professional", "ServerStandardCor").</param>
    /// <returns>The edition, or null.</returns>
    public static Edition? FindEditionById(string editionId) =>
        Loaded.Value.EditionIds.TryGetValue(editionId.Trim(), out Edition? edition) ? edition : null;

    /// <summary>Finds a version.</summary>
    /// <param name="family">The family.</param>
    /// <param name="name">The version as marketed: "7", "2008 R2", "2010".</param>
    /// <param name="release">The long-term servicing release, or null.</param>
    /// <returns>The version, or null.</returns>
    public static ProductVersion? FindVersion(ProductFamily family, string name, string? release = null) =>
        Loaded.Value.Versions.TryGetValue(name, out List<ProductVersion>? same) ? ReleaseAmong(same, family, release ?? "") : null;

    /// <summary>Finds the product that is one edition of one version.</summary>
    /// <param name="edition">The edition, or null.</param>
    /// <param name="version">The version, or null.</param>
    /// <returns>The product, or null when either is unknown or they never went together.</returns>
    public static Product? Find(Edition? edition, ProductVersion? version) =>
        edition is not null && version is not null && Loaded.Value.ByPair.TryGetValue((edition, version), out Product? product) ? product : null;

    /// <summary>Tells whether an edition never came on Volume Licensing media, in the version given or, where that is unknown, in any.</summary>
    /// <param name="edition">The edition, or null.</param>
    /// <param name="version">The version, or null.</param>
    /// <returns>True for Home, Starter, Ultimate and the like; false where such media may exist, and for an edition of no product.</returns>
    public static bool IsNeverOnVolumeMedia(Edition? edition, ProductVersion? version)
    {
        bool isProduct = false;
        foreach (Product product in Products)
        {
            bool isMeant = product.Edition == edition && (version is null || product.Version == version);
            if (isMeant && !product.IsNeverOnVolumeMedia)
            {
                return false;
            }

            isProduct |= isMeant;
        }

        return isProduct;
    }

    /// <summary>Words for an edition and version of which either may be unknown.</summary>
    /// <param name="edition">The edition, or null.</param>
    /// <param name="version">The version, or null.</param>
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
    internal static bool IsNamed(ProductVersion version, string word) => Products.Any(product => product.Version == version && product.Name.Contains(" " + word + " "));

    /// <summary>The family in words.</summary>
    /// <param name="family">The family.</param>
    /// <returns>"Windows", "Windows Server", "Office", or an empty string.</returns>
    public static string FamilyName(ProductFamily family) => family switch
    {
        ProductFamily.Windows => "Windows",
        ProductFamily.WindowsServer => "Windows Server",
        ProductFamily.Office => "Office",
        _ => "",
    };

    private static string EditionWords(Edition edition) => Loaded.Value.EditionWords[edition];

    /// <summary>The editions that exist in long-term servicing releases only.</summary>
    internal static HashSet<Edition> LongTermEditions => Loaded.Value.LongTermEditions;

    private static ProductVersion? ReleaseAmong(List<ProductVersion> versions, ProductFamily family, string release)
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

    private static Content Load()
    {
        var content = new Content();
        var table = Table.Read("products.tsv");
        var read = new RowReader(table);
        foreach (string[] row in table.Rows)
        {
            content.Add(read, row);
        }

        content.Freeze();
        return content;
    }

    private sealed class RowReader(Table table)
    {
        private readonly int _family = table.Column("family");
        private readonly int _version = table.Column("version");
        private readonly int _release = table.Column("release");
        private readonly int _order = table.Column("order");
        private readonly int _key = table.Column("key");
        private readonly int _line = table.Column("line");
        private readonly int _name = table.Column("name");
        private readonly int _edition = table.Column("edition");
        private readonly int _ids = table.Column("edition_ids");
        private readonly int _outside = table.Column("sold_outside_vl");
        private readonly int _components = table.Column("components");
        private readonly int _arm64 = table.Column("arm64");
        private readonly int _volumeMedia = table.Column("volume_media");
        private readonly int _source = table.Column("source");

        public ProductFamily Family(string[] row) => (ProductFamily)Enum.Parse(typeof(ProductFamily), row[_family]);

        public string Version(string[] row) => row[_version];

        public string? Release(string[] row) => row[_release].Length == 0 ? null : row[_release];

        public int Order(string[] row) => int.Parse(row[_order], CultureInfo.InvariantCulture);

        public string Key(string[] row) => row[_key];

        public string Line(string[] row) => row[_line];

        public string[] EditionIds(string[] row) => row[_ids].Length == 0 ? [] : row[_ids].Split(';');

        public Product Product(string[] row, Edition edition, ProductVersion version) => new(edition, version, row[_name], row[_edition])
        {
            Availability = row[_outside] switch
            {
                "yes" => Availability.SoldOutside,
                "no" => Availability.VolumeLicensingOnly,
                _ => Availability.Unknown,
            },
            Components = ComponentSet.Parse(row[_components]),
            HasArm64 = row[_arm64] == "yes",
            IsNeverOnVolumeMedia = row[_volumeMedia] == "never",
            Source = row[_source],
        };
    }

    private sealed class Content
    {
        private readonly List<Product> _products = [];

        public Dictionary<string, List<Edition>> Editions { get; } = new(StringComparer.OrdinalIgnoreCase);

        public HashSet<Edition> LongTermEditions { get; private set; } = [];

        public Dictionary<string, Edition> EditionIds { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, List<ProductVersion>> Versions { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<(Edition Edition, ProductVersion Version), Product> ByPair { get; } = [];

        public Dictionary<Edition, string> EditionWords { get; } = [];

        public IReadOnlyList<Product> Products { get; private set; } = [];

        public IReadOnlyList<Edition> EditionList { get; private set; } = [];

        public IReadOnlyList<ProductVersion> VersionList { get; private set; } = [];

        public void Add(RowReader read, string[] row)
        {
            ProductFamily family = read.Family(row);
            Edition edition = EditionOf(family, read.Key(row), read.Line(row));
            ProductVersion version = VersionOf(read, row, family);
            Product product = read.Product(row, edition, version);
            foreach (string id in read.EditionIds(row))
            {
                EditionIds[id] = edition;
            }

            ByPair.Add((edition, version), product);
            EditionWords[edition] = version.Release is null ? product.EditionName : product.EditionName.Replace(" " + version.Release, " LTSC");
            _products.Add(product);
        }

        public void Freeze()
        {
            Products = new ReadOnlyCollection<Product>(_products);
            EditionList = new ReadOnlyCollection<Edition>([.. _products.Select(product => product.Edition).Distinct()]);
            VersionList = new ReadOnlyCollection<ProductVersion>([.. _products.Select(product => product.Version).Distinct()]);
            LongTermEditions = [.. EditionList.Where(edition => _products.TrueForAll(product => product.Edition != edition || product.Version.Release is not null))];
        }

        private Edition EditionOf(ProductFamily family, string key, string line)
        {
            List<Edition> same = Named(Editions, key);
            if (same.Find(each => each.Family == family) is not { } edition)
            {
                same.Add(edition = new Edition(family, key, line));
            }

            return edition;
        }

        private ProductVersion VersionOf(RowReader read, string[] row, ProductFamily family)
        {
            List<ProductVersion> same = Named(Versions, read.Version(row));
            if (ReleaseAmong(same, family, read.Release(row) ?? "") is not { } version)
            {
                same.Add(version = new ProductVersion(family, read.Version(row), read.Release(row), read.Order(row)));
            }

            return version;
        }

        private static List<T> Named<T>(Dictionary<string, List<T>> all, string name)
        {
            if (!all.TryGetValue(name, out List<T>? same))
            {
                all.Add(name, same = []);
            }

            return same;
        }
    }
}
