using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReimagingTools.Fleet.Reporting;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Reporting;

/// <summary>Nothing from input is markup or script, the page loads nothing, and its words are there in both languages.</summary>
public sealed partial class ReportSafetyTests
{
    public static TheoryData<string> Hostile =>
        [
            "</script><img src=x onerror=alert(1)>",
            "<!--<script>",
            "\"'><svg onload=alert(1)>",
            "=cmd|' /C calc'!A0",
            "{0} {1}",
            "\\u003c/script",
            "a\0b\u0001c\u007f",
            "line\nfeed\ttab\r\n\u2028\u2029",
            "half \uD800 pair \uDC00",
            "turn \u202Eexe.txt\u2066",
            "\uFFFE\uFFFF",
            "𠮷野家 🖥️",
            "&lt;&amp;",
            "]]>",
            "%3Cscript%3E",
            new string('<', 3_000),
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void WriteTo_TakesNoInputForMarkup(string text)
    {
        Report hostile = Report.Of(builder => Fill(builder, text), title: text, source: text);
        Report harmless = Report.Of(builder => Fill(builder, "text"), title: "text", source: "text");

        Assert.Equal(Tags(harmless.Page), Tags(hostile.Page));
        Assert.DoesNotContain("<!--", hostile.Page, StringComparison.Ordinal);
        Assert.Equal(harmless.Script, hostile.Script);
        Assert.DoesNotMatch("[\\u0000-\\u0009\\u000B-\\u001F\\u007F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", hostile.Page);
        Assert.Equal(hostile.Page, Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(hostile.Page)));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void WriteTo_KeepsNamesAsData(string text)
    {
        Report report = Report.Of(builder =>
        {
            builder.Add(Report.Eligible, text, 1);
            builder.Add(Report.Eligible, "next", 3);
        });
        string[] names = Assert.Single(report.Names!).Split('\n');

        Assert.Equal(2, names.Length);
        Assert.Equal("next\t3", names[1]);
        Assert.DoesNotContain('\t', names[0]);
        Assert.Equal(text[0] == '\uFFFE' ? '\uFFFD' : text[0], names[0][0]);
    }

    [Fact]
    public void WriteTo_MasksProductKeys()
    {
        const string Key = "AAAAA-AAAAA-AAAAA-AAAAA-AAAA1";
        Report report = Report.Of(builder => Fill(builder, "x " + Key), title: Key, source: "C:\\" + Key + ".csv");

        Assert.DoesNotContain("AAAAA-AAAAA", report.Page, StringComparison.Ordinal);
        Assert.Contains("XXXXX-XXXXX-XXXXX-XXXXX-AAAA1", report.Page, StringComparison.Ordinal);
    }

    [Fact]
    public void WriteTo_LoadsNothing()
    {
        Report report = Report.Of(Report.AddSix);

        Assert.DoesNotMatch(
            "(?i)https?:|\\bsrc=|url\\((?!#)|@import|<(link(?! rel=\"icon\" href=\"data:,\")|iframe|img|object|embed|base)\\b|\\bon[a-z]+=\"|style=\"",
            report.Page
        );
        Assert.DoesNotMatch(
            "\\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import|eval|innerHTML|insertAdjacentHTML|outerHTML|localStorage)\\b",
            report.Script
        );
        Assert.DoesNotMatch("\"//", report.Page);
    }

    [Fact]
    public void WriteTo_AllowsItsOwnScriptAndStyleOnly()
    {
        Report report = Report.Of(Report.AddSix, "ja");
        string policy = Policy().Match(report.Page).Groups[1].Value;

        Assert.Equal(
            "default-src 'none'; script-src '"
                + Hash(report.Script)
                + "'; style-src '"
                + Hash(report.Style)
                + "'; img-src data:; base-uri 'none'; form-action 'none'",
            policy
        );
        Assert.DoesNotContain('\r', report.Page);
    }

    [Fact]
    public void WriteTo_SameInput_SamePage() => Assert.Equal(Report.Of(Report.AddSix).Page, Report.Of(Report.AddSix).Page);

    [Fact]
    public void Texts_AreInBothLanguagesWithTheSamePlaces()
    {
        Dictionary<string, string> english = Texts("ReportTexts.resx"),
            japanese = Texts("ReportTexts.ja.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, pair => Assert.Equal(Places(pair.Value), Places(japanese[pair.Key])));
    }

    [Fact]
    public void Texts_SayWhatToDoAboutEveryFact()
    {
        Dictionary<string, string> texts = Texts("ReportTexts.resx");
        string[] facts = [.. typeof(FactNames).GetFields().Select(field => (string)field.GetRawConstantValue()!)];

        Assert.NotEmpty(facts);
        Assert.All(facts, fact => Assert.True(texts.ContainsKey("Fact." + fact) && texts.ContainsKey("Fact." + fact + ".Do"), fact));
    }

    /// <summary>Puts a text wherever text from outside can stand.</summary>
    private static void Fill(ReportBuilder builder, string text)
    {
        foreach (Decision decision in Enum.GetValues<Decision>())
        {
            builder.Add(
                new ReportVerdict
                {
                    Decision = decision,
                    BriefId = text,
                    LicensedProduct = text,
                    Media = new ReportMedia
                    {
                        Product = text,
                        Source = text,
                        Language = text,
                        Architecture = text,
                        Channel = text,
                        Evidence = [text],
                    },
                    Rule = text,
                    Reason = text,
                    Remedy = text,
                    ClauseIds = [text],
                    MissingFacts = [text],
                    Obligations = [new ReportNotice(text, text)],
                    Advisories = [new ReportNotice(text, null)],
                    Agreement = new ReportAgreement(VolumeProgram.SelectPlus, text, SoftwareAssurance.None, Purpose.Reimaging),
                },
                text,
                1
            );
        }
    }

    /// <summary>The names of the tags in their order; attributes are compared by their names.</summary>
    private static string Tags(string page) => string.Join('\n', Tag().Matches(page).Select(match => AttributeValue().Replace(match.Value, "")));

    private static string[] Places(string text) => [.. Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Texts(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src", "ReimagingTools.Fleet", "Reporting", file))
            .Descendants("data")
            .ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!);

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("</?[a-zA-Z!][^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("=\"[^\"]*\"")]
    private static partial Regex AttributeValue();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
