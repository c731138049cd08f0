using System.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads the names of products as people write and systems print them: "Windows 7 Professional", "Win 7 Pro OA", "Microsoft Windows 10
/// Professionnel", "Windows(R) 7, Professional edition", "Office Professional Plus 2010". A name is read whole or not at all: every word and
/// every sign must be understood, and one that is not leaves the edition unknown.
/// </summary>
public static class ProductNames
{
    /// <summary>
    /// Characters of the longest text that is taken apart; genuine names have a tenth of them, and what is longer names no one product.
    /// </summary>
    private const int LongestText = 2048;

    private const int QuotedText = 64;

    /// <summary>Letters of the shortest word of which a slip can be told from another word.</summary>
    private const int ShortestWord = 3;

    private static readonly Lazy<Dictionary<string, Product>> Catalogue = new(() =>
        ProductCatalogue.Products.ToDictionary(
            product => KeyOf(NameTokens.Of(product.Name, NameContext.License), NameContext.License),
            StringComparer.Ordinal
        )
    );

    private static readonly Lazy<HashSet<string>> CatalogueWords = new(() =>
        new HashSet<string>(
            ProductCatalogue.Products.SelectMany(product => NameTokens.Of(product.Name, NameContext.License)).Select(token => token.Text),
            StringComparer.Ordinal
        )
    );

    /// <summary>Reads the name of a license or of a product.</summary>
    /// <returns>What was understood; never null, and never a guess.</returns>
    public static ProductName Parse(string? text) => Parse(text, NameContext.License);

    /// <summary>Reads a name with the words of the place where it stands.</summary>
    /// <param name="context">Where it stands; media names have a reader of their own, which knows what else they hold.</param>
    /// <returns>What was understood; never null, and never a guess.</returns>
    public static ProductName Parse(string? text, NameContext context)
    {
        string given = text?.Trim() ?? "";
        if (given.Length > LongestText)
        {
            return new ProductName { Text = given, UnknownWords = [given.Substring(0, QuotedText) + "..."] };
        }

        List<NameToken> tokens = NameTokens.Of(given, context);
        ProductFamily family = NameFamilies.Detect(tokens);
        return new ProductNameReading(given, family, NameScanner.Scan(tokens, family, context)).Read(InCatalogue(tokens, context));
    }

    /// <summary>True for a word that says something of a license in the line of an order, or names a language.</summary>
    public static bool IsWordOfOrders(string word) =>
        ProductWords.IsIn(word.ToLowerInvariant(), NameContext.OrderLine) || LanguageNames.TagOf(word) is not null;

    /// <summary>Reads "Windows 7 Professional English" as a product and a language, where a language is all that was not understood of it.</summary>
    /// <param name="name">The name of a license as read.</param>
    /// <returns>The product with its one language, or null.</returns>
    public static ProductName? WithLanguage(ProductName name) =>
        name.UnknownWords.Count > 0
        && Parse(name.Text, NameContext.OrderLine) is { UnknownWords.Count: 0, Languages: { Count: 1 } languages, Product: not null } line
        && (LanguageNames.TagOf(string.Join(" ", name.UnknownWords)) ?? LanguageNames.TagOf(string.Join("-", name.UnknownWords)))
            == languages[0].ToString()
            ? line
            : null;

    /// <summary>
    /// The catalogue's product nearest to a text that was not understood, for a question back: "did you mean ...?". Words nobody knows are
    /// taken for the known ones they resemble and signs for slips; numbers are never changed.
    /// </summary>
    /// <param name="text">What was typed, for instance "Windos 10 Prof".</param>
    /// <returns>The product, or null when none is near.</returns>
    public static Product? Nearest(string? text)
    {
        string[] words = [.. NameTokenizer.Words(text ?? "").Where(word => char.IsLetterOrDigit(word[0]))];
        string[] known = [.. ProductWords.Vocabulary.OrderBy(word => word, StringComparer.Ordinal)];
        IEnumerable<string> meant = words.Select(word =>
            word.All(char.IsLetter) && !known.Contains(word) ? NearestText.Find(word, known) ?? word : word
        );
        string corrected = string.Join(" ", meant);
        string numbers = Digits(corrected);
        string[] keys = [.. Catalogue.Value.Keys.Where(key => Digits(key) == numbers)];
        return Parse(corrected).Product is { } product ? product
            : keys.Where(key => LacksOneWordOf(corrected, key)).ToArray() is { Length: 1 } longer ? Catalogue.Value[longer[0]]
            : Meant(corrected, keys) is { } nearest ? Catalogue.Value[nearest]
            : Meant(Squeeze(text ?? ""), [.. keys.Select(Squeeze)]) is { } squeezed ? Catalogue.Value[keys.First(key => Squeeze(key) == squeezed)]
            : null;
    }

