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
    private const string Separator = @"\s*(?:[/&,、・]|\band\b|\bor\b|または|および)\s*";

    /// <summary>Names with more alternatives than this in different places are nothing anybody writes.</summary>
    private const int MostAlternatives = 3;

    private static readonly Regex OfficeName = new(
        @"^(?:Office(?<year>15|16|19|21|24)|RTM)_(?<name>[A-Za-z]+?)(?:20\d\d)?(?:XC2R)?(?:VL)?_MAK", RegexOptions.CultureInvariant);

    private static readonly Regex TestRelease = new(@"\b(?:Next|WinNext|Beta|Pre-Release|RC|Preview|Test)\b", RegexOptions.CultureInvariant);

    private static readonly Regex KeyWord = new(
        @"\(MAK_[A-C]\)|\bVolume:MAK\b|\bMAK\b|\bRTM\b|\bSP[0-9]\b|\bKey\b|\(MUI locked[^)]*\)|-\s*$", RegexOptions.CultureInvariant);

    private static readonly Regex WholeNames = new(Separator, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Alternatives = new(
        @"^(?<before>.*?)(?<one>[^\s/&,、・]+)(?:" + Separator + @"(?<one>[^\s/&,、・]+))+(?<after>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>How VAMT begins the descriptions of each version; the longest that fits counts.</summary>
    private static readonly (string Start, ProductFamily Family, string Version, string? Release)[] Versions =
    [
        ("Windows Small Business Server 2011", ProductFamily.WindowsServer, "2008 R2", null), ("Windows Web & Compute Cluster Server 2008", ProductFamily.WindowsServer, "2008", null),
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

    /// <summary>Descriptions that name a group of editions in words where the table lists none: the key groups of Volume Activation 1.0 and 2.0.</summary>
    private static readonly Dictionary<string, string> Groups = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Windows Vista ALL Volume SKUs - MAK"] = "Business;BusinessN;Enterprise;EnterpriseN",
        ["Windows Server 2008 Standard & Enterprise MAK"] = "ServerStandard;ServerEnterprise",
        ["Windows Server 2008 Datacenter & Itanium MAK"] = "ServerDatacenter;ServerEnterpriseIA64",
        ["Windows Web & Compute Cluster Server 2008 MAK"] = "ServerWeb;ServerHPC",
    };

    /// <summary>Long-term servicing releases whose keys share one description and are told apart by their activation ids, as public lists of them say.</summary>
    private static readonly Dictionary<string, string> ServicingReleases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["6366a32b-72e4-4212-bf11-c22b0e98a435"] = "LTSB 2015",
        ["2782d615-3249-495b-8260-15a4c2295448"] = "LTSB 2016",
        ["97348f2f-bebc-4653-a4bd-18a895d316d9"] = "LTSC 2019",
        ["60c243e1-f90b-4a1b-ba89-387294948fb6"] = "LTSB 2015",
        ["3d1022d8-969f-4222-b54b-327f5a5af4c9"] = "LTSB 2016",
        ["e8f74caa-03fb-4839-8bcc-2e442b317e53"] = "LTSC 2019",
    };

    /// <summary>Office descriptions that call a product otherwise than its release id does, by year and name: editions of the catalogue.</summary>
    private static readonly Dictionary<(string Year, string Name), string> OfficeNames = new()
    {
        [("2010", "Groove")] = "SharePointWorkspace",
        [("2010", "SmallBusBasics")] = "OfficeSmallBusiness",
        [("2010", "VisioPrem")] = "VisioPremium",
    };

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
        Product[] products = ByDescription(text, list, activationId);
        return new KeySubject(
            application ?? ApplicationWord(description), products.Length > 0 ? products : ByName(description), EditionNamed(description) ?? EditionOf(list));
    }

    /// <summary>What a portal calls a key: "Windows 10 Enterprise", "Windows Server 2019 Standard/Datacenter", "Windows 10/11 Enterprise MAK".</summary>
    public static KeySubject Named(string? name) => new(ApplicationWord(name), ByName(name), null);

    /// <summary>Windows 10 and 11 share their keys, edition by edition; long-term servicing releases have their own.</summary>
    public static bool ActivateAlike(Product left, Product right) =>
        left == right || (left.Edition == right.Edition && IsTenOrEleven(left.Version) && IsTenOrEleven(right.Version));

    /// <summary>The products a name may stand for; alternatives are read one by one, and only if all are known.</summary>
    public static IReadOnlyList<Product> ByName(string? name)
    {
        string plain = name is null ? "" : KeyWord.Replace(name, " ").Trim();
        return plain.Length == 0 || TestRelease.IsMatch(plain) ? [] : ByAlternatives(plain, MostAlternatives);
    }

    /// <summary>"Windows 10 Pro and Windows 11 Pro", "Windows 10/11 Pro/Enterprise".</summary>
    private static IReadOnlyList<Product> ByAlternatives(string name, int depth)
    {
        if (ProductNames.Parse(name).Product is { } product)
        {
            return [product];
        }

        if (depth == 0 || Alternatives.Match(name) is not { Success: true } found)
        {
            return [];
        }

        string[] whole = [.. WholeNames.Split(name).Where(part => part.Length > 0)];
        Product?[] named = [.. whole.Select(part => ProductNames.Parse(part).Product)];
        if (Array.TrueForAll(named, one => one is not null))
        {
            return [.. named.OfType<Product>().Distinct()];
        }

        IReadOnlyList<Product>[] each = [.. found.Groups["one"].Captures.Cast<Capture>()
            .Select(one => ByAlternatives(found.Groups["before"].Value + one.Value + found.Groups["after"].Value, depth - 1))];
        return Array.TrueForAll(each, one => one.Count > 0) ? [.. each.SelectMany(one => one).Distinct()] : [];
    }

    private static bool IsTenOrEleven(ProductVersion version) => version is { Family: ProductFamily.Windows, Release: null, Name: "10" or "11" };

    private static Product[] ByDescription(string? description, string? editions, string? activationId)
    {
        if (description is null || TestRelease.IsMatch(description))
        {
            return [];
        }

        if (OfficeName.Match(description) is { Success: true } office)
        {
            return OfficeProduct(OfficeYears[office.Groups["year"].Value], office.Groups["name"].Value) is { } one ? [one] : [];
        }

        if (VersionOf(description, activationId) is not { } version)
        {
            return [];
        }

        string list = Groups.TryGetValue(description.Trim(), out string? group) ? group : editions ?? "";
        return [.. Split(list).Select(BareEdition).Select(id => ProductCatalogue.Find(EditionIds.Read(id).Edition, version)).OfType<Product>().Distinct()];
    }

    private static Product? OfficeProduct(string year, string name)
    {
        Edition? suite = OfficeNames.TryGetValue((year, name), out string? key) ? ProductCatalogue.FindEdition(ProductFamily.Office, key) : OfficeClickToRunId.Find(name + "Volume")?.Edition;
        return ProductCatalogue.Find(suite, ProductCatalogue.FindVersion(ProductFamily.Office, year));
    }

    private static ProductVersion? VersionOf(string description, string? activationId)
    {
        if (activationId is not null && ServicingReleases.TryGetValue(activationId.Trim().Trim('{', '}'), out string? release))
        {
            return ProductCatalogue.FindVersion(ProductFamily.Windows, "10", release);
        }

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
