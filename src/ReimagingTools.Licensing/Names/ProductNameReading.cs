namespace ReimagingTools.Licensing.Names;

/// <summary>Makes one product of the words of a name, or none: two versions, two editions or a word nobody knows leave it open.</summary>
internal sealed class ProductNameReading
{
    private const string Ltsc = "LTSC";

    private readonly string _text;
    private readonly ProductFamily _family;
    private readonly IReadOnlyList<NameWord> _words;
    private readonly List<string> _unknown = [];
    private readonly string[] _editionKeys;
    private readonly string _variant;
    private bool _isVersionContested;

    public ProductNameReading(string text, ProductFamily family, IReadOnlyList<NameWord> words)
    {
        _text = text;
        _family = family;
        _words = words;
        _unknown.AddRange(_words.ValuesOf(NameWordKind.Unknown));
        if (_words.Has(NameWordKind.Assurance) && !_words.Has(NameWordKind.Upgrade))
        {
            // Coverage is bought for a license that is there; it is none.
            _unknown.Add("Software Assurance");
        }

        _editionKeys = _words.ValuesOf(NameWordKind.Edition);
        if (_words.Has(NameWordKind.EditionId))
        {
            _editionKeys = [.. _editionKeys, .. _words.ValuesOf(NameWordKind.EditionId).Select(id => EditionIds.Read(id).Edition!.Key)];
        }

        string[] variants = _words.ValuesOf(NameWordKind.Variant);
        _variant = variants.FirstOrDefault() ?? "";
        _unknown.AddRange(variants.Skip(1));
    }

    /// <summary>Reads the words.</summary>
    /// <param name="whole">The catalogue's product of exactly this name, which goes before what its words mean one by one.</param>
    public ProductName Read(Product? whole)
    {
        ProductVersion? version = whole?.Version ?? ResolveVersion();
        if (version is not null && ForeignTo(version) is { } foreign)
        {
            _unknown.Add(foreign);
            whole = null;
        }

        Edition? edition = whole?.Edition ?? (_unknown.Count > 0 ? null : ResolveEdition(version));
        if (whole is null && ProductCatalogue.Find(edition, version) is { } found && LeavesOutLtsc(found))
        {
            edition = null;
        }

        IReadOnlyList<string> unknown = whole is null ? _unknown : [];
        Architecture[] architectures = Architectures();
        Architecture architecture = architectures.Length == 1 ? architectures[0] : Architecture.Unknown;
        bool isUncertain = version is not null && IsUncertain(version, edition, architecture, unknown);
        bool isLabel = IsLabelAlone();
        return new ProductName
        {
            Text = _text,
            Family = whole?.Edition.Family ?? _family,
            Version = isUncertain ? null : version,
            Edition = edition,
            HasOpenEdition = edition is null && _editionKeys.Length > 0,
            Line = edition is null ? _words.ValuesOf(NameWordKind.Prefix).FirstOrDefault() ?? "" : "",
            Variant = edition is null ? _variant : "",
            HasOpenVersion = isUncertain || _isVersionContested,
            Architecture = architecture,
            HasOpenArchitecture = architectures.Length > 1,
            IsUpgrade = _words.Has(NameWordKind.Upgrade),
            IsEvaluation =
                _words.Has(NameWordKind.Evaluation) || _words.ValuesOf(NameWordKind.EditionId).Any(id => EditionIds.Read(id).IsEvaluation),
            IsLabelWithoutProduct = isLabel,
            IsRefurbisherLabel = _words.ValuesOf(NameWordKind.Label).Contains("Refurbisher"),
            Channels = _words.Has(NameWordKind.Channel) ? [.. _words.ValuesOf(NameWordKind.Channel).Select(Parsed<MediaChannel>)] : [],
            Languages = Languages(),
            UnknownWords =
                _family != ProductFamily.Unknown || whole is not null ? unknown
                : isLabel ? []
                : AllWords(),
        };
    }

    private Architecture[] Architectures() =>
        _words.Has(NameWordKind.Architecture) ? [.. _words.ValuesOf(NameWordKind.Architecture).Select(Parsed<Architecture>).Distinct()] : [];

    private bool IsUncertain(ProductVersion version, Edition? edition, Architecture architecture, IReadOnlyList<string> unknown) =>
        PlatformProducts.IsAnother(version, architecture)
        || MayBeAnother(version, unknown)
        || (edition is not null && ProductCatalogue.Find(edition, version) is null);

    /// <summary>One language beside a word for several is one of those, and the others are not named.</summary>
    private Language[] Languages() =>
        _words.ValuesOf(NameWordKind.Language).Distinct(StringComparer.Ordinal).ToArray() is var tags
        && tags.Length == 1
        && _words.Has(NameWordKind.Languages)
            ? []
            : [.. tags.Select(tag => Language.Of(tag)!)];

    private static T Parsed<T>(string value)
        where T : struct => (T)Enum.Parse(typeof(T), value);

    private bool IsLabelAlone() =>
        _family == ProductFamily.Unknown
        && _words.Has(NameWordKind.Label)
        && _words.All(word =>
            word.Kind is NameWordKind.Label or NameWordKind.Noise or NameWordKind.Vendor or NameWordKind.Maker or NameWordKind.Channel
        );

    private string[] AllWords() => NameTokenizer.Words(_text);

