namespace ReimagingTools.Licensing.Names;

/// <summary>The rows of <c>product-words.tsv</c> by what is asked of them.</summary>
internal sealed class ProductWordIndex
{
    /// <summary>Every phrase, and every first words of one: where a key is none of them, no longer one is a phrase.</summary>
    public Dictionary<string, ProductPhrase> Phrases { get; } = new(StringComparer.Ordinal);

    public HashSet<string> MediaWords { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>What the keys of the editions of each line begin with.</summary>
    public HashSet<string> Lines { get; } = new(StringComparer.Ordinal);

    public static ProductWordIndex Load()
    {
        var content = new ProductWordIndex();
        foreach (TableRow row in Table.Read("product-words.tsv").Rows)
        {
            ProductFamily owner = row["family"] == "*" ? ProductFamily.Unknown : row.Word<ProductFamily>("family");
            content.Add(owner, row, new NameWord(row.Word<NameWordKind>("kind"), row["value"], row["phrase"].Split(' ', '/').Length));
        }

        return content;
    }

    private void Add(ProductFamily family, TableRow row, NameWord word)
    {
        string phrase = row["phrase"];
        bool isForAll = row.Text("where") is null;
        ProductPhrase known = PhraseOf(phrase);
        for (int end = phrase.LastIndexOfAny([' ', '/']); end > 0; end = phrase.LastIndexOfAny([' ', '/'], end - 1))
        {
            PhraseOf(phrase.Substring(0, end)).GoesOn = true;
        }

        // Media names have noise of their own: what says nothing of a license is foreign in them.
        bool isOfLicenses = family == ProductFamily.Unknown && word.Kind == NameWordKind.Noise;
        IEnumerable<NameContext> contexts = isForAll
            ? ((NameContext[])Enum.GetValues(typeof(NameContext))).Where(context => !isOfLicenses || context != NameContext.Media)
            : row.Words<NameContext>("where");
        foreach (NameContext context in contexts)
        {
            if (context == NameContext.Media)
            {
                MediaWords.UnionWith(phrase.Split(' ', '/'));
            }

            known.Add(family, context, word, isForAll);
        }

        if (row.IsYes("tells_family"))
        {
            known.Family = family;
        }

        if (word.Kind == NameWordKind.Prefix)
        {
            _ = Lines.Add(word.Value);
        }

        if (word.Kind == NameWordKind.Alias || (row.IsYes("tells_family") && word.Kind is NameWordKind.Family or NameWordKind.Prefix))
        {
            _ = Stems.Add(phrase);
        }
    }

    private ProductPhrase PhraseOf(string text) => Phrases.GetOrAdd(text, static _ => new ProductPhrase());
}
