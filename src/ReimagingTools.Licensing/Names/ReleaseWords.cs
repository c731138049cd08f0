using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>The words that name a version: by its name, its release, its build or its number of NT.</summary>
internal readonly struct ReleaseWords
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant;

    private static readonly Regex BuildPattern = new("^([0-9]{1,2}\\.[0-9])\\.([0-9]{4,5})(?:\\.[0-9]{1,6})?$", Plain);
    private static readonly Regex RefreshedPattern = new("^[0-9a-z]{4}\\.[0-9]{1,3}$", Plain);
    private static readonly Regex BareBuildPattern = new("^[0-9]{4,5}(?:\\.[0-9]{1,6})?$", Plain);

    private readonly List<NameToken> _tokens;
    private readonly ProductFamily _family;
    private readonly NameContext _context;
    private readonly bool _hasPlainVersion;

    /// <param name="tokens">The words of a name, without those of a long-term servicing release.</param>
    /// <param name="family">The family, which decides what is a version.</param>
    /// <param name="context">Where the name stands.</param>
    public ReleaseWords(List<NameToken> tokens, ProductFamily family, NameContext context)
    {
        _tokens = tokens;
        _family = family;
        _context = context;
        _hasPlainVersion = false;
        for (int at = 0; at < tokens.Count; at++)
        {
            _hasPlainVersion |= IsPlain(tokens[at].Text);
        }
    }

    /// <summary>The version or release that a word names, or null.</summary>
    public NameWord? At(int at)
    {
        string word = _tokens[at].Text;
        if (IsSecondRelease(at, out int length))
        {
            return new NameWord(NameWordKind.SecondRelease, "", length);
        }

        return IsPlain(word) && IsRepeated(at) ? Unknown(word)
            : IsPlain(word) || IsServerRelease(at) ? Of(_tokens[at])
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

    public NameWord Of(NameToken token) => new(NameWordKind.Version, ProductCatalogue.FindVersion(_family, token.Text)!.Name, 1);

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
    public static ProductVersion? LongTermOf(string word) =>
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

    public bool IsPlain(string word) => IsListed(word) && !WindowsRelease.IsFeature(word);

    private bool IsListed(string word) => ProductCatalogue.FindVersion(_family, word) is not null;

    /// <summary>"Windows NT Workstation 6.1": the number stands within the next three words. 10.0 is the number of several versions.</summary>
    public NameWord? NtAt(int at)
    {
        bool isNt = _tokens[at].Text == "nt" && _family is ProductFamily.Windows or ProductFamily.WindowsServer;
        if (isNt && _context != NameContext.Media && at + 1 < _tokens.Count && _tokens[at + 1].Text.All(char.IsDigit))
        {
            // The numbers of NT have a point: there is no "NT 10".
            return Unknown(_tokens[at].Text);
        }

        if (isNt && !_tokens.Exists(token => token.Text.Any(char.IsDigit)))
        {
            // Without a number it is a Windows before all others.
            return Unknown(_tokens[at].Text);
        }

        for (int end = at + 1; isNt && end < _tokens.Count && end <= at + 3; end++)
        {
            string word = _tokens[end].Text;
            if (word is "10.0" || (word.Length == 3 && word[1] == '.'))
            {
                int length = end - at + 1 + (word == "10.0" && IsOfTouchScreen(end + 1) ? 2 : 0);
                return new NameWord(NameWordKind.NtVersion, WindowsRelease.OfNtVersion(_family, word)?.Name ?? "", length);
            }
        }

        return null;
    }

    /// <summary>"NT Workstation 10.0 (Tablet Edition)": Configuration Manager says so of PCs with a touch screen, whatever their edition.</summary>
    private bool IsOfTouchScreen(int at) => at + 1 < _tokens.Count && _tokens[at].Text == "tablet" && _tokens[at + 1].Text == "edition";

    private static NameWord Unknown(string text) => new(NameWordKind.Unknown, text, 1);

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
