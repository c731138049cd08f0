using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>
/// Reads facts and writes findings in the short form of <c>rule-findings.tsv</c>. Facts are what differs from an OEM Windows 7 Professional beside
/// its own Volume Licensing image: members of <see cref="Scenario"/>, and <c>Conflict</c>, <c>Contested</c> or <c>Unread</c> with the name of a
/// fact. A finding is its rule, outcome and variant of the sentence, clause, missing facts and both sides; only what differs from those plain facts
/// is written.
/// </summary>
internal static class FindingTable
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly ResourceManager Texts = new("ReimagingTools.Licensing.Text.RuleTexts", typeof(ReimagingEngine).Assembly);

    private static readonly (string Key, Regex Sentence)[] Sentences =
    [
        .. Texts
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<System.Collections.DictionaryEntry>()
            .Select(entry => (Key: (string)entry.Key, Text: (string)entry.Value!))
            .OrderByDescending(entry => Regex.Replace(entry.Text, @"\{\d\}", "").Length)
            .ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key, new Regex("^" + Regex.Replace(Regex.Escape(entry.Text), @"\\\{\d}", ".*") + "$", RegexOptions.Singleline))),
    ];

    private static readonly Evidence Strong = new("Test", "other", "", EvidenceStrength.Strong);
    private static readonly Lazy<HashSet<string>> Plain = new(() => [.. Of("")[3..]]);

    /// <summary>The line of a table: decision, basis, notices, then the findings that differ.</summary>
    public static string Line(string facts)
    {
        string[] all = Of(facts);
        return string.Join(
            "\t",
            [facts, .. all[..3], string.Join(" | ", all[3..].Where(finding => facts.Length == 0 || !Plain.Value.Contains(finding)))]
        );
    }

    private static string[] Of(string facts)
    {
        Verdict verdict = Judge(facts);
        string notices = string.Join(
            " ",
            verdict.Obligations.Select(notice => "!" + Named(notice)).Concat(verdict.Advisories.Select(notice => "~" + Named(notice)))
        );
        string basis =
            verdict.Basis
            + (
                verdict.Decision == Decision.Eligible
                    ? "=" + KeyOf(verdict.GetReason(English), "Eligible.").Replace("Eligible.", "", StringComparison.Ordinal)
                    : ""
            );
        return [verdict.Decision.ToString(), basis, notices, .. verdict.Findings.Select(Written)];

        // Every sentence is said, so that one that is not there is found.
        static string Named(Notice notice) =>
            notice.GetText(English).Length > 0
                ? notice.Name + (notice.ClauseId is { } id ? "@" + id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..] : "")
                : "?";
    }

    private static string Written(Finding finding)
    {
        string start = finding.Rule + "." + finding.Outcome,
            message = finding.GetMessage(English);
        string key = KeyOf(message, start),
            remedy = finding.GetRemedy(English) is { } next ? "+" + KeyOf(next, start) : "";
        string missing = finding.Missing.Count == 0 ? "" : "[" + string.Join(",", finding.Missing) + "]";
        string sides = finding.Outcome == Outcome.NotApplicable ? "" : "(" + finding.Licensed + "/" + finding.Media + ")";
        return key + "@" + finding.Clause.Name + missing + remedy.Replace(start, "", StringComparison.Ordinal) + sides;
    }

    private static string KeyOf(string sentence, string start)
    {
        IEnumerable<string> fit = Sentences.Where(each => each.Sentence.IsMatch(sentence)).Select(each => each.Key);
        string[] own = [.. fit.Where(key => key.StartsWith(start, StringComparison.Ordinal))];
        return own.Length > 0 ? own[0] : start + "=" + (fit.FirstOrDefault() ?? "?");
    }

    private static Verdict Judge(string facts)
    {
        var scenario = new Scenario();
        Func<ReimagingFacts, ReimagingFacts> change = given => given;
        foreach (string[] pair in facts.Split(" | ", StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('=', 2)))
        {
            if (typeof(Scenario).GetProperty(pair[0]) is { } member)
            {
                member.SetValue(scenario, member.PropertyType.IsEnum ? Enum.Parse(member.PropertyType, pair[1]) : pair[1]);
            }
            else
            {
                Func<ReimagingFacts, ReimagingFacts> before = change;
                change = given => Changed(before(given), pair[0], pair[1]);
            }
        }

        return scenario.Judge(change);
    }

    private static ReimagingFacts Changed(ReimagingFacts facts, string how, string fact)
    {
        LicensedProduct licensed = facts.Licensed;
        MediaImage media = facts.Media;
        return fact switch
        {
            "Edition" => facts with
            {
                Licensed = licensed with
                {
                    Edition = Other(licensed.Edition, ProductCatalogue.FindEdition(ProductFamily.Windows, "Ultimate")!, how),
                },
            },
            "Version" => facts with
            {
                Licensed = licensed with { Version = Other(licensed.Version, ProductCatalogue.FindVersion(ProductFamily.Windows, "XP")!, how) },
            },
            "Language" => facts with { Licensed = licensed with { Language = Other(licensed.Language, LanguageNames.Parse("ja-JP")!, how) } },
            "Architecture" => facts with { Licensed = licensed with { Architecture = Other(licensed.Architecture, Architecture.Arm64, how) } },
            "Components" => facts with { Licensed = licensed with { Components = Other(licensed.Components, ComponentSet.Parse("Word")!, how) } },
            "ChannelFpp" => facts with { Licensed = licensed with { Channel = Other(licensed.Channel, LicenseChannel.Fpp, how) } },
            "ChannelVolume" => facts with { Licensed = licensed with { Channel = Other(licensed.Channel, LicenseChannel.Volume, how) } },
            "Type" => facts with { Licensed = licensed with { Type = Other(licensed.Type, LicenseType.Upgrade, how) } },
            "Right" => facts with
            {
                Licensed = licensed with { PriorVersionRight = Other(licensed.PriorVersionRight, PriorVersionRight.Parse("None")!, how) },
            },
            "VolumeProduct" => facts with { Licensed = licensed with { VolumeProduct = Other(licensed.VolumeProduct, VolumeLicenses.None, how) } },
            "Certificate" => facts with
            {
                Licensed = licensed with { Certificate = Other(licensed.Certificate, Certificate.Parse("Windows Vista Business")!, how) },
            },
            "Preinstalled" => facts with
            {
                Licensed = licensed with
                {
                    PreinstalledProduct = Other(licensed.PreinstalledProduct, ProductNames.Parse("Windows Vista Business").Product!, how),
                },
            },
            "Assurance" => facts with { SoftwareAssurance = Other(facts.SoftwareAssurance, SoftwareAssurance.PerDevice, how) },
            "MediaEdition" => facts with
            {
                Media = media with { Edition = Other(media.Edition, ProductCatalogue.FindEdition(ProductFamily.Windows, "Ultimate")!, how) },
            },
            "MediaVersion" => facts with
            {
                Media = media with { Version = Other(media.Version, ProductCatalogue.FindVersion(ProductFamily.Windows, "XP")!, how) },
            },
            "MediaLanguage" => facts with { Media = media with { Language = Other(media.Language, LanguageNames.Parse("ja-JP")!, how) } },
            "MediaChannel" => facts with { Media = media with { Channel = Other(media.Channel, MediaChannel.Oem, how) } },
            _ => throw new ArgumentException(fact),
        };
    }

    private static Fact<T> Other<T>(Fact<T> fact, T other, string how)
        where T : notnull =>
        how switch
        {
            "Unread" => Fact<T>.NotUnderstood(new UnreadText(new Evidence("Test", "xyzzy", "", EvidenceStrength.Strong), null)),
            "Conflict" when fact.IsKnown => Scenario.Conflict(fact.Value!, other),
            "Contested" when fact.IsKnown => Fact<T>.From([
                new Claim<T>(fact.Value!, Strong with { Strength = EvidenceStrength.Decisive }),
                new Claim<T>(other, Strong),
            ]),
            _ => Fact<T>.Of(other, Strong),
        };
}
