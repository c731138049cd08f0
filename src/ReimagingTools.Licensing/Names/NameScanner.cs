using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Tells of each word of a name what it is, longest phrase first; every word comes out, those not understood among them. Licenses and media
/// are read from the same words: what they make of them is theirs.
/// </summary>
internal sealed class NameScanner
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex BuildPattern = new("^([0-9]{1,2}\\.[0-9])\\.([0-9]{4,5})(?:\\.[0-9]{1,6})?$", Plain);
    private static readonly Regex PartNumberPattern = new("^(?:[a-z][0-9a-z]{2}|[0-9][0-9a-z][a-z])-[0-9]{5}$", Plain);
    private static readonly Regex YearPattern = new("^(?:20)?[0-9]{2}$", Plain);
    private static readonly Regex RefreshPattern = new("^[0-9]{1,2}$", Plain);
    private static readonly Regex RefreshedPattern = new("^[0-9a-z]{4}\\.[0-9]{1,3}$", Plain);
    private static readonly Regex BareBuildPattern = new("^[0-9]{4,5}(?:\\.[0-9]{1,6})?$", Plain);

    private readonly List<NameToken> _tokens;
    private readonly ProductFamily _family;
    private readonly NameContext _context;
    private readonly bool _hasPlainVersion;
    private readonly List<NameWord> _words = [];

    private NameScanner(List<NameToken> tokens, ProductFamily family, NameContext context)
    {
        _family = family;
        _context = context;
        _tokens = TakeLongTermReleases(tokens);
        for (int at = 0; at < _tokens.Count; at++)
        {
            _hasPlainVersion |= IsPlainVersion(_tokens[at].Text);
        }

        Prefix = PrefixIn();
    }

    /// <summary>The line within the family, or an empty string.</summary>
    private string Prefix { get; }

    /// <summary>
    /// What the words are, in order; the year of a long-term servicing release comes first, because it may stand within the words of the
    /// edition.
    /// </summary>
    public static IReadOnlyList<NameWord> Scan(List<NameToken> tokens, ProductFamily family, NameContext context) =>
        new NameScanner(tokens, family, context).Scan();

    private List<NameWord> Scan()
    {
        for (int at = 0; at < _tokens.Count; )
        {
            NameWord word = WordAt(at);
            _words.Add(word);

            // The edition "365 ProPlus" names the version too.
            for (int end = at + word.Length; at < end; at++)
            {
                if (word.Kind == NameWordKind.Edition && IsPlainVersion(_tokens[at].Text))
                {
                    _words.Add(VersionOf(_tokens[at]));
                }
            }
        }

        return _words;
    }

    private List<NameToken> TakeLongTermReleases(List<NameToken> tokens)
    {
        bool isLongTerm =
            _family == ProductFamily.Windows
            && tokens.Any(token =>
                token.Text is "ltsc" or "ltsb" || (EditionIds.Read(token.Text).Edition is { } edition && WindowsRelease.IsLongTerm(edition))
            );
        if (!isLongTerm)
        {
            return tokens;
        }

        IEnumerable<ProductVersion> releases = tokens.Select(token => LongTermRelease(token.Text)).OfType<ProductVersion>();
        _words.AddRange(releases.Select(version => new NameWord(NameWordKind.LongTermRelease, version.Release!, 1)));
        return [.. tokens.Where(token => LongTermRelease(token.Text) is null)];
    }

    private NameWord WordAt(int at) =>
        RefreshAt(at)
        ?? (at == 0 && _context == NameContext.Purchase ? Numbered(at) : null)
        ?? NtVersionAt(at)
        ?? Phrase(at)
        ?? VersionAt(at)
        ?? Numbered(at)
        ?? VariantAt(at)
        ?? EditionIdAt(at)
        ?? LanguageAt(at)
        ?? PartNumberAt(at)
        ?? Unknown(at);

    private NameWord Unknown(int at) => new(NameWordKind.Unknown, _tokens[at].Text, 1);

    /// <summary>"FQC-02383" of a price list, "X16-96072" of a label.</summary>
    private NameWord? PartNumberAt(int at) =>
        _context is NameContext.Purchase or NameContext.Certificate
        && at + 1 < _tokens.Count
        && _tokens[at + 1].Gap == "-"
        && PartNumberPattern.IsMatch(_tokens[at].Text + "-" + _tokens[at + 1].Text)
            ? new NameWord(NameWordKind.Noise, "", 2)
            : null;

    /// <summary>The number of the refreshed disc image: "_-3".</summary>
    private NameWord? RefreshAt(int at) =>
        _context == NameContext.Media && _tokens[at].Gap.EndsWith("_-", StringComparison.Ordinal) && RefreshPattern.IsMatch(_tokens[at].Text)
            ? new NameWord(NameWordKind.Refresh, _tokens[at].Text, 1)
            : null;

    /// <summary>A number with words around it. A quantity behind a minus was given back, not bought.</summary>
    private NameWord? Numbered(int at)
    {
        NameWord? word = ProductWords.At(_family, _tokens, at, _context, isNumbered: true);
        bool isNegative =
            word is not null
            && _context == NameContext.Purchase
            && _tokens.Skip(at).Take(word.Length).Any(token => token.Gap.IndexOf('-') >= 0 && token.Text.Any(char.IsDigit));
        return isNegative ? Unknown(at) : word;
    }

    /// <summary>Behind "Visio" a word of an edition is one of Visio, and "Home and Student" is none.</summary>
    private NameWord? Phrase(int at)
    {
        NameWord? plain = ProductWords.At(_family, _tokens, at, _context);
        if (plain?.Kind == NameWordKind.Month)
        {
            bool hasYear = at + 1 < _tokens.Count && YearPattern.IsMatch(_tokens[at + 1].Text);
            return hasYear ? plain with { Kind = NameWordKind.Noise, Length = 2 } : Unknown(at);
        }

        if (plain is { Kind: NameWordKind.Prefix, Length: var length } && !IsLineInPlace(at + length))
        {
            return Unknown(at);
        }

        if (Prefix.Length == 0 || plain?.Kind == NameWordKind.Prefix || StartsWithPrefix(at))
        {
            return plain;
        }

        NameWord? prefixed = ProductWords.At(_family, _tokens, at, _context, Prefix);
        return prefixed is not null && prefixed.Length >= (plain?.Length ?? 0) ? prefixed
            : plain?.Kind == NameWordKind.Edition ? Unknown(at)
            : plain;
    }

    /// <summary>A name of media calls the line of a server before "Server" or its edition: "Storage Server", "MultiPoint Premium".</summary>
    private bool IsLineInPlace(int next) =>
        _context != NameContext.Media
        || _family != ProductFamily.WindowsServer
        || (next < _tokens.Count && ProductWords.At(_family, _tokens, next, _context)?.Kind is NameWordKind.Family or NameWordKind.Edition);

    private bool StartsWithPrefix(int at) => _tokens[at].Text == Prefix.Split(' ')[0];

    private string PrefixIn()
    {
        for (int at = 0; at < _tokens.Count; at++)
        {
            for (int length = 2; length > 0; length--)
            {
                if (
                    ProductWords.At(_family, _tokens, at, _context, longest: length) is { Kind: NameWordKind.Prefix } prefix
                    && prefix.Length == length
                )
                {
                    return string.Join(" ", _tokens.Skip(at).Take(length).Select(token => token.Text));
                }
            }
        }

        return "";
    }

    private NameWord? VersionAt(int at)
    {
        string word = _tokens[at].Text;
        if (IsSecondRelease(at, out int length))
        {
            return new NameWord(NameWordKind.SecondRelease, "", length);
        }

        return IsPlainVersion(word) && IsRepeated(at) ? Unknown(at)
            : IsPlainVersion(word) || IsServerRelease(at) ? VersionOf(_tokens[at])
            : _family is ProductFamily.Windows or ProductFamily.WindowsServer ? ReleaseAt(at)
            : null;
    }

    /// <summary>"Windows 7 7 Professional" was meant to be something else.</summary>
    private bool IsRepeated(int at) =>
        _context is NameContext.License or NameContext.Certificate or NameContext.OrderLine && FirstOf(_tokens[at].Text) < at;

    private int FirstOf(string word)
    {
        int at = 0;
        while (_tokens[at].Text != word)
        {
            at++;
        }

        return at;
    }

    private NameWord VersionOf(NameToken token) => new(NameWordKind.Version, ProductCatalogue.FindVersion(_family, token.Text)!.Name, 1);

    private NameWord? ReleaseAt(int at)
    {
        string word = _tokens[at].Text;
        bool isRefreshed = _context == NameContext.Media && RefreshedPattern.IsMatch(word);
        if (WindowsRelease.IsFeature(isRefreshed ? word.Substring(0, word.IndexOf('.')) : word))
        {
            return new NameWord(NameWordKind.Feature, word.ToUpperInvariant(), 1);
        }

        bool isNamedBuild = at > 0 && _tokens[at - 1].Text == "build" && BareBuildPattern.IsMatch(word);
        bool isListedBuild =
            _context == NameContext.License && at > 0 && BareBuildPattern.IsMatch(word) && WindowsRelease.IsListed(word.Split('.')[0]);
        if (isNamedBuild || isListedBuild)
        {
            return new NameWord(NameWordKind.Build, word.Split('.')[0], 1);
        }

        // "Windows 7 Professional 6.1": the number of NT without its name.
        if (
            _context == NameContext.License
            && at > 0
            && (word == "10.0" || (word.Length == 3 && word[1] == '.'))
            && WindowsRelease.OfNtVersion(_family, word) is { } numbered
        )
        {
            return new NameWord(NameWordKind.NtVersion, numbered.Name, 1);
        }

        Match build = BuildPattern.Match(word);
        return build.Success && WindowsRelease.IsBuildOf(build.Groups[1].Value, Number(build.Groups[2].Value))
            ? new NameWord(NameWordKind.Build, build.Groups[2].Value, 1)
            : null;
    }

    /// <summary>The year names the release ("LTSC 2019"), or the feature release it was made of ("LTSC 1809").</summary>
    private static ProductVersion? LongTermRelease(string word) =>
        WindowsRelease.LongTermOf(word)
        ?? ProductCatalogue.Versions.FirstOrDefault(version => version.Release?.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase) == true);

    private bool IsSecondRelease(int at, out int length)
    {
        bool isSpelled = _tokens[at].Text == "release" && at + 1 < _tokens.Count && _tokens[at + 1].Text == "2";
        length = isSpelled ? 2 : 1;
        return _family == ProductFamily.WindowsServer && (isSpelled || _tokens[at].Text == "r2");
    }

    /// <summary>A release of the annual channel has no year in its name; "Windows Server 2019, version 1809" has.</summary>
    private bool IsServerRelease(int at) =>
        _family == ProductFamily.WindowsServer
        && !_hasPlainVersion
        && IsListed(_tokens[at].Text)
        && _context != NameContext.Media
        && at > 0
        && _tokens[at - 1].Text == "version";

    private bool IsPlainVersion(string word) => IsListed(word) && !WindowsRelease.IsFeature(word);

    private bool IsListed(string word) => ProductCatalogue.FindVersion(_family, word) is not null;

    /// <summary>"Windows NT Workstation 6.1": the number stands within the next three words. 10.0 is the number of several versions.</summary>
    private NameWord? NtVersionAt(int at)
    {
        bool isNt = _tokens[at].Text == "nt" && _family is ProductFamily.Windows or ProductFamily.WindowsServer;
        if (isNt && _context != NameContext.Media && at + 1 < _tokens.Count && _tokens[at + 1].Text.All(char.IsDigit))
        {
            // The numbers of NT have a point: there is no "NT 10".
            return Unknown(at);
        }

        if (isNt && !_tokens.Exists(token => token.Text.Any(char.IsDigit)))
        {
            // Without a number it is a Windows before all others.
            return Unknown(at);
        }

        for (int end = at + 1; isNt && end < _tokens.Count && end <= at + 3; end++)
        {
            string word = _tokens[end].Text;
            if (word is "10.0" || (word.Length == 3 && word[1] == '.'))
            {
                return WindowsRelease.OfNtVersion(_family, word) is { } version
                    ? new NameWord(NameWordKind.NtVersion, version.Name, end - at + 1)
                    : new NameWord(NameWordKind.NtVersion, "", end - at + 1);
            }
        }

        return null;
    }

    /// <summary>
    /// "N" names a variant right behind the words of an edition or a version; behind a sign that parts alternatives ("Pro/N", "Pro (N)",
    /// "Pro, N") it names a second edition.
    /// </summary>
    private NameWord? VariantAt(int at)
    {
        if (_family != ProductFamily.Windows || _tokens[at].Text is not ("n" or "k" or "kn") || _tokens[at].IsApart || at == 0)
        {
            return null;
        }

        bool follows =
            _words[_words.Count - 1].Kind is NameWordKind.Edition or NameWordKind.Version
            || (_tokens[at - 1].Text == "edition" && _words.Count > 1 && _words[_words.Count - 2].Kind == NameWordKind.Edition);
        return follows ? new NameWord(NameWordKind.Variant, _tokens[at].Text.ToUpperInvariant(), 1) : null;
    }

    private NameWord? EditionIdAt(int at) =>
        _tokens[at].Text.Length > 2 && EditionIds.Read(_tokens[at].Text).Edition?.Family == _family
            ? new NameWord(NameWordKind.EditionId, _tokens[at].Text, 1)
            : null;

    private NameWord? LanguageAt(int at) => LanguageWords.At(_tokens, at, _context, at > 0 ? _words[_words.Count - 1].Kind : NameWordKind.Unknown);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
