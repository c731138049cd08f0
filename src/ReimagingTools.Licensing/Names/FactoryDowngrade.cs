using System.Text.RegularExpressions;

namespace ReimagingTools.Licensing.Names;

/// <summary>
/// The words of an order for a PC that came with an earlier Windows than it is licensed for: "Windows 10 Pro (Includes Windows 11 Pro License)
/// English". Which of the two is licensed is said by the words between and behind them, table <c>downgrade-phrases.tsv</c>, and the terms of that
/// one must grant the other: what else two names mean, nobody knows.
/// </summary>
/// <param name="Licensed">The license, with the languages and the architecture either name has.</param>
/// <param name="Preinstalled">What the maker installed.</param>
public sealed record FactoryDowngrade(ProductName Licensed, Product Preinstalled)
{
    private const int LongestLine = 400;
    private const string Windows = @"\bw(?:in(?:dows)?)?[\s®]*(?:[0-9]|xp|vista)";
    private const string Begin = @"(?=(?:microsoft\s+|ms\s+)?" + Windows + ")";

    private static readonly Regex NamesTwo = Pattern(Windows + ".*" + Windows);

    private static readonly Lazy<(bool IsFirst, Regex Pattern)[]> Phrases = new(() =>
        [.. Table.Read("downgrade-phrases.tsv").Rows.SelectMany(PatternsOf)]
    );

    /// <summary>Reads the words of an order.</summary>
    /// <param name="words">The words, without the machine.</param>
    /// <returns>What they say; null where they are no such words, or say two things.</returns>
    public static FactoryDowngrade? Read(string words)
    {
        if (words.Length > LongestLine || !NamesTwo.IsMatch(words))
        {
            return null;
        }

        string line = NameTokenizer.Narrow(words).Trim();
        FactoryDowngrade[] said =
        [
            .. Phrases
                .Value.Select(phrase => (phrase.IsFirst, Match: phrase.Pattern.Match(line)))
                .Where(each => each.Match.Success)
                .Select(each => Of(each.Match, each.IsFirst ? "first" : "second", each.IsFirst ? "second" : "first"))
                .OfType<FactoryDowngrade>(),
        ];
        return
            said.Length > 0
            && Array.TrueForAll(said, each => each.Licensed.Product == said[0].Licensed.Product && each.Preinstalled == said[0].Preinstalled)
            ? said[0]
            : null;
    }

    private static FactoryDowngrade? Of(Match match, string licensed, string earlier)
    {
        ProductName name = Parse(match.Groups[licensed].Value + " " + match.Groups["rest"].Value),
            other = Parse(match.Groups[earlier].Value);
        return
            name is not { Edition: { } edition, Version: { } version, Product: not null }
            || !IsPlain(name)
            || !IsPlain(other)
            || other.Version is null
            || PriorVersionRights.Find(edition, version, LicenseChannel.Oem, other.Version)
                is not { Permits: true, ToEdition: { } granted, ToVersion: { } prior }
            || prior != other.Version
            || (other.Edition is not null && other.Edition != granted)
            || ProductCatalogue.Find(granted, prior) is not { } preinstalled
            || !AreOne(name.Architecture, other.Architecture, Architecture.Unknown)
            || !AreOne(Tags(name), Tags(other), "")
            ? null
            : new FactoryDowngrade(
                name with
                {
                    Architecture = name.Architecture == Architecture.Unknown ? other.Architecture : name.Architecture,
                    Languages = name.Languages.Count == 0 ? other.Languages : name.Languages,
                },
                preinstalled
            );
    }

    private static ProductName Parse(string text) => ProductNames.Parse(text, NameContext.OrderLine);

    /// <summary>True for a Windows that is understood whole, whatever it leaves unsaid, and came with a PC.</summary>
    private static bool IsPlain(ProductName name) =>
        name
            is {
                Family: ProductFamily.Windows,
                UnknownWords.Count: 0,
                HasOpenEdition: false,
                HasOpenVersion: false,
                HasOpenArchitecture: false,
                IsUpgrade: false,
                IsEvaluation: false
            }
        && name.Channels.All(channel => channel == MediaChannel.Oem);

    private static string Tags(ProductName name) =>
        string.Join(";", name.Languages.Select(language => language.ToString()).OrderBy(tag => tag, StringComparer.Ordinal));

    private static bool AreOne<T>(T one, T other, T unsaid)
        where T : notnull => one.Equals(other) || one.Equals(unsaid) || other.Equals(unsaid);

    /// <summary>
    /// The second name stands in brackets, with what goes for both behind them, or ends the line; without a word between them two names may be two
    /// licenses.
    /// </summary>
    private static IEnumerable<(bool IsFirst, Regex Pattern)> PatternsOf(TableRow row)
    {
        string between = row["between"].Length == 0 ? "" : WordsOf(row["between"]) + @"[\s:]+",
            behind = row["behind"].Length == 0 ? "" : @"\s*" + WordsOf(row["behind"]);
        string first = "^" + Begin + "(?<first>[^()]*?)",
            second = between + Begin + "(?<second>[^()]*?)" + behind;
        bool isFirst = row["licensed"] == "first";
        yield return (isFirst, Pattern(first + @"\s*\(\s*" + second + @"\s*\)(?<rest>[^()]*)$"));
        if (between.Length > 0)
        {
            yield return (isFirst, Pattern(first + @"[\s,;:/–-]+" + second + "$"));
        }
    }

    private static string WordsOf(string phrase) => Regex.Escape(phrase).Replace(@"\ ", @"[\s-]+");

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
