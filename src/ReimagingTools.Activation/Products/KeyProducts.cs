using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Activation.Products;

/// <summary>
/// The products a key activates, by what its source says of it: the activation id, the description VAMT gives ("Win 10 RTM Enterprise Volume:MAK",
/// "Office16_ProPlusVL_MAK") with the editions, the product a portal names. Nothing is guessed: what the catalogue does not list gives no product.
/// </summary>
internal static class KeyProducts
{
    private const string Alternative = @"(?<first>[^\s/&]+)\s*[/&]\s*(?<second>[^\s/&]+)";

    private static readonly Regex OfficeName = new(
        @"^(?:Office(?<year>15|16|19|21|24)|RTM)_(?<name>[A-Za-z]+?)(?:20\d\d)?(?:XC2R)?(?:VL)?_MAK", RegexOptions.CultureInvariant);

    private static readonly Regex TestRelease = new(@"\b(?:Next|WinNext|Beta|Pre-Release|RC|Preview|Test)\b", RegexOptions.CultureInvariant);

    private static readonly Regex KeyWord = new(
        @"\(MAK_[A-C]\)|\bVolume:MAK\b|\bMAK\b|\bRTM\b|\bSP[0-9]\b|\bKey\b|\(MUI locked[^)]*\)|-\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex TwoNames = new("^(?<before>.*?)" + Alternative + "(?<after>.*)$", RegexOptions.CultureInvariant);

    /// <summary>How VAMT begins the descriptions of each version; the longest that fits counts.</summary>
    private static readonly (string Start, ProductFamily Family, string Version, string? Release)[] Versions =
    [
        ("Windows Vista", ProductFamily.Windows, "Vista", null), ("Windows 7", ProductFamily.Windows, "7", null), ("Win 7", ProductFamily.Windows, "7", null),
        ("Win 8", ProductFamily.Windows, "8", null), ("Windows 8", ProductFamily.Windows, "8", null), ("Win 8.1", ProductFamily.Windows, "8.1", null),
        ("Windows 8.1", ProductFamily.Windows, "8.1", null), ("Win 10", ProductFamily.Windows, "10", null), ("Windows 10", ProductFamily.Windows, "10", null),
        ("Win 11", ProductFamily.Windows, "11", null), ("Windows 11", ProductFamily.Windows, "11", null),
        ("Windows Embedded Industry 8", ProductFamily.Windows, "8", null), ("Windows Embedded Industry 8.1", ProductFamily.Windows, "8.1", null),
        ("Win 2021", ProductFamily.Windows, "10", "LTSC 2021"),
        ("Windows Server 2008", ProductFamily.WindowsServer, "2008", null), ("Server 2008 R2", ProductFamily.WindowsServer, "2008 R2", null),
        ("Windows Server 2008 R2", ProductFamily.WindowsServer, "2008 R2", null), ("Windows Server 2012", ProductFamily.WindowsServer, "2012", null),
        ("Windows Server 12 R2", ProductFamily.WindowsServer, "2012 R2", null), ("Windows Server 2012 R2", ProductFamily.WindowsServer, "2012 R2", null),
        ("Windows Server 2016", ProductFamily.WindowsServer, "2016", null), ("Windows Server 2019", ProductFamily.WindowsServer, "2019", null),
        ("Windows Server 2021", ProductFamily.WindowsServer, "2022", null), ("Windows Server 2022", ProductFamily.WindowsServer, "2022", null),
        ("Windows Server Essentials 2012", ProductFamily.WindowsServer, "2012", null), ("Windows Server 2025", ProductFamily.WindowsServer, "2025", null),
        ("Windows Server Essentials 2012 R2", ProductFamily.WindowsServer, "2012 R2", null),
        ("Windows Server Essentials 2016", ProductFamily.WindowsServer, "2016", null), ("Windows Server Essentials 2019", ProductFamily.WindowsServer, "2019", null),
    ];

    /// <summary>Office descriptions carry the version within, not the year on the box.</summary>
    private static readonly Dictionary<string, string> OfficeYears = new(StringComparer.Ordinal)
    {
        [""] = "2010",
        ["15"] = "2013",
        ["16"] = "2016",
        ["19"] = "2019",
        ["21"] = "2021",
        ["24"] = "2024",
    };

    /// <summary>What VAMT says of a key, or a licensing instance of itself.</summary>
    /// <param name="description">The description, or null.</param>
    /// <param name="editions">Edition ids, separated by semicolons, or null.</param>
    /// <param name="activationId">The activation id, or null.</param>
    /// <param name="isOffice">What the application id says, or null.</param>
    /// <returns>The subject; products are named where edition and version are known.</returns>
    public static KeySubject Describe(string? description, string? editions, string? activationId, bool? isOffice)
    {
        ActivationId? listed = activationId is null ? null : ActivationId.Find(activationId);
        IReadOnlyList<ActivationId> alike = listed is not null ? [listed] : description is null ? [] : ActivationId.FindByDescription(description.Trim());
        string? text = listed?.Description ?? description;
        string? list = string.IsNullOrWhiteSpace(editions) ? string.Join(";", alike.Select(one => one.EditionIdText)) : editions;
        bool? application = isOffice ?? listed?.IsOffice ?? (alike.Count > 0 ? alike[0].IsOffice : null);
        Product[] products = ByDescription(text, list);
        return new KeySubject(
            application ?? ApplicationWord(description), products.Length > 0 ? products : ByName(description), EditionNamed(description) ?? EditionOf(list));
    }

    /// <summary>What a portal calls a key: "Windows 10 Enterprise", "Windows Server 2019 Standard/Datacenter", "Windows 10/11 Enterprise MAK".</summary>
    public static KeySubject Named(string? name) => new(ApplicationWord(name), ByName(name), null);

    /// <summary>Windows 10 and 11 share their keys, edition by edition; long-term servicing releases have their own.</summary>
    public static bool ActivateAlike(Product left, Product right) =>
        left == right || (left.Edition == right.Edition && IsTenOrEleven(left.Version) && IsTenOrEleven(right.Version));

    /// <summary>The products a name may stand for; two alternatives are both read, and only if both are known.</summary>
    public static IReadOnlyList<Product> ByName(string? name)
    {
        string plain = name is null ? "" : KeyWord.Replace(name, " ").Trim();
        if (plain.Length == 0 || TestRelease.IsMatch(plain))
        {
            return [];
        }

        if (ProductNames.Parse(plain).Product is { } product)
        {
            return [product];
        }

        Match two = TwoNames.Match(plain);
        if (!two.Success)
        {
            return [];
        }

        Product?[] both = [OneOf(two, "first"), OneOf(two, "second")];
        return Array.TrueForAll(both, one => one is not null) ? [.. both.OfType<Product>().Distinct()] : [];
    }

    private static Product? OneOf(Match two, string name) =>
        ProductNames.Parse(two.Groups["before"].Value + two.Groups[name].Value + two.Groups["after"].Value).Product;

    private static bool IsTenOrEleven(ProductVersion version) => version is { Family: ProductFamily.Windows, Release: null, Name: "10" or "11" };

    private static Product[] ByDescription(string? description, string? editions)
    {
        if (description is null || TestRelease.IsMatch(description))
        {
            return [];
        }

        if (OfficeName.Match(description) is { Success: true } office)
        {
            Edition? suite = OfficeClickToRunId.Find(office.Groups["name"].Value + "Volume")?.Edition;
            return ProductCatalogue.Find(suite, ProductCatalogue.FindVersion(ProductFamily.Office, OfficeYears[office.Groups["year"].Value])) is { } one ? [one] : [];
        }

        if (VersionOf(description) is not { } version)
        {
            return [];
        }

        string[] ids = [.. Split(editions).Select(BareEdition)];
        return [.. ids.Select(id => ProductCatalogue.Find(EditionIds.Read(id).Edition, version)).OfType<Product>().Distinct()];
    }

    private static ProductVersion? VersionOf(string description)
    {
        string plain = Regex.Replace(description.Trim(), @"\s+", " ");
        (string Start, ProductFamily Family, string Version, string? Release)? best = null;
        foreach ((string Start, ProductFamily Family, string Version, string? Release) row in Versions)
        {
            bool fits = plain.StartsWith(row.Start, StringComparison.OrdinalIgnoreCase) && (plain.Length == row.Start.Length || plain[row.Start.Length] == ' ');
            best = fits && row.Start.Length > (best?.Start.Length ?? 0) ? row : best;
        }

        return best is { } found ? ProductCatalogue.FindVersion(found.Family, found.Version, found.Release) : null;
    }

    private static string[] Split(string? editions) => (editions ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Core installations and annual channels of a server are activated by the key of the edition.</summary>
    private static string BareEdition(string id)
    {
        string bare = id.Trim();
        return bare.EndsWith("ACor", StringComparison.OrdinalIgnoreCase) ? bare.Substring(0, bare.Length - 4) : bare;
    }

    private static Edition? EditionOf(string? editions) => Split(editions) is { Length: 1 } only ? EditionIds.Read(BareEdition(only[0])).Edition : null;

    /// <summary>"Windows(R), Enterprise edition" names the edition and no version.</summary>
    private static Edition? EditionNamed(string? description) => description is null ? null : ProductNames.Parse(description) is { Product: null, Edition: { } edition } ? edition : null;

    private static bool? ApplicationWord(string? text) => text is null ? null
        : text.IndexOf("Office", StringComparison.OrdinalIgnoreCase) >= 0 ? true
        : text.IndexOf("Windows", StringComparison.OrdinalIgnoreCase) >= 0 || text.StartsWith("Win ", StringComparison.Ordinal) ? false : null;
}
