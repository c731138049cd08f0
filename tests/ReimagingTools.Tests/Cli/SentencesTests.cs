using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReimagingTools.Media;

namespace ReimagingTools.Tests.Cli;

/// <summary>The sentences of all resources: each face names its own syntax, and Japanese ones read well as they are composed.</summary>
public sealed partial class SentencesTests
{
    private const string Module = "Messages";
    private static readonly string[] Console = ["CliTexts", "HelpTexts"];

    /// <summary>Command lines of other programs are the same in both faces.</summary>
    private static readonly string[] Foreign =
    [
        "wimlib-imagex export --not-pipable",
        "Export-VamtData -IncludeProductKeys",
        "Import-Csv -Delimiter {0}",
    ];

    public static TheoryData<string> Files => [.. Resources().Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))];

    public static TheoryData<string> JapaneseFiles =>
        [.. Files.Select(row => (string)row).Where(file => file.EndsWith(".ja.resx", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void EachFace_NamesItsOwnSyntax(string file)
    {
        string name = Path.GetFileName(file).Split('.')[0];
        foreach ((string key, string value) in TextsOf(file))
        {
            string text = Foreign.Aggregate(value, (left, command) => left.Replace(command, "", StringComparison.Ordinal));
            bool isConsole = Console.Contains(name) || key.StartsWith("Group.", StringComparison.Ordinal);
            Assert.False(!isConsole && ConsoleSyntax().IsMatch(text), key + ": " + text);
            Assert.False(name != Module && ModuleSyntax().IsMatch(text), key + ": " + text);
            Assert.False(isConsole && Cmdlet().IsMatch(text), key + ": " + text);
        }
    }

    [Theory]
    [MemberData(nameof(JapaneseFiles))]
    public void Japanese_HasItsBlanksAndMarksInPlace(string file)
    {
        foreach ((string key, string value) in TextsOf(file).Where(text => text.Key is not ("DateFormat" or "Lang")))
        {
            Assert.False(Crowded().IsMatch(value), key + " lacks a blank beside Latin letters or a value: " + value);
            Assert.False(Misplaced().IsMatch(value), key + " has a blank or mark too many: " + value);
        }
    }

    /// <summary>Two sentences run together, or a sentence put where a noun belongs, as in "found is there is nothing of that name".</summary>
    [Theory]
    [MemberData(nameof(JapaneseFiles))]
    public void Japanese_ReadsWellWithValuesInIt(string file)
    {
        foreach ((string key, string value) in TextsOf(file).Where(text => text.Value.Contains("{0", StringComparison.Ordinal)))
        {
            foreach (string[] values in Arguments)
            {
                string composed = string.Format(CultureInfo.GetCultureInfo("ja-JP"), value, [.. values]);
                Assert.False(RunTogether().IsMatch(composed), key + ": " + composed);
            }
        }
    }

    /// <summary>What was expected and what was found are nouns, for one sentence is made of them.</summary>
    [Fact]
    public void Japanese_OfMediaErrors_IsOneSentenceOfNouns()
    {
        (string Key, string Value)[] texts = [.. TextsOf("src/ReimagingTools.Media/Text/MediaTexts.ja.resx")];
        (string Key, string Value)[] nouns =
        [
            .. texts.Where(text =>
                text.Key.StartsWith("Expected.", StringComparison.Ordinal)
                || text.Key.StartsWith("Found.", StringComparison.Ordinal)
                || text.Key.StartsWith("What.", StringComparison.Ordinal)
            ),
        ];

        Assert.All(nouns, noun => Assert.DoesNotMatch("(ません|です|ます|した|ない|が必要|が 1 つ)[。]?$", noun.Value));
        CultureInfo before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja-JP");
        try
        {
            Assert.Equal(
                "x.wim (オフセット 8) に必要な内容: 208 バイトの WIM ヘッダー。実際の内容: 12 バイト。",
                new MediaFormatException("208 バイトの WIM ヘッダー", "12 バイト", "x.wim", 8).Message
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string[][] Arguments { get; } =
    [
        ["Windows 10 Pro", "Windows 11 Enterprise", "2026-11-28", "3", "4", "5"],
        ["1", "300", "2", "3", "4", "5"],
        ["ファイル", "パッケージ製品 (FPP)", "別の契約", "なし", "不明", "12 バイト"],
    ];

    private static IEnumerable<string> Resources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.resx", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Value)> TextsOf(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, file))
            .Root!.Elements("data")
            .Select(data => ((string)data.Attribute("name")!, (string)data.Element("value")!));

    [GeneratedRegex(@"(?<![\w-])--[a-z]")]
    private static partial Regex ConsoleSyntax();

    [GeneratedRegex(@"(?<![\w-])-[A-Z][A-Za-z]+")]
    private static partial Regex ModuleSyntax();

    [GeneratedRegex(@"\b(Get|New|Test|Export)-[A-Z]\w+")]
    private static partial Regex Cmdlet();

    [GeneratedRegex(@"[ぁ-んァ-ヶ一-龠々][A-Za-z0-9{]|[A-Za-z0-9}][ぁ-んァ-ヶ一-龠々]|\)[ぁ-んァ-ヶ一-龠]|[ぁ-んァ-ヶ一-龠]\(")]
    private static partial Regex Crowded();

    [GeneratedRegex(@"(?<![A-Za-z:]) 「| 」|[「」] (?![A-Za-z(「])|[。、] ?[。、]| [。、]|\S  +\S")]
    private static partial Regex Misplaced();

    [GeneratedRegex(
        @"(ません|です|ます|ました) ?(です|ます)|ません ?[をにはの]|。 ?(です|ます|を|に|は)|[。、] ?[。、]|「「|」」|(?<!も)のの|をを|がが"
    )]
    private static partial Regex RunTogether();
}
