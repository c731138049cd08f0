using System.Text.RegularExpressions;
using ReimagingTools.Activation.Reading;
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
        @"^(?:Office\d\d|RTM)_(?<name>[A-Za-z]+?)(?:20\d\d)?(?:XC2R)?(?:VL)?_MAK",
        RegexOptions.CultureInvariant
    );

    /// <summary>
    /// What a license of Office calls itself, the parts of which are those of its key's description: "Office 16, Office16ProPlusVL_MAK edition",
    /// "Office 14, OfficeProPlus-MAK edition".
    /// </summary>
    private static readonly Regex OfficeLicense = new(
        @"^Office (?<number>\d\d), Office(?:\d\d)?(?<name>[A-Za-z0-9]+?)[-_](?<kind>MAK\w*) edition$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex TestRelease = new(@"\b(?:Next|WinNext|Beta|Pre-Release|RC|Preview|Test)\b", RegexOptions.CultureInvariant);

    private static readonly Regex KeyWord = new(
        @"\(MAK_[A-C]\)|\bVolume:MAK\b|\bMAK\b|\bRTM\b|\bSP[0-9]\b|\bKey\b|\(MUI locked[^)]*\)|-\s*$",
        RegexOptions.CultureInvariant
    );

    private static readonly Regex WholeNames = new(Separator, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Alternatives = new(
        @"^(?<before>.*?)(?<one>[^\s/&,、・]+)(?:" + Separator + @"(?<one>[^\s/&,、・]+))+(?<after>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>What VAMT says of a key, or a licensing instance of itself.</summary>
    /// <param name="editions">Edition ids, separated by semicolons, or null.</param>
    /// <param name="isOffice">What the application id says, or null.</param>
    /// <returns>The subject; products are named where edition and version are known.</returns>
    public static KeySubject Describe(string? description, string? editions, string? activationId, bool? isOffice)
    {
        ActivationId? listed = activationId is null ? null : ActivationId.Find(activationId);
        IReadOnlyList<ActivationId> alike =
            listed is not null ? [listed]
            : description is null ? []
            : ActivationId.FindByDescription(description.Trim());
        string? text = listed?.Description ?? DescriptionOf(description);
        string? list = string.IsNullOrWhiteSpace(editions) ? string.Join(";", alike.Select(one => one.EditionIdText)) : editions;
        bool? application = isOffice ?? listed?.IsOffice ?? (alike.Count > 0 ? alike[0].IsOffice : null);
        Product[] products = ByDescription(text, list, activationId);
        return new KeySubject(
            application ?? ApplicationWord(description),
            products.Length > 0 ? products : ByName(description),
            EditionNamed(description) ?? EditionOf(list),
            KeyTypes.IsExtendedSecurityUpdates(text)
        );
    }

    /// <summary>The description of the key, where a license of Office names itself.</summary>
    private static string? DescriptionOf(string? text) =>
        text is null || OfficeLicense.Match(text.Trim()) is not { Success: true } license
            ? text
            : (license.Groups["number"].Value == "14" ? "RTM" : "Office" + license.Groups["number"].Value)
                + "_"
                + license.Groups["name"].Value
                + "_"
                + license.Groups["kind"].Value;

    /// <summary>
    /// What a portal calls a key: "Windows 10 Enterprise", "Windows Server 2019 Standard/Datacenter", "Windows 10/11 Enterprise MAK".
    /// </summary>
    public static KeySubject Named(string? name) => new(ApplicationWord(name), ByName(name), null, KeyTypes.IsExtendedSecurityUpdates(name));

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
    private static Product[] ByAlternatives(string name, int depth)
    {
        if (ProductOf(name) is { } product)
        {
            return [product];
        }

        if (depth == 0 || Alternatives.Match(name) is not { Success: true } found)
        {
            return [];
        }

        string[] whole = [.. WholeNames.Split(name).Where(part => part.Length > 0)];
        Product?[] named = [.. whole.Select(ProductOf)];
        if (Array.TrueForAll(named, one => one is not null))
        {
            return [.. named.OfType<Product>().Distinct()];
        }

        string[] ones = [.. found.Groups["one"].Captures.Cast<Capture>().Select(one => found.Groups["before"].Value + one.Value)];
        return OneReading([
            .. PrefixesOf(found.Groups["after"].Value)
                .Where(own => MayBeOfTheLast(ones[ones.Length - 1], own))
                .Select(own => Read(ones, own, found.Groups["after"].Value.Substring(own.Length), depth)),
        ]);
    }

    /// <summary>
    /// What a name says where it can be read in one way only. A reading in which two alternatives are the same is none where there is another:
    /// nobody names a product twice.
    /// </summary>
    private static Product[] OneReading(Product[][][] readings)
    {
        Product[][][] complete = [.. readings.Where(each => Array.TrueForAll(each, one => one.Length > 0))];
        Product[][][] apart = [.. complete.Where(each => each.Sum(one => one.Length) == each.SelectMany(one => one).Distinct().Count())];
        Product[][] named = [.. (apart.Length > 0 ? apart : complete).Select(each => each.SelectMany(one => one).Distinct().ToArray())];
        return named.Length > 0 && Array.TrueForAll(named, each => each.SequenceEqual(named[0])) ? named[0] : [];
    }

    /// <summary>The products of each alternative where what follows the last belongs to it in part, and the rest to all.</summary>
    private static Product[][] Read(string[] ones, string own, string after, int depth) =>
        [.. ones.Select((one, i) => ByAlternatives(one + (i < ones.Length - 1 ? "" : own) + after, depth - 1))];

    /// <summary>
    /// "Pro/Enterprise N", "2012/2012 R2 Standard": what follows may be said of the last alternative alone. An edition that stands behind versions
    /// is said of all.
    /// </summary>
    private static bool MayBeOfTheLast(string last, string own) =>
        own.Length == 0
        || (
            !WholeNames.IsMatch(own)
            && (!char.IsDigit(last[last.LastIndexOf(' ') + 1]) || ProductNames.Parse(last).Edition == ProductNames.Parse(last + own).Edition)
        );

    /// <summary>The beginnings of a text that end with a word, and the empty one.</summary>
    private static IEnumerable<string> PrefixesOf(string text) =>
        Enumerable
            .Range(0, text.Length + 1)
            .Where(end => end == 0 || (!char.IsWhiteSpace(text[end - 1]) && (end == text.Length || char.IsWhiteSpace(text[end]))))
            .Select(end => text.Substring(0, end));

    /// <summary>The product a name is of; an evaluation is none that a license is for, and has keys of its own.</summary>
    private static Product? ProductOf(string name) => ProductNames.Parse(name) is { IsEvaluation: false } read ? read.Product : null;

    private static bool IsTenOrEleven(ProductVersion version) => version is { Family: ProductFamily.Windows, Release: null, Name: "10" or "11" };

    private static Product[] ByDescription(string? description, string? editions, string? activationId)
    {
        if (description is null || TestRelease.IsMatch(description))
        {
            return [];
        }

        DescribedKeys? described = DescribedKeys.Find(description);
        if (OfficeName.Match(description) is { Success: true } office)
        {
            Edition? suite = described is { EditionKeys.Count: > 0 }
                ? ProductCatalogue.FindEdition(ProductFamily.Office, described.EditionKeys[0])
                : OfficeClickToRunId.Find(office.Groups["name"].Value + "Volume")?.Edition;
            return ProductCatalogue.Find(suite, described?.Version) is { } one ? [one] : [];
        }

        ProductVersion? version =
            activationId is not null && ActivationId.Find(activationId)?.Release is { } release
                ? ProductCatalogue.FindVersion(ProductFamily.Windows, "10", release)
                : described?.Version;
        IEnumerable<string> list = described is { EditionKeys.Count: > 0 } ? described.EditionKeys : Split(editions).Select(BareEdition);
        return [.. list.Select(id => ProductCatalogue.Find(EditionOf(EditionIds.Read(id)), version)).OfType<Product>().Distinct()];
    }

    private static string[] Split(string? editions) => (editions ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Core installations and annual channels of a server are activated by the key of the edition.</summary>
    private static string BareEdition(string id)
    {
        string bare = id.Trim();
        return bare.EndsWith("ACor", StringComparison.OrdinalIgnoreCase) ? bare.Substring(0, bare.Length - 4) : bare;
    }

    private static Edition? EditionOf(string? editions) =>
        Split(editions) is { Length: 1 } only ? EditionOf(EditionIds.Read(BareEdition(only[0]))) : null;

    private static Edition? EditionOf(EditionId id) => id.IsEvaluation ? null : id.Edition;

    /// <summary>"Windows(R), Enterprise edition" names the edition and no version.</summary>
    private static Edition? EditionNamed(string? description) =>
        description is null ? null
        : ProductNames.Parse(description) is { Product: null, IsEvaluation: false, Edition: { } edition } ? edition
        : null;

    private static bool? ApplicationWord(string? text) =>
        text is null ? null
        : text.IndexOf("Office", StringComparison.OrdinalIgnoreCase) >= 0 ? true
        : text.IndexOf("Windows", StringComparison.OrdinalIgnoreCase) >= 0 || text.StartsWith("Win ", StringComparison.Ordinal) ? false
        : null;
}
