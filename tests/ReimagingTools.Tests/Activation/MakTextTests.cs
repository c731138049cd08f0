using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReimagingTools.Activation;
using ReimagingTools.Activation.Text;

namespace ReimagingTools.Tests.Activation;

public sealed partial class MakTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    [Fact]
    public void Strings_EverySentenceIsInBothLanguagesWithTheSamePlaces()
    {
        Dictionary<string, string> english = Load("Strings.resx"),
            japanese = Load("Strings.ja.resx");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), japanese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, sentence => Assert.Equal(Places(sentence.Value), Places(japanese[sentence.Key])));
    }

    [Fact]
    public void Say_KnowsEveryMember()
    {
        Assert.All(new[] { English, Japanese }, culture =>
        {
            Assert.All(Enum.GetValues<MakStatus>(), status => Assert.NotEmpty(MakText.Say(status, culture)));
            Assert.All(Enum.GetValues<MakRemark>().Skip(1), remark => Assert.NotEmpty(MakText.Say(remark, culture)));
            Assert.All(Enum.GetValues<MakIssueKind>(), kind =>
                Assert.NotEmpty(MakText.Say(new MakIssue(kind, MakSeverity.Error, "a", 3, "b"), culture))
            );
            Assert.All(Enum.GetValues<MakSourceKind>(), kind => Assert.NotEmpty(MakText.Say(new MakSource { Kind = kind }, culture)));
        });
    }

    [Fact]
    public void Say_TellsWhatASourceSaid()
    {
        var source = new MakSource
        {
            Kind = MakSourceKind.VamtKeys,
            Origin = "keys.cilx",
            Remaining = 477,
            AsOf = new DateTime(2023, 1, 6, 10, 15, 0),
            LastErrorCode = 5,
        };

        Assert.Equal(
            "VAMT product keys (keys.cilx): 477 remaining, as of 2023-01-06 10:15, last refresh failed (0x00000005)",
            MakText.Say(source, English)
        );
        Assert.Equal(
            "portal export (a.csv): 23 used of 500, 477 remaining",
            MakText.Say(
                new MakSource
                {
                    Kind = MakSourceKind.Portal,
                    Origin = "a.csv",
                    Used = 23,
                    Total = 500,
                    Remaining = 477,
                },
                English
            )
        );
        Assert.Equal(
            "ポータルのエクスポート (a.csv): 500 回中 23 回使用",
            MakText.Say(
                new MakSource
                {
                    Kind = MakSourceKind.Portal,
                    Origin = "a.csv",
                    Used = 23,
                    Total = 500,
                },
                Japanese
            )
        );
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    private static string Places(string sentence) =>
        string.Join(' ', Place().Matches(sentence).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Load(string name) =>
        XDocument
            .Load(Path.Combine(Repository.Root, "src", "ReimagingTools.Activation", "Text", name))
            .Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
