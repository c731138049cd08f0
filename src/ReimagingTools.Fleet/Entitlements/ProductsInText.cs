using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Products that stand somewhere in a longer text, as in "i5 / 16GB / Windows 11 Home".</summary>
internal static class ProductsInText
{
    private const int MostWords = 12;
    private const int LongestText = 8_000;

    private static readonly char[] Blanks = [' ', '\t', '\u00a0'];

    private static readonly Regex Windows = new(
        @"\b(?:win(?:dows)?[\s\u00ae]*|w(?=(?:7|8(?:\.1)?|10|11)\s?(?:h|p|e|pro|home|ent|edu)\b))(xp|vista|7|8(?:\.1)?|10|11)([^/,;|+()\r\n]*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex AnyWindows = new(
        @"\bwin(?:dows)?(?![a-z])|\bw(?:7|8|10|11)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    private static readonly Regex Office = new(@"\boffice(?!\p{L})[^/,;|+()\r\n]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Finds those of Office that are certain.</summary>
    /// <returns>The products, in the order of the text.</returns>
    public static IEnumerable<Product> OfOffice(string text) =>
        text.Length > LongestText ? [] : Office.Matches(text).Cast<Match>().Select(match => ProductAtStartOf(match.Value)).OfType<Product>();

    /// <summary>
    /// Finds those of Windows that are certain and were sold outside Volume Licensing: others run on top of a license. Of a line that names the
    /// license of another that was installed, that alone.
    /// </summary>
    /// <returns>The products, in the order of the text.</returns>
    public static IEnumerable<Product> Of(string text) =>
        text.Length > LongestText ? []
        : FactoryDowngrade.Read(OrderedMachines.LicenseOf(text)) is { Licensed.Product: { } licensed } ? [licensed]
        : In(text).OfType<Product>().Where(product => product.Availability == Availability.SoldOutside);

    /// <summary>The product where every Windows of a text is of it; null where one is of another, or of none that is known.</summary>
    public static Product? OnlyOf(string text) =>
        text.Length <= LongestText
        && In(text).ToArray() is { Length: > 0 } products
        && products.Length == AnyWindows.Matches(text).Count
        && Array.TrueForAll(products, product => product == products[0])
            ? products[0]
            : null;

    private static IEnumerable<Product?> In(string text) =>
        Windows
            .Matches(text)
            .Cast<Match>()
            .Select(match =>
                ProductAtStartOf(char.IsDigit(match.Value[1]) ? match.Value : "Windows " + match.Groups[1].Value + " " + match.Groups[2].Value)
            );

    /// <summary>The product that most of the words name, from the first on; what follows may say anything.</summary>
    private static Product? ProductAtStartOf(string text)
    {
        string[] words = text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable
            .Range(1, Math.Min(words.Length, MostWords))
            .Reverse()
            .Select(count => ProductNames.Parse(string.Join(" ", words.Take(count)), NameContext.OrderLine).Product)
            .FirstOrDefault(product => product is not null);
    }
}
