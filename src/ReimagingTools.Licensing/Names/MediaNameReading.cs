namespace ReimagingTools.Licensing.Names;

/// <summary>Makes of the words of a media name what they tell of a disc: version, release, languages, channel and what kind of disc it is.</summary>
internal sealed class MediaNameReading(List<NameToken> tokens, ProductFamily family, IReadOnlyList<NameWord> words)
{
    private readonly MediaNameEditions _editions = new(tokens, family, words);

    public MediaProductName Read()
    {
        string? feature = words.ValuesOf(NameWordKind.Feature).LastOrDefault();
        Architecture[] architectures = [.. words.ValuesOf(NameWordKind.Architecture).Distinct(StringComparer.Ordinal).Select(Parsed<Architecture>)];
        Architecture architecture = architectures.Length == 1 ? architectures[0] : Architecture.Unknown;
        ProductVersion? version = VersionOf(feature?.Split('.')[0]);
        NameWord? ofNone = words.FirstOrDefault(word => word.Kind is NameWordKind.Component or NameWordKind.Neutral or NameWordKind.Preview);
        bool isComponent = words.Has(NameWordKind.Component);
        bool isOther = words.Has(NameWordKind.Other);
        return new MediaProductName
        {
            Family = family,
            Version = isOther && family != ProductFamily.WindowsServer ? null : version,
            Editions = isComponent || isOther ? [] : [.. _editions.Of(version, architecture).Distinct()],
            EditionPhrases = [.. _editions.Phrases(isOther)],
            ListedEditions = isOther ? [] : [.. _editions.Listed()],
            EditionSets = Distinct(NameWordKind.EditionSet),
            Versions = isOther ? [] : Distinct(NameWordKind.Version),
            Releases = isOther ? [] : Releases(),
            Languages = [.. words.ValuesOf(NameWordKind.Language)],
            Architectures = architectures,
            ServicePack = words.ValuesOf(NameWordKind.ServicePack).LastOrDefault(value => value.Length > 0) is { } pack ? Number(pack) : null,
            FeatureRelease = feature?.Split('.')[0],
            Refresh =
                words.ValuesOf(NameWordKind.Refresh).LastOrDefault() is { } refresh ? Number(refresh)
                : feature?.IndexOf('.') > 0 ? Number(feature.Substring(feature.IndexOf('.') + 1))
                : null,
            Channels = [.. Channels()],
            OfNoChannel = ofNone is null ? null : TextOf(ofNone),
            IsComponent = isComponent,
            HasSeveralLanguages = words.Has(NameWordKind.Languages),
            StrayVariants = [.. _editions.StrayVariants()],
            Words = [.. tokens.Select(token => token.Text)],
            ForeignWords =
            [
                .. words.ValuesOf(NameWordKind.Unknown).Where(word => !((isOther || family == ProductFamily.Unknown) && IsKnownElsewhere(word))),
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

    private string[] Distinct(NameWordKind kind) =>
        [.. words.ValuesOf(kind).Where(value => value.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private string[] Releases()
    {
        string[] releases = [.. Distinct(NameWordKind.Feature).Select(word => word.Split('.')[0]).Distinct(StringComparer.Ordinal)];
        string[][] all = [releases, Distinct(NameWordKind.LongTermRelease), Distinct(NameWordKind.ServicePack)];
        return Array.Find(all, several => several.Length > 1) ?? releases;
    }

    /// <summary>The first of a word's tokens as it stands in the name.</summary>
    private string TextOf(NameWord wanted)
    {
        int at = 0;
        foreach (NameWord word in words.Where(word => word.Kind != NameWordKind.LongTermRelease))
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
        if (words.ValuesOf(NameWordKind.LongTermRelease).FirstOrDefault() is { } release)
        {
            return ProductCatalogue.Versions.First(version => version.Release == release);
        }

        Edition[] editions = [.. _editions.Keys.Select(key => ProductCatalogue.FindEdition(family, key)).OfType<Edition>()];
        if (editions.Any(WindowsRelease.IsLongTerm))
        {
            return feature is null ? null : WindowsRelease.LongTermOf(feature);
        }

        string[] names = [.. words.ValuesOf(NameWordKind.Version).Distinct(StringComparer.Ordinal)];
        string? name =
            names.Length == 1 ? names[0]
            : names.Length == 0 && family == ProductFamily.WindowsServer ? feature
            : null;
        return name is null ? OnlyVersion() : ProductCatalogue.FindVersion(family, words.Has(NameWordKind.SecondRelease) ? name + " R2" : name);
    }

    /// <summary>"Windows Thin PC" is Windows 7 without saying so.</summary>
    private ProductVersion? OnlyVersion()
    {
        ProductVersion[] versions =
        [
            .. _editions
                .Keys.Where(key => key == "ThinPC")
                .SelectMany(key => ProductCatalogue.Products.Where(product => product.Edition.Key == key).Select(product => product.Version)),
        ];
        return versions.Length == 1 && !words.Has(NameWordKind.Version) ? versions[0] : null;
    }
}
