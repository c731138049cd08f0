namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Reads the product part of media names with the words licenses are read with. A license is one product or none; a disc may hold several,
/// and says beside them what kind of disc it is. What it makes of words nobody knows is for the pattern of the name to decide.
/// </summary>
public static class MediaProductNames
{
    /// <summary>Reads the words of a name, the pattern around them taken off.</summary>
    /// <param name="text">For instance "Win_Pro_11_24H2_64BIT_English_Pro_Ent_EDU_N".</param>
    /// <param name="family">The family where something else tells it; Unknown to let the words tell it.</param>
    /// <returns>What the words tell.</returns>
    public static MediaProductName Read(string text, ProductFamily family = ProductFamily.Unknown)
    {
        List<NameToken> tokens = NameTokens.Of(text, NameContext.Media);
        ProductFamily read = family == ProductFamily.Unknown ? MediaFamily(tokens) : family;
        return new Reading(tokens, read).Read();
    }

    /// <summary>
    /// Which family first, because "Standard", "Pro" and "2016" mean something else in each; products outside the catalogue share words with
    /// them.
    /// </summary>
    private static ProductFamily MediaFamily(List<NameToken> tokens)
    {
        ProductFamily[] told = [.. tokens.Select((_, at) => ProductWords.FamilyAt(tokens, at))];
        bool isOther = NameScanner.Scan(tokens, ProductFamily.Unknown, NameContext.Media).Any(word => word.Kind == NameWordKind.Other);
        bool isServer = told.Contains(ProductFamily.WindowsServer),
            isWindows = told.Contains(ProductFamily.Windows);
        bool isHypervisor = tokens.Any(token => token.Text == "hyper");
        if (isServer)
        {
            return isWindows || isHypervisor ? ProductFamily.WindowsServer : ProductFamily.Unknown;
        }

        return isOther ? ProductFamily.Unknown
            : told.Contains(ProductFamily.Office) ? ProductFamily.Office
            : isWindows ? ProductFamily.Windows
            : ProductFamily.Unknown;
    }

    private sealed class Reading(List<NameToken> tokens, ProductFamily family)
    {
        private readonly IReadOnlyList<NameWord> _words = NameScanner.Scan(tokens, family, NameContext.Media);

        public MediaProductName Read()
        {
            string? feature = Values(NameWordKind.Feature).LastOrDefault();
            Architecture[] architectures = [.. Values(NameWordKind.Architecture).Distinct(StringComparer.Ordinal).Select(Parsed<Architecture>)];
            Architecture architecture = architectures.Length == 1 ? architectures[0] : Architecture.Unknown;
            ProductVersion? version = VersionOf(feature?.Split('.')[0]);
            NameWord? ofNone = _words.FirstOrDefault(word => word.Kind is NameWordKind.Component or NameWordKind.Neutral or NameWordKind.Preview);
            bool isComponent = Has(NameWordKind.Component);
            bool isOther = Has(NameWordKind.Other);
            return new MediaProductName
            {
                Family = family,
                Version = isOther && family != ProductFamily.WindowsServer ? null : version,
                Editions = isComponent || isOther ? [] : [.. EditionsOf(version, architecture).Distinct()],
                EditionPhrases = [.. Phrases(isOther)],
                ListedEditions = isOther
                    ? []
                    : [.. PhrasesOf(_words, family).Where(phrase => phrase.IsListed).SelectMany(phrase => phrase.Candidates), .. OfListedSets()],
                EditionSets = Distinct(NameWordKind.EditionSet),
                Versions = isOther ? [] : Distinct(NameWordKind.Version),
                Releases = isOther ? [] : Releases(),
                Languages = [.. Values(NameWordKind.Language)],
                Architectures = architectures,
                ServicePack = Values(NameWordKind.ServicePack).LastOrDefault(value => value.Length > 0) is { } pack ? Number(pack) : null,
                FeatureRelease = feature?.Split('.')[0],
                Refresh =
                    Values(NameWordKind.Refresh).LastOrDefault() is { } refresh ? Number(refresh)
                    : feature?.IndexOf('.') > 0 ? Number(feature.Substring(feature.IndexOf('.') + 1))
                    : null,
                Channels = [.. Channels()],
                OfNoChannel = ofNone is null ? null : TextOf(ofNone),
                IsComponent = isComponent,
                HasSeveralLanguages = Has(NameWordKind.Languages),
                StrayVariants =
                    EditionKeys().Length == 0
                        ? []
                        :
                        [
                            .. _words
                                .Where((word, at) => word.Kind == NameWordKind.Variant && (at == 0 || !IsOfEditions(_words[at - 1])))
                                .Select(word => word.Value),
                        ],
                Words = [.. tokens.Select(token => token.Text)],
                ForeignWords =
                [
                    .. Values(NameWordKind.Unknown).Where(word => !((isOther || family == ProductFamily.Unknown) && IsKnownElsewhere(word))),
                ],
            };
        }

        private static T Parsed<T>(string value)
            where T : struct => (T)Enum.Parse(typeof(T), value);

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

        /// <summary>In the name of a product outside the catalogue stand words of any family, and years; a letter alone is none.</summary>
        private static bool IsKnownElsewhere(string word) =>
            (ProductWords.IsWord(word) && (word.Length > 1 || !char.IsLetter(word[0])))
            || WindowsRelease.IsFeature(word.Split('.')[0])
            || (word.All(IsDigit) && (word.Length <= 2 || IsYear(word)));

