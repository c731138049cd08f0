using System.Xml.Linq;

namespace ReimagingTools.Tests.Licensing.Text;

/// <summary>The glossary holds: no Japanese text uses a word for which it has another, and every text is there in both languages.</summary>
public sealed class GlossaryTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    public static TheoryData<string> JapaneseTexts =>
        [
            .. Directory
                .EnumerateFiles(Sources, "*.ja.resx", SearchOption.AllDirectories)
                .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs", "ja-JP")))
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')),
        ];

    private static IReadOnlyList<(string Term, string[] Not)> Terms =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "docs", "glossary.md"))
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Skip(1)
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Select(cells => (cells[2], cells[3].Split(';', StringSplitOptions.TrimEntries))),
        ];

    [Fact]
    public void Table_IsRead() => Assert.True(Terms.Count > 10 && Terms.All(term => term.Term.Length > 0 && term.Not.All(word => word.Length > 1)));

    [Theory]
    [MemberData(nameof(JapaneseTexts))]
    public void JapaneseText_UsesTheTermsOfTheGlossary(string file)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, file));

        Assert.All(Terms, term => Assert.DoesNotContain(term.Not, word => text.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(JapaneseTexts))]
    public void JapaneseText_HasTheKeysOfTheEnglishOne(string file)
    {
        if (!file.EndsWith(".resx", StringComparison.Ordinal))
        {
            return;
        }

        Assert.Equal(KeysOf(file.Replace(".ja.resx", ".resx", StringComparison.Ordinal)), KeysOf(file));
    }

    private static IEnumerable<string> KeysOf(string file) =>
        XDocument
            .Load(Path.Combine(Repository.Root, file))
            .Root!.Elements("data")
            .Select(data => data.Attribute("name")!.Value)
            .Order(StringComparer.Ordinal);
}
