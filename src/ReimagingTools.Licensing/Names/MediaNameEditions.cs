namespace ReimagingTools.Licensing.Names;

/// <summary>The editions that the words of a media name tell: one by one, as a set, or listed behind the language.</summary>
internal sealed class MediaNameEditions(List<NameToken> tokens, ProductFamily family, IReadOnlyList<NameWord> words)
{
    public string[] Keys =>
        [.. words.ValuesOf(NameWordKind.Edition), .. words.ValuesOf(NameWordKind.EditionId).Select(id => EditionIds.Read(id).Edition!.Key)];

    /// <summary>Variants that stand behind no edition.</summary>
    public IEnumerable<string> StrayVariants() =>
        Keys.Length == 0
            ? []
            : words.Where((word, at) => word.Kind == NameWordKind.Variant && (at == 0 || !IsOfEditions(words[at - 1]))).Select(word => word.Value);

    /// <summary>Those named behind the language.</summary>
    public IEnumerable<Edition> Listed() =>
        PhrasesOf(words, family).Where(phrase => phrase.IsListed).SelectMany(phrase => phrase.Candidates).Concat(OfListedSets());

    /// <summary>
    /// In the name of a product outside the catalogue words of editions are its own, but for those that never came on Volume Licensing media.
    /// </summary>
    public IEnumerable<MediaEditionPhrase> Phrases(bool isOther)
    {
        if (!isOther && family != ProductFamily.Unknown)
        {
            return PhrasesOf(words, family).Concat(OfOffice());
        }

        return new[] { ProductFamily.Windows, ProductFamily.WindowsServer, ProductFamily.Office }
            .SelectMany(each => PhrasesOf(NameScanner.Scan(tokens, each, NameContext.Media), each))
            .Where(phrase => phrase.Candidates.Count > 0 && phrase.Candidates.All(edition => ProductCatalogue.IsNeverOnVolumeMedia(edition, null)));
    }

    /// <summary>A product of Office in the name of a Windows is no edition of it.</summary>
    private IEnumerable<MediaEditionPhrase> OfOffice() =>
        family == ProductFamily.Office
            ? []
            : tokens
                .Where((_, at) => ProductWords.FamilyAt(tokens, at) == ProductFamily.Office)
                .Select(token => new MediaEditionPhrase(token.Text, []));

    private static IEnumerable<MediaEditionPhrase> PhrasesOf(IReadOnlyList<NameWord> words, ProductFamily family)
    {
        bool isListed = false;
        for (int i = 0; i < words.Count; i++)
        {
            isListed |= words[i].Kind == NameWordKind.Language;
            string[] keys = KeysOf(words[i]);
            if (keys.Length > 0)
            {
                string variant = VariantBehind(words, i);
                yield return new MediaEditionPhrase(
                    string.Join("/", keys) + variant,
                    [.. keys.Select(key => ProductCatalogue.FindEdition(family, key + variant)).OfType<Edition>()]
                )
                {
                    IsListed = isListed,
                };
            }
        }
    }

    /// <summary>Behind the language "Pro_Ent_EDU_N" names its editions one by one.</summary>
    private IEnumerable<Edition> OfListedSets()
    {
        bool isListed = false;
        int at = 0;
        foreach (NameWord word in words.Where(word => word.Kind != NameWordKind.LongTermRelease))
        {
            int end = Math.Min(at + word.Length, tokens.Count);
            for (; at < end; at++)
            {
                NameWord? own =
                    isListed && word.Kind == NameWordKind.EditionSet ? ProductWords.At(family, [tokens[at]], 0, NameContext.Media) : null;
                foreach (
                    Edition edition in own is null ? [] : KeysOf(own).Select(key => ProductCatalogue.FindEdition(family, key)).OfType<Edition>()
                )
                {
                    yield return edition;
                }
            }

            isListed |= word.Kind == NameWordKind.Language;
        }
    }

    private static string[] KeysOf(NameWord word) =>
        word.Kind switch
        {
            NameWordKind.Edition => word.Value.Split(';'),
            NameWordKind.EditionId => [EditionIds.Read(word.Value).Edition!.Key],
            _ => [],
        };

    private static bool IsOfEditions(NameWord word) => word.Kind is NameWordKind.Edition or NameWordKind.EditionId or NameWordKind.EditionSet;

    private static string VariantBehind(IReadOnlyList<NameWord> words, int at) =>
        at + 1 < words.Count && words[at + 1].Kind == NameWordKind.Variant ? words[at + 1].Value : "";

    public IEnumerable<Edition> Of(ProductVersion? version, Architecture architecture)
    {
        if (words.ValuesOf(NameWordKind.EditionSet).FirstOrDefault() is { } set && version?.Release is null)
        {
            return EditionSets.Of(set, version, architecture);
        }

        Edition[] named = [.. Named(version)];
        string variant = words.ValuesOf(NameWordKind.Variant).FirstOrDefault() ?? "";
        return named.Length > 0 || Keys.Length > 0 ? named : EditionSets.Of(EditionSets.Default, version, architecture, variant);
    }

    /// <summary>Each edition with the variant behind it: "Business N and Home Basic N".</summary>
    private IEnumerable<Edition> Named(ProductVersion? version) =>
        PhrasesOf(words, family)
            .Select(phrase => phrase.Candidates)
            .Select(editions =>
                version is null
                    ? editions.Count == 1
                        ? editions[0]
                        : null
                    : editions.FirstOrDefault(candidate => ProductCatalogue.Find(candidate, version) is not null)
            )
            .OfType<Edition>();
}