        private static bool IsYear(string word) =>
            word.Length == 4 && (word.StartsWith("19", StringComparison.Ordinal) || word.StartsWith("20", StringComparison.Ordinal));

        private static bool IsDigit(char c) => c is >= '0' and <= '9';

        private string[] Values(NameWordKind kind) => [.. _words.Where(word => word.Kind == kind).Select(word => word.Value)];

        private string[] Distinct(NameWordKind kind) =>
            [.. Values(kind).Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

        private string[] Releases()
        {
            string[] releases = [.. Distinct(NameWordKind.Feature).Select(word => word.Split('.')[0]).Distinct(StringComparer.Ordinal)];
            string[][] all = [releases, Distinct(NameWordKind.LongTermRelease), Distinct(NameWordKind.ServicePack)];
            return Array.Find(all, words => words.Length > 1) ?? releases;
        }

        /// <summary>
        /// In the name of a product outside the catalogue words of editions are its own, but for those that never came on Volume Licensing media.
        /// </summary>
        private IEnumerable<MediaEditionPhrase> Phrases(bool isOther)
        {
            if (!isOther && family != ProductFamily.Unknown)
            {
                return PhrasesOf(_words, family).Concat(OfOffice());
            }

            return new[] { ProductFamily.Windows, ProductFamily.WindowsServer, ProductFamily.Office }
                .SelectMany(each => PhrasesOf(NameScanner.Scan(tokens, each, NameContext.Media), each))
                .Where(phrase =>
                    phrase.Candidates.Count > 0 && phrase.Candidates.All(edition => ProductCatalogue.IsNeverOnVolumeMedia(edition, null))
                );
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
            foreach (NameWord word in _words.Where(word => word.Kind != NameWordKind.LongTermRelease))
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

        private bool Has(NameWordKind kind) => _words.Any(word => word.Kind == kind);

        /// <summary>The first of a word's tokens as it stands in the name.</summary>
        private string TextOf(NameWord wanted)
        {
            int at = 0;
            foreach (NameWord word in _words.Where(word => word.Kind != NameWordKind.LongTermRelease))
            {
                if (ReferenceEquals(word, wanted))
                {
                    break;
                }

                at += word.Length;
            }

            return at < tokens.Count ? tokens[at].Text : "";
        }

        /// <summary>"IoT" in the name of an edition says OEM as it does alone.</summary>
        private IEnumerable<KeyValuePair<string, MediaChannel>> Channels()
        {
            foreach (NameToken token in tokens)
            {
                NameWord? word = ProductWords.At(ProductFamily.Unknown, [token], 0, NameContext.Media);
                if (word?.Kind == NameWordKind.Channel)
                {
                    yield return new KeyValuePair<string, MediaChannel>(token.Text, Parsed<MediaChannel>(word.Value));
                }
                else if (word?.Kind == NameWordKind.Evaluation)
                {
                    yield return new KeyValuePair<string, MediaChannel>(token.Text, MediaChannel.Evaluation);
                }
            }
        }

        private ProductVersion? VersionOf(string? feature)
        {
            if (Values(NameWordKind.LongTermRelease).FirstOrDefault() is { } release)
            {
                return ProductCatalogue.Versions.First(version => version.Release == release);
            }

            Edition[] editions = [.. EditionKeys().Select(key => ProductCatalogue.FindEdition(family, key)).OfType<Edition>()];
            if (editions.Any(WindowsRelease.IsLongTerm))
            {
                return feature is null ? null : WindowsRelease.LongTermOf(feature);
            }

            string[] names = [.. Values(NameWordKind.Version).Distinct(StringComparer.Ordinal)];
            string? name =
                names.Length == 1 ? names[0]
                : names.Length == 0 && family == ProductFamily.WindowsServer ? feature
                : null;
            return name is null ? OnlyVersion() : ProductCatalogue.FindVersion(family, Has(NameWordKind.SecondRelease) ? name + " R2" : name);
        }

        /// <summary>"Windows Thin PC" is Windows 7 without saying so.</summary>
        private ProductVersion? OnlyVersion()
        {
            ProductVersion[] versions =
            [
                .. EditionKeys()
                    .Where(key => key == "ThinPC")
                    .SelectMany(key => ProductCatalogue.Products.Where(product => product.Edition.Key == key).Select(product => product.Version)),
            ];
            return versions.Length == 1 && !Has(NameWordKind.Version) ? versions[0] : null;
        }

        private string[] EditionKeys() =>
            [.. Values(NameWordKind.Edition), .. Values(NameWordKind.EditionId).Select(id => EditionIds.Read(id).Edition!.Key)];

        private IEnumerable<Edition> EditionsOf(ProductVersion? version, Architecture architecture)
        {
            if (Values(NameWordKind.EditionSet).FirstOrDefault() is { } set && version?.Release is null)
            {
                return EditionSets.Of(set, version, architecture);
            }

            Edition[] named = [.. Named(version)];
            string variant = Values(NameWordKind.Variant).FirstOrDefault() ?? "";
            return named.Length > 0 || EditionKeys().Length > 0 ? named : EditionSets.Of(EditionSets.Default, version, architecture, variant);
        }

        /// <summary>Each edition with the variant behind it: "Business N and Home Basic N".</summary>
        private IEnumerable<Edition> Named(ProductVersion? version) =>
            PhrasesOf(_words, family)
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
}
