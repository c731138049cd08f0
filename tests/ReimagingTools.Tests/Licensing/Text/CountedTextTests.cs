using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Tests.Licensing.Text;

public sealed partial class CountedTextTests
{
    /// <summary>Texts whose number is never 1: a choice among several, a limit, a text beside one of its own for a single one.</summary>
    private static readonly Regex Several = new(
        @"^(Choice\.|Plan\.Newest$|Answer\.|Expected\.|Value\.Deep$|LimitReached$|PathAmbiguous$|LinesOfTool$|Unused\.Together$|Demo\.Total$|Entitlements\.Bought$|Media\.NotChosen$)|\.Many$"
    );

    public static TheoryData<string> EnglishFiles =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.resx", SearchOption.AllDirectories)
                .Where(file => !file.EndsWith(".ja.resx", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(Repository.Root, file)),
        ];

    [Theory]
    [InlineData(0L, "0 rows read; 0 are left.")]
    [InlineData(1L, "1 row read; 1 is left.")]
    [InlineData(1200L, "1,200 rows read; 1,200 are left.")]
    public void Format_ChoosesTheFormOfTheWord(long count, string expected) =>
        Assert.Equal(expected, CountedText.Format(CultureInfo.GetCultureInfo("en"), "{0:N0} {0:row|rows} read; {0:N0} {0:is|are} left.", count));

    /// <summary>A number may come as the text of it, and other arguments as they are.</summary>
    [Fact]
    public void Format_TakesTexts() =>
        Assert.Equal(
            "1 row of PC-1, 0.5",
            CountedText.Format(CultureInfo.GetCultureInfo("en"), "{0} {0:row|rows} of {1}, {2:N1}{3}", "1", "PC-1", 0.5, null)
        );

    /// <summary>"1 verdicts" reads like a mistake: what is counted is written in both forms wherever its number may be 1.</summary>
    [Theory]
    [MemberData(nameof(EnglishFiles))]
    public void WhatIsCounted_HasItsSingular(string file)
    {
        (string Key, string Text)[] texts =
        [
            .. XDocument
                .Load(Path.Combine(Repository.Root, file))
                .Root!.Elements("data")
                .Select(data => ((string)data.Attribute("name")!, (string)data.Element("value")!)),
        ];

        Assert.All(texts.Where(text => !Several.IsMatch(text.Key)), text => Assert.DoesNotMatch(PluralAlone(), text.Key + ": " + text.Text));
        Assert.All(texts.Where(text => text.Key.EndsWith(".Many", StringComparison.Ordinal)), text =>
            Assert.Contains(texts, other => other.Key == text.Key.Replace(".Many", ".One", StringComparison.Ordinal))
        );
    }

    [GeneratedRegex(
        @"\{\d(:N0)?\} (\w+ )?(devices|rows|records|images|verdicts|questions|groups|lines|files|keys|activations|pairs|findings|values|columns|others|levels|computers|names|cells)\b(?! beside)|\{\d:N0\} (\w+ )?media\b"
    )]
    private static partial Regex PluralAlone();
}
