using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// Tells of each word of a name what it is, longest phrase first; every word comes out, those not understood among them. Licenses and media
/// are read from the same words: what they make of them is theirs.
/// </summary>
internal sealed class NameScanner
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex PartNumberPattern = new("^(?:[a-z][0-9a-z]{2}|[0-9][0-9a-z][a-z])-[0-9]{5}$", Plain);
    private static readonly Regex YearPattern = new("^(?:20)?[0-9]{2}$", Plain);
    private static readonly Regex RefreshPattern = new("^[0-9]{1,2}$", Plain);

    private readonly List<NameToken> _tokens;
    private readonly ProductFamily _family;
    private readonly NameContext _context;
    private readonly ReleaseWords _versions;
    private readonly List<NameWord> _words = [];

    private NameScanner(List<NameToken> tokens, ProductFamily family, NameContext context)
    {
        _family = family;
        _context = context;
        _tokens = TakeLongTermReleases(tokens);
        _versions = new ReleaseWords(_tokens, family, context);
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
                if (word.Kind == NameWordKind.Edition && _versions.IsPlain(_tokens[at].Text))
                {
                    _words.Add(_versions.Of(_tokens[at]));
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

        IEnumerable<ProductVersion> releases = tokens.Select(token => ReleaseWords.LongTermOf(token.Text)).OfType<ProductVersion>();
        _words.AddRange(releases.Select(version => new NameWord(NameWordKind.LongTermRelease, version.Release!, 1)));
        return [.. tokens.Where(token => ReleaseWords.LongTermOf(token.Text) is null)];
    }

    private NameWord WordAt(int at) =>
        RefreshAt(at)
        ?? (at == 0 && _context == NameContext.Purchase ? Numbered(at) : null)
        ?? _versions.NtAt(at)
        ?? Phrase(at)
        ?? _versions.At(at)
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
        bool isNegative = word is not null && _context == NameContext.Purchase && _tokens.Skip(at).Take(word.Length).Any(IsBelowZero);
        return isNegative ? Unknown(at) : word;
    }

    /// <summary>"-5", and no dash between blanks: "Upgrade - 5 Licenses".</summary>
    private static bool IsBelowZero(NameToken token) =>
        token.Text.Any(char.IsDigit) && token.Gap.IndexOf('-') >= 0 && token.Gap.IndexOf(" - ", StringComparison.Ordinal) < 0;

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
}
