using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>The words a name is read from, in which every alias is the word it stands for.</summary>
internal static class NameTokens
{
    private static readonly Regex WithPattern = new("^([0-9]{1,4})w$", RegexOptions.CultureInvariant);

    /// <summary>The words of a text, aliases spelled out.</summary>
    public static List<NameToken> Of(string text, NameContext context)
    {
        List<NameToken> plain = NameTokenizer.Split(text);
        if (context != NameContext.Media && !HasAlias(plain, context))
        {
            return plain;
        }

        var tokens = new List<NameToken>(plain.Count);
        foreach (NameToken token in context == NameContext.Media ? plain.SelectMany(GluedWords.Split) : plain)
        {
            if (ProductWords.Find(ProductFamily.Unknown, token.Text, context) is { Kind: NameWordKind.Alias } alias)
            {
                AddWords(alias.Value, token.Gap, tokens);
            }
            else
            {
                // "7w_SP1" is 7 with a service pack.
                Match with = context == NameContext.Media ? WithPattern.Match(token.Text) : Match.Empty;
                tokens.Add(with.Success ? token with { Text = with.Groups[1].Value } : token);
            }
        }

        return tokens;
    }

    private static bool HasAlias(List<NameToken> tokens, NameContext context) =>
        tokens.Exists(token => ProductWords.Find(ProductFamily.Unknown, token.Text, context) is { Kind: NameWordKind.Alias });

    private static void AddWords(string words, string gap, List<NameToken> tokens) =>
        tokens.AddRange(words.Split(' ').Select((word, at) => new NameToken(word, at == 0 ? gap : " ")));
}