    /// <summary>
    /// The name that a text goes on behind ("Windows 11 Pro HP"), with what follows where that is near to something; else the shortest that goes on
    /// where the text ends ("Windows 11 P"); else the nearest, where what differs of it is near: most of a name is common to every edition.
    /// </summary>
    private static string? Meant(string typed, string[] keys)
    {
        if (
            keys.Where(key => typed.StartsWith(key + " ", StringComparison.Ordinal)).OrderByDescending(key => key.Length).FirstOrDefault() is
            { } whole
        )
        {
            string rest = typed.Substring(whole.Length + 1);
            IEnumerable<string> longer = keys.Where(key => key.StartsWith(whole + " ", StringComparison.Ordinal))
                .Select(key => key.Substring(whole.Length + 1));
            string? more = rest.Length < ShortestWord ? null : NearestText.Find(rest, longer);
            return more is null ? whole : whole + " " + more;
        }

        if (
            typed.Any(char.IsDigit)
            && char.IsLetter(typed[typed.Length - 1])
            && keys.Where(key => key.StartsWith(typed, StringComparison.Ordinal)).OrderBy(key => key.Length).FirstOrDefault() is { } begun
        )
        {
            return begun;
        }

        return
            NearestText.Find(typed, keys) is { } nearest
            && NearestText.Find(typed.Substring(Common(typed, nearest)) + ".", [nearest.Substring(Common(typed, nearest)) + "."]) is not null
            ? nearest
            : null;
    }

    /// <summary>
    /// "Office Professional Plus 2021" lacks a word of "Office LTSC Professional Plus 2021"; the last word of a name is mostly its version, which
    /// nobody guesses.
    /// </summary>
    private static bool LacksOneWordOf(string typed, string key)
    {
        string[] words = key.Split(' ');
        return Enumerable.Range(0, words.Length - 1).Any(left => string.Join(" ", words.Where((_, at) => at != left)) == typed);
    }

    private static int Common(string one, string other) =>
        Enumerable.Range(0, Math.Min(one.Length, other.Length)).TakeWhile(at => one[at] == other[at]).Count();

    /// <summary>"Windows 11 Pro" as people shorten it: "win11pro".</summary>
    private static string Squeeze(string text) => text.ToLowerInvariant().Replace("windows", "win").Replace(" ", "");

    private static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    /// <summary>A name of the catalogue is itself, whatever its words would mean one by one ("Windows 8", "Windows Home Server 2011").</summary>
    private static Product? InCatalogue(List<NameToken> tokens, NameContext context) =>
        MayBeInCatalogue(tokens, context) && Catalogue.Value.TryGetValue(KeyOf(tokens, context), out Product? product) ? product : null;

    /// <summary>False where a word is in no name of the catalogue, as in most names that are none of it.</summary>
    private static bool MayBeInCatalogue(List<NameToken> tokens, NameContext context)
    {
        int at = 0,
            words = 0;
        while (at < tokens.Count && ((words = OfCopy(tokens, at, context)) > 0 || CatalogueWords.Value.Contains(tokens[at].Text)))
        {
            at += Math.Max(1, words);
        }

        return at == tokens.Count;
    }

    /// <summary>
    /// The words of a name without the vendor and without what is said of a copy: channel, architecture, service pack, upgrade, the maker of
    /// the PC.
    /// </summary>
    private static string KeyOf(List<NameToken> tokens, NameContext context)
    {
        var key = new StringBuilder();
        for (int at = 0; at < tokens.Count; )
        {
            if (OfCopy(tokens, at, context) is > 0 and int words)
            {
                at += words;
                continue;
            }

            _ = key.Append(
                    key.Length == 0 ? ""
                    : tokens[at].Gap == "/" ? "/"
                    : tokens[at].IsApart ? ", "
                    : " "
                )
                .Append(tokens[at++].Text);
        }

        return key.ToString();
    }

    /// <summary>How many words from a place on are said of a copy; 0 for a word of the product itself.</summary>
    private static int OfCopy(List<NameToken> tokens, int at, NameContext context) =>
        ProductWords.At(ProductFamily.Unknown, tokens, at, context)
            is {
                Kind: NameWordKind.Vendor
                    or NameWordKind.Channel
                    or NameWordKind.Architecture
                    or NameWordKind.ServicePack
                    or NameWordKind.Upgrade
                    or NameWordKind.Evaluation
                    or NameWordKind.Maker
            } word
            ? word.Length
            : 0;
}
