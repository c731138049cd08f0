using System.Text;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// The phrases of product names: the embedded table <c>product-words.tsv</c>. A phrase is lower case, its words parted by a blank or by the
/// slash between them; "#" stands for a short number.
/// </summary>
internal static class ProductWords
{
    /// <summary>No phrase of the table has more words.</summary>
    private const int LongestPhrase = 6;

    private const int LongestNumber = 6;

    /// <summary>No name of a family or line is longer; a word that is one is not copied again at each of its digits.</summary>
    private const int LongestStem = 24;

    private static readonly char[] Digits = [.. "0123456789"];
    private static readonly Lazy<ProductWordIndex> Loaded = new(ProductWordIndex.Load);

    /// <summary>The longest phrase that begins at a word; words a comma or a bracket parts make none.</summary>
    /// <param name="family">The family, whose own words go before those of every family.</param>
    /// <param name="at">Where the phrase begins.</param>
    /// <param name="context">Where the name stands.</param>
    /// <param name="prefix">A phrase to read in front ("visio" before "professional"), or an empty string.</param>
    /// <param name="isNumbered">True to look for phrases with a number in them, false for the others.</param>
    /// <param name="longest">Words of the longest phrase to look for.</param>
    public static NameWord? At(
        ProductFamily family,
        List<NameToken> tokens,
        int at,
        NameContext context,
        string prefix = "",
        bool isNumbered = false,
        int longest = LongestPhrase
    )
    {
        string key = "";
        NameWord? found = null;
        int words = 0;
        for (int length = 1; length <= longest && at + length <= tokens.Count; length++)
        {
            NameToken token = tokens[at + length - 1];
            bool isSlash = token.Gap == "/";
            if (length > 1 && token.IsApart && !isSlash)
            {
                break;
            }

            key +=
                (
                    length == 1 ? prefix + (prefix.Length > 0 ? " " : "")
                    : isSlash ? "/"
                    : " "
                ) + token.Text;
            string numberless = isNumbered ? Numberless(key, context) : key;
            if (!Loaded.Value.Phrases.TryGetValue(numberless, out ProductPhrase? phrase))
            {
                break;
            }

            if (phrase.Of(family, context) is { } word && (!isNumbered || key != numberless))
            {
                (found, words) = (word, length);
            }

            if (!phrase.GoesOn && !isNumbered)
            {
                break;
            }
        }

        return found is null || found.Length == words ? found : found with { Length = words };
    }

    /// <summary>The family a word tells by itself, or Unknown.</summary>
    public static ProductFamily FamilyAt(List<NameToken> tokens, int at)
    {
        string key = "";
        for (int length = 1; length <= LongestPhrase && at + length <= tokens.Count; length++)
        {
            key += (length == 1 ? "" : " ") + tokens[at + length - 1].Text;
            if (!Loaded.Value.Phrases.TryGetValue(key, out ProductPhrase? phrase) || phrase.Family != ProductFamily.Unknown || !phrase.GoesOn)
            {
                return phrase?.Family ?? ProductFamily.Unknown;
            }
        }

        return ProductFamily.Unknown;
    }

    /// <summary>True for the name of a family or line, or what stands for one, which digits may follow without a blank ("win7").</summary>
    public static bool IsStem(string text, int start, int length) =>
        length <= LongestStem && Loaded.Value.Stems.Contains(text.Substring(start, length));

    /// <summary>True for a word that is part of any phrase of media names.</summary>
    public static bool IsWord(string word) => Loaded.Value.MediaWords.Contains(word);

    /// <summary>True for a phrase that means something in a context.</summary>
    public static bool IsIn(string phrase, NameContext context) =>
        Loaded.Value.Phrases.TryGetValue(phrase, out ProductPhrase? known) && known.IsIn(context);

    /// <summary>Every word that stands in a phrase of license names.</summary>
    public static IEnumerable<string> Vocabulary =>
        Loaded
            .Value.Phrases.Where(each => each.Value.IsIn(NameContext.License))
            .SelectMany(each => each.Key.Split(' ', '/'))
            .Where(word => word.All(char.IsLetter))
            .Distinct(StringComparer.Ordinal);

    /// <summary>What a phrase means, whatever stands around it.</summary>
    public static NameWord? Find(ProductFamily family, string phrase, NameContext context) =>
        Loaded.Value.Phrases.TryGetValue(phrase, out ProductPhrase? known) ? known.Of(family, context) : null;

    /// <summary>A phrase with short numbers as the table writes them: "2cpu/2vm" as "#cpu/#vm". Nought of a product is no purchase of it.</summary>
    private static string Numberless(string phrase, NameContext context)
    {
        if (phrase.IndexOfAny(Digits) < 0)
        {
            return phrase;
        }

        var kept = new StringBuilder(phrase.Length);
        int digits = 0;
        foreach (char c in phrase)
        {
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > LongestNumber || (digits == 1 && c == '0' && context == NameContext.Purchase))
            {
                return phrase;
            }

            _ = digits switch
            {
                0 => kept.Append(c),
                1 => kept.Append('#'),
                _ => kept,
            };
        }

        return kept.ToString();
    }

    /// <summary>The line an edition belongs to, as <see cref="ProductName.Line"/> calls it; empty for one of the family itself.</summary>
    public static string LineOf(Edition edition) =>
        Loaded.Value.Lines.FirstOrDefault(line => edition.Key.StartsWith(line, StringComparison.Ordinal)) ?? "";
}
