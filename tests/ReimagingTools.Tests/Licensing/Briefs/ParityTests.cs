using System.Globalization;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Rules;

namespace ReimagingTools.Tests.Licensing.Briefs;

/// <summary>
/// Clauses, rules and pages stay equal: what a brief says is decided by a rule or marked as information, and every rule has its page.
/// </summary>
public sealed class ParityTests
{
    private static readonly string RulePages = Path.Combine(Repository.Root, "docs", "rules");

    [Fact]
    public void Clauses_AreDecidedByARuleOrMarkedAsInformation()
    {
        HashSet<string> decided = [.. RuleBook.Rules.SelectMany(rule => rule.Clauses)];

        Assert.All(Brief.All.SelectMany(brief => brief.Clauses), clause =>
            Assert.True(decided.Contains(clause.Name) == !clause.IsInformation, clause.Id)
        );
    }

    [Fact]
    public void Rules_NameClausesThatExist() => Assert.All(RuleBook.Rules, rule =>
        {
            Assert.NotEmpty(rule.Clauses);
            Assert.All(rule.Clauses, name => Assert.Contains(Brief.All, brief => brief.FindClause(name) is not null));
        });

    [Fact]
    public void Rules_AndPagesAreTheSame() =>
        Assert.Equal(
            RuleBook.Rules.Select(rule => rule.Name).Order(),
            Directory.GetFiles(RulePages, "*.md").Select(Path.GetFileNameWithoutExtension).Where(name => name != "README").Order()
        );

    [Fact]
    public void Pages_NameTheClausesOfTheirRule() => Assert.All(RuleBook.Rules, rule =>
        {
            string page = File.ReadAllText(Path.Combine(RulePages, rule.Name + ".md"));

            Assert.StartsWith("# " + rule.Name, page, StringComparison.Ordinal);
            Assert.All(rule.Clauses, clause => Assert.Contains("`" + clause + "`", page, StringComparison.Ordinal));
        });

    [Fact]
    public void Index_ListsEveryRule()
    {
        string index = File.ReadAllText(Path.Combine(RulePages, "README.md"));

        Assert.All(RuleBook.Rules, rule => Assert.Contains("(" + rule.Name + ".md)", index, StringComparison.Ordinal));
    }

    [Fact]
    public void RuleNames_AreTheirClassNames() => Assert.All(RuleBook.Rules, rule => Assert.Equal(rule.Name + "Rule", rule.GetType().Name));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Clauses_HaveTextsInBothLanguages(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);

        Assert.All(Brief.All.SelectMany(brief => brief.Clauses), clause => Assert.NotEmpty(clause.GetText(culture)));
        Assert.All(Brief.All.SelectMany(brief => brief.Clauses).Where(clause => clause.IsInformation), clause =>
            Assert.NotEmpty(clause.GetInformationReason(culture)!)
        );
        Assert.All(RuleBook.Rules, rule => Assert.NotEmpty(rule.GetSummary(culture)));
    }

    [Fact]
    public void JapaneseTexts_AreJapanese()
    {
        var culture = CultureInfo.GetCultureInfo("ja-JP");

        Assert.All(Brief.All.SelectMany(brief => brief.Clauses), clause => Assert.Contains(clause.GetText(culture), letter => letter > '\u3040'));
        Assert.All(RuleBook.Rules, rule => Assert.Contains(rule.GetSummary(culture), letter => letter > '\u3040'));
    }

    [Fact]
    public void Briefs_DifferWhereTheTextsDiffer()
    {
        Brief older = Brief.Find("2009-10")!;
        Brief newer = Brief.Find("2011-02")!;

        Assert.Same(newer, Brief.Default);
        Assert.Equal(
            ["faq/platform", "general/agreement-controls"],
            newer.Clauses.Select(clause => clause.Name).Except(older.Clauses.Select(clause => clause.Name))
        );
        Assert.Empty(older.Clauses.Select(clause => clause.Name).Except(newer.Clauses.Select(clause => clause.Name)));
        Assert.False(older.PlatformMayDiffer);
        Assert.True(newer.PlatformMayDiffer);
    }
}