    /// <summary>
    /// A word that was not understood may be the rest of the version: "2008 Rel. 2" is not 2008, "8,1" is not 8, "10 Enterprise long-term
    /// 2019" is not 10.
    /// </summary>
    private bool MayBeAnother(ProductVersion version, IReadOnlyList<string> unknown)
    {
        if (unknown.Count == 0)
        {
            return false;
        }

        bool mayBeLongTerm =
            version.Release is null && (_editionKeys.Any(key => key.Contains("Enterprise")) || unknown.Any(word => word is "long" or "term"));
        foreach (ProductVersion other in ProductCatalogue.Versions)
        {
            bool isLonger =
                other.Name != version.Name
                    ? other.Name.StartsWith(version.Name, StringComparison.Ordinal)
                    : mayBeLongTerm && other.Release is not null;
            if (isLonger && other.Family == version.Family)
            {
                return true;
            }
        }

        return false;
    }

    private ProductVersion? ResolveVersion()
    {
        ProductVersion? named = NamedVersion(out bool isContested);
        _isVersionContested = isContested;
        if (isContested)
        {
            return null;
        }

        foreach (string build in _words.ValuesOf(NameWordKind.Build))
        {
            ProductVersion? built = WindowsRelease.Resolve(_family, Number(build), OnlyEdition());
            if (built is null || (named is not null && built != named))
            {
                _unknown.Add(build);
                return null;
            }

            named = built;
        }

        return named;
    }

    /// <summary>
    /// A word that names what the version never had: a feature release of another one, a service pack of Windows 10, LTSC of Office 2010, an
    /// Itanium.
    /// </summary>
    private string? ForeignTo(ProductVersion version) =>
        _words.Has(NameWordKind.Feature) || _words.Has(NameWordKind.ServicePack) || _words.Has(NameWordKind.Architecture)
            ? ForeignAmong(version)
            : null;

    private string? ForeignAmong(ProductVersion version) =>
        Array.Find(_words.ValuesOf(NameWordKind.Feature), feature =>
            !WindowsRelease.IsFeatureOf(feature, version) && !ProductCatalogue.IsNamed(version, feature)
        )
        ?? _words
            .ValuesOf(NameWordKind.ServicePack)
            .Where(pack => !ServicePacks.Has(version, pack.Length == 0 ? 0 : Number(pack)))
            .Select(pack => "SP" + pack)
            .FirstOrDefault()
        ?? Array.Find(_words.ValuesOf(NameWordKind.Architecture), word => PlatformProducts.IsForeign(version, Parsed<Architecture>(word)));

    /// <summary>
    /// "Office Professional Plus 2021" is sold at retail and by subscription; the Volume product of these words is called "Office LTSC Professional
    /// Plus 2021". Which of the two a name without the word means it does not tell. Source: names of the products that Microsoft lists for the
    /// Office Deployment Tool.
    /// </summary>
    private bool LeavesOutLtsc(Product found) =>
        _family == ProductFamily.Office && found.Name.Split(' ').Contains(Ltsc) && !AllWords().Contains(Ltsc, StringComparer.OrdinalIgnoreCase);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The version by its name; contested where there are two.</summary>
    private ProductVersion? NamedVersion(out bool isContested)
    {
        string[] listed = _words.Has(NameWordKind.NtVersion)
            ? [.. _words.ValuesOf(NameWordKind.Version), .. _words.ValuesOf(NameWordKind.NtVersion)]
            : _words.ValuesOf(NameWordKind.Version);
        string[] names = listed.Length < 2 ? listed : [.. listed.Distinct(StringComparer.Ordinal)];
        isContested = names.Length > 1 || names.Contains("");
        if (isContested)
        {
            return null;
        }

        if (_words.Has(NameWordKind.SecondRelease))
        {
            // "2008 and 2008 R2" names two versions, "2016 R2" none.
            isContested = listed.Length != 1;
            string name =
                isContested ? ""
                : names[0].EndsWith(" R2", StringComparison.Ordinal) ? names[0]
                : names[0] + " R2";
            ProductVersion? second = ProductCatalogue.FindVersion(_family, name);
            isContested = second is null;
            return second;
        }

        if (OnlyEdition() is { } edition && WindowsRelease.IsLongTerm(edition))
        {
            return LongTermVersion(out isContested);
        }

        return names.Length == 0 ? null : ProductCatalogue.FindVersion(_family, names[0]);
    }

    /// <summary>The year names the release; some releases print the wrong Windows before it, so the release alone decides.</summary>
    private ProductVersion? LongTermVersion(out bool isContested)
    {
        string[] releases = [.. _words.ValuesOf(NameWordKind.LongTermRelease).Distinct(StringComparer.Ordinal)];
        isContested = releases.Length > 1;
        return releases.Length == 1 ? ProductCatalogue.Versions.First(version => version.Release == releases[0]) : null;
    }

    /// <summary>The edition the words name by themselves, before the version is known; the first of those to try.</summary>
    private Edition? OnlyEdition() =>
        _editionKeys.Length == 1 ? ProductCatalogue.FindEdition(_family, _editionKeys[0].Split(';')[0] + _variant) : null;

    private Edition? ResolveEdition(ProductVersion? version)
    {
        if (_editionKeys.Length != 1)
        {
            return null;
        }

        IEnumerable<Edition?> found = _editionKeys[0].Split(';').Select(key => ProductCatalogue.FindEdition(_family, key + _variant));
        Edition[] candidates = [.. found.OfType<Edition>()];
        if (version is null)
        {
            return candidates.Length == 1 ? candidates[0] : null;
        }

        return candidates.FirstOrDefault(candidate => ProductCatalogue.Find(candidate, version) is not null)
            ?? (version.Release is null && candidates.Length == 1 ? Foreign(candidates[0]) : null);
    }

    /// <summary>An edition that was never sold in the version named ("Windows 7 Business") is a mistake somewhere: leave it unknown.</summary>
    private Edition? Foreign(Edition edition)
    {
        _unknown.Add(edition.Key);
        return null;
    }
}
