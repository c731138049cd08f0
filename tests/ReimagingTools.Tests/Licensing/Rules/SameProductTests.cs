using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>Product and edition are those licensed.</summary>
public sealed class SameProductTests
{
    private const string Rule = "SameProduct";

    [Theory]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", Outcome.Satisfied)]
    [InlineData("Windows 7 Professional N", "Windows 7 Professional", Outcome.Violated)]
    [InlineData("Windows 7 Professional", "Windows Server 2008 R2", Outcome.Violated)]
    [InlineData("Windows 7", "Windows 7 Professional", Outcome.Undetermined)]
    [InlineData("Windows 7 Professional", "Windows 7", Outcome.Undetermined)]
    [InlineData("Windows Vista Business", "Windows 7 Professional", Outcome.Satisfied)]
    public void Edition(string licensed, string media, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Licensed = licensed, Media = media }).Outcome);

    [Fact]
    public void ContestedEdition_IsUndetermined() =>
        Assert.Equal(
            Outcome.Undetermined,
            RuleRun
                .Of(Rule, new Scenario(), facts =>
                    facts with
                    {
                        Licensed = facts.Licensed with
                        {
                            Edition = Scenario.Conflict(facts.Licensed.Edition.Value!, ProductNames.Parse("Windows 7 Ultimate").Edition!),
                        },
                    }
                )
                .Outcome
        );

    [Theory]
    [InlineData(null, "is not understood.")]
    [InlineData("Windows 7 Professional", "did you mean \"Windows 7 Professional\"?")]
    public void TextNobodyUnderstood_IsQuoted(string? nearest, string says)
    {
        var unread = new UnreadText(new Evidence("LicensedProduct", "Windows 7 Professionnal", "", EvidenceStrength.Strong), nearest);
        Finding finding = RuleRun.Of(Rule, new Scenario(), facts =>
            facts with
            {
                Licensed = facts.Licensed with { Edition = Fact<Edition>.NotUnderstood(unread) },
            }
        );

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Contains("\"Windows 7 Professionnal\"", RuleRun.English(finding), StringComparison.Ordinal);
        Assert.EndsWith(says, RuleRun.English(finding), StringComparison.Ordinal);
        Assert.NotNull(finding.GetRemedy(System.Globalization.CultureInfo.GetCultureInfo("ja-JP")));
    }

    [Theory]
    [InlineData("Windows 10 Home", "recovery media")]
    [InlineData("Office Professional 2019", "the media or the account it was bought with")]
    public void ProductThatNeverCameOnVolumeMedia_TellsWhereItComesFrom(string product, string says)
    {
        Finding finding = RuleRun.Of(
            Rule,
            new Scenario { Licensed = product, Media = product.StartsWith('W') ? "Windows 10 Pro" : "Office Professional Plus 2019" }
        );

        Assert.Equal(Outcome.Violated, finding.Outcome);
        Assert.Contains(says, finding.GetRemedy(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
