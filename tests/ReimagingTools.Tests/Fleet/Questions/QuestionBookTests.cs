using System.Globalization;
using ReimagingTools.Fleet.Entitlements;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Fleet.Questions;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Questions;

public sealed class QuestionBookTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private readonly OpenVerdicts _verdicts = new();
    private readonly QuestionBook _book = new();

    [Fact]
    public void Ask_AsksForModels_BiggestFirst()
    {
        Add(30, "A-", "Dell Inc.", "Latitude 5440", null, null);
        Add(50, "B-", "HP", "EliteBook 840", null, null);
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(English);

        Assert.Equal(["EliteBook 840", "Latitude 5440"], questions.Select(question => question.Model));
        Assert.Equal(["Q1", "Q2"], questions.Select(question => question.Question));
        Assert.Equal([50, 30], questions.Select(question => question.Settles));
        Assert.All(questions, question => Assert.Equal(["LicensedProduct", "LicensedLanguage", "LicenseChannel"], question.Ask));
    }

    [Fact]
    public void Ask_AsksOnceForAll_WhereNeighboursAgree()
    {
        foreach (string model in new[] { "A", "B", "C" })
        {
            Add(60, "X-", "Maker", model, "Windows 11 Pro", "en-US");
            Add(40, "X-", "Maker", model, "Windows 11 Pro", null);
        }

        ReimageQuestion question = Assert.Single(_book.Ask(English));
        Assert.Equal(("", "*", "", 120L), (question.Model, question.ComputerName, question.Manufacturer, question.Settles));
        Assert.Equal(["LicensedLanguage"], question.Ask);
        Assert.Contains("en-US (180)", question.Known, StringComparison.Ordinal);
    }

    /// <summary>What is known is told in words, not by names of the program.</summary>
    [Theory]
    [InlineData("en", "LicenseChannel OEM")]
    [InlineData("ja", "LicenseChannel OEM")]
    public void Ask_SaysInWordsWhatIsKnown(string language, string expected)
    {
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", null);

        Assert.Contains(expected, Assert.Single(_book.Ask(CultureInfo.GetCultureInfo(language))).Known, StringComparison.Ordinal);
    }

    /// <summary>What is known of some is not told as known of all.</summary>
    [Theory]
    [InlineData("en", "LicenseChannel OEM (60 of 100)")]
    [InlineData("ja", "LicenseChannel OEM (100 台中 60 台)")]
    public void Ask_SaysOfHowManyItIsKnown(string language, string expected)
    {
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", null);
        Add(40, "X-", "Maker", "A", null, null);

        string known = _book.Ask(CultureInfo.GetCultureInfo(language)).Single(question => question.DeviceCount == 100).Known;

        Assert.Contains(expected, known, StringComparison.Ordinal);
        Assert.Matches(language == "en" ? "LicensedArchitecture [^;]*x64[^;(]*;" : "LicensedArchitecture", known);
    }

    [Fact]
    public void Ask_SplitsByNames_WhereNeighboursDisagree()
    {
        Add(60, "TYO-", "Maker", "A", "Windows 11 Pro", "ja-JP");
        Add(60, "NYC-", "Maker", "A", "Windows 11 Pro", "en-US");
        Add(20, "TYO-", "Maker", "A", "Windows 11 Pro", null);
        Add(30, "NYC-", "Maker", "A", "Windows 11 Pro", null);
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(English);

        Assert.Equal(["NYC-*", "TYO-*"], questions.Select(question => question.ComputerName));
        Assert.Equal([30, 20], questions.Select(question => question.Settles));
    }

    [Fact]
    public void Ask_NamesTheOnlyDeviceOfAGroup()
    {
        Add(60, "TYO-", "Maker", "A", "Windows 11 Pro", "ja-JP");
        Add(60, "NYC-", "Maker", "A", "Windows 11 Pro", "en-US");
        Add(1, "TYO-", "Maker", "A", "Windows 11 Pro", null);
        Add(30, "NYC-", "Maker", "A", "Windows 11 Pro", null);

        Assert.Equal(["NYC-*", "TYO-0000"], _book.Ask(English).Select(question => question.ComputerName));
    }

    [Fact]
    public void Ask_AsksOneByOne_WhereNothingSeparatesNeighboursThatDisagree()
    {
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", "ja-JP");
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", "en-US");
        Add(20, "Y-", "Maker", "B", null, null);
        Add(20, "X-", "Maker", "A", null, null);
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(English);

        Assert.Equal(0, _book.Unasked);
        Assert.All(questions.Skip(questions.Count - 20), (question, i) =>
        {
            Assert.Equal(
                ("X-" + i.ToString("D4", CultureInfo.InvariantCulture), "", 1L),
                (question.ComputerName, question.Model, question.DeviceCount)
            );
            Assert.Contains("LicensedLanguage", question.Ask);
            Assert.StartsWith("This device (Maker A) is open.", question.Known, StringComparison.Ordinal);
        });
        Assert.Equal(40, questions.Sum(question => question.Settles));
        string why = Assert.Single(_book.ExplainUnasked(English, (fact, _, _) => fact));
        Assert.Equal(
            "20 open devices (Maker A) are asked about one by one, in rows at the end: LicensedLanguage of known devices like them differs (en-US, ja-JP).",
            why
        );
    }

    /// <summary>A list nobody fills in is no question: then the sentence names every column that is missing.</summary>
    [Theory]
    [InlineData(1_001, "X-")]
    [InlineData(20, "*")]
    public void Ask_NamesEveryColumn_WhereDevicesAreTooManyOrHaveNoNameToSelectBy(int count, string prefix)
    {
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", "ja-JP");
        Add(60, "X-", "Maker", "A", "Windows 11 Pro", "en-US");
        Add(count, prefix, "Maker", "A", null, null);

        Assert.DoesNotContain(_book.Ask(English), question => question.ComputerName.StartsWith("X-0", StringComparison.Ordinal));
        Assert.Equal(count, _book.Unasked);
        Assert.EndsWith(
            "Give each an entitlement row of its own: ComputerName, LicenseChannel, LicensedLanguage, LicensedProduct.",
            Assert.Single(_book.ExplainUnasked(English, (fact, _, _) => fact)),
            StringComparison.Ordinal
        );
    }

    /// <summary>One model of which both languages are known is split by what separates them; the others stay one question each.</summary>
    [Fact]
    public void Ask_SplitsOnlyThePartThatDisagrees()
    {
        foreach (string site in new[] { "TYO-", "NYC-", "LON-" })
        {
            foreach (string model in new[] { "B", "C", "D" })
            {
                Add(10, site, "Maker", model, null, null);
            }

            Add(10, site, "Maker", "A", null, null);
        }

        Add(1, "TYO-9", "Maker", "A", "Windows 11 Pro", "ja-JP");
        Add(1, "NYC-9", "Maker", "A", "Windows 10 Pro", "en-US");
        IReadOnlyList<ReimageQuestion> questions = _book.Ask(English);

        Assert.Equal(
            ["A", "B", "C", "D"],
            questions.Where(question => question.ComputerName.Length == 0).Select(question => question.Model).Order()
        );
        Assert.Equal(
            ["", "LON-*", "NYC-*", "TYO-*"],
            questions.Where(question => question.Model == "A").Select(question => question.ComputerName).Order()
        );
        Assert.Equal(["LicenseChannel"], questions.Single(question => question is { Model: "A", ComputerName: "" }).Ask);
        Assert.Equal(7, questions.Count);
        Assert.Equal(120, questions.Sum(question => question.Settles));
    }

    [Fact]
    public void Ask_AsksOnceForAll_WhereNothingTellsDevicesApart()
    {
        Add(300, "5CG1", "", "", "Windows 11 Pro", null);
        ReimageQuestion question = Assert.Single(_book.Ask(English));

        Assert.Equal(("*", 300L, 0L), (question.ComputerName, question.Settles, _book.Unasked));
        Assert.EndsWith(
            "Answer for all devices only what holds for all of them; a row that names some (ComputerName, Model, ...) decides for those.",
            question.Known,
            StringComparison.Ordinal
        );
    }

    /// <summary>Languages go with sites: where models are many and sites are few, a site is asked about.</summary>
    [Theory]
    [InlineData(20, "Windows 11 Pro", 2)]
    [InlineData(20, null, 22)]
    [InlineData(3, null, 3)]
    public void Ask_AsksForLanguagesBySite_WhereThatTakesFewerAnswers(int models, string? product, int questions)
    {
        for (int i = 0; i < models; i++)
        {
            Add(7, "TYO-", "Maker", "Model " + i, product, null);
            Add(8, "NYC-", "Maker", "Model " + i, product, null);
        }

        IReadOnlyList<ReimageQuestion> asked = _book.Ask(English);
        Assert.Equal(questions, asked.Count);
        Assert.Equal(15 * models, asked.Sum(question => question.Settles));
    }

    /// <summary>
    /// What an answer makes of devices may depend on those to other questions; one that speaks against the image for itself does not.
    /// </summary>
    [Theory]
    [InlineData("en", "if the answers to Q3, Q4, Q5, Q6, Q7, Q8 and 14 others fit too")]
    [InlineData("ja", "Q3、Q4、Q5、Q6、Q7、Q8 ほか 14 件 の回答も合う場合")]
    public void Ask_NamesTheQuestionsAnAnswerDependsOn(string language, string condition)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        for (int i = 0; i < 20; i++)
        {
            Add(7, "TYO-", "Maker", "Model " + i, null, null);
            Add(8, "NYC-", "Maker", "Model " + i, null, null);
        }

        IReadOnlyList<ReimageQuestion> asked = _book.Ask(culture);
        ReimageQuestion site = asked.Single(question => question.ComputerName == "NYC-*"),
            model = asked.Single(question => question.Model == "Model 3");
        string[] sites = [.. asked.Where(question => question.Model.Length == 0).Select(question => question.Question)],
            models = [.. asked.Where(question => question.Model.Length > 0).Select(question => question.Question)];

        Assert.Equal(models, site.Answers[0].Questions);
        Assert.Empty(site.Answers.Single(answer => answer is { Fact: "LicensedLanguage", Decision: Decision.NotEligible }).Questions);
        Assert.Equal(sites, model.Answers[0].Questions);
        Assert.Contains(condition, site.Answers[0].Say(culture), StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_AsksByNames_WhereNoModelIsKnown()
    {
        Add(60, "TYO-", "", "", null, null);
        Add(40, "NYC-", "", "", null, null);

        Assert.Equal(["TYO-*", "NYC-*"], _book.Ask(English).Select(question => question.ComputerName));
    }

    [Fact]
    public void Ask_DoesNotDependOnOrder()
    {
        var rows = new List<(int, string, string, string, string?, string?)>();
        for (int i = 0; i < 60; i++)
        {
            rows.Add(
                (
                    1 + i,
                    i % 3 == 0 ? "TYO-" : "NYC-",
                    "Maker " + (i % 4),
                    "Model " + (i % 7),
                    i % 5 == 0 ? null : "Windows 11 Pro",
                    i % 2 == 0 ? null
                    : i % 3 == 0 ? "ja-JP"
                    : "en-US"
                )
            );
        }

        string Ask(IEnumerable<(int Count, string Prefix, string Maker, string Model, string? Product, string? Language)> ordered)
        {
            var tests = new QuestionBookTests();
            foreach (var row in ordered)
            {
                tests.Add(row.Count, row.Prefix, row.Maker, row.Model, row.Product, row.Language);
            }

            return string.Join(
                "\n",
                tests
                    ._book.Ask(English)
                    .Select(question =>
                        string.Join(
                            "|",
                            question.Question,
                            question.ComputerName,
                            question.Manufacturer,
                            question.Model,
                            question.Known,
                            string.Join(",", question.Ask),
                            question.Settles,
                            question.Example
                        )
                    )
            );
        }

        Assert.Equal(Ask(rows), Ask(Enumerable.Reverse(rows)));
    }

    private void Add(int count, string prefix, string maker, string model, string? product, string? language)
    {
        var selectors = new DeviceSelectors(maker, model, null);
        for (int i = 0; i < count; i++)
        {
            _book.Add(ImageVerdict.Of(_verdicts.Of(product, language)), selectors, prefix + i.ToString("D4", CultureInfo.InvariantCulture), 1);
        }
    }
}
