using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The language is the one licensed.</summary>
public sealed class SameLanguageTests
{
    private const string Rule = "SameLanguage";

    [Theory]
    [InlineData("en-US", "en-US", Outcome.Satisfied)]
    [InlineData("en-US", "fr-FR", Outcome.Violated)]
    [InlineData("en-US", "MUI", Outcome.Violated)]
    [InlineData("en-US", "en-US;MUI", Outcome.Violated)]
    [InlineData("MUI", "MUI", Outcome.Undetermined)]
    [InlineData("en-US;MUI", "MUI", Outcome.Undetermined)]
    [InlineData("en-US;MUI", "en-US;MUI", Outcome.Satisfied)]
    [InlineData("MUI", "de-DE;en-US;fr-FR", Outcome.Undetermined)]
    [InlineData("de-DE;en-US;fr-FR;MUI", "de-DE;en-US;fr-FR", Outcome.Satisfied)]
    [InlineData("de-DE;fr-FR;MUI", "de-DE;en-US;fr-FR", Outcome.Violated)]
    [InlineData("MUI", "de-DE", Outcome.Violated)]
    [InlineData("", "en-US", Outcome.Undetermined)]
    [InlineData("en-US", "", Outcome.Undetermined)]
    [InlineData("en-US; fr-FR; es-ES", "fr-FR", Outcome.Satisfied)]
    [InlineData("en-US; fr-FR; es-ES", "de-DE", Outcome.Violated)]
    [InlineData("en-US; fr-FR", "en-US;fr-FR", Outcome.Violated)]
    [InlineData("en-US; fr-FR", "MUI", Outcome.Violated)]
    public void Language(string licensed, string media, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Language = licensed, MediaLanguage = media }).Outcome);

    [Fact]
    public void Choice_IsToldAsAnAdvisory() =>
        Assert.Contains(
            new Scenario { Language = "en-US; fr-FR", MediaLanguage = "fr-FR" }
                .Judge()
                .Advisories,
            notice => notice.Name == "LanguageAtChoice"
        );

    [Theory]
    [InlineData(true, "leave out what is stated of the media")]
    [InlineData(false, "inventory, entitlement file")]
    public void Conflict_TellsWhereToMendIt(bool isOfMedia, string says)
    {
        Fact<Language> contested = Scenario.Conflict(LanguageNames.Parse("en-US")!, LanguageNames.Parse("de-DE")!);
        Finding finding = RuleRun.Of(Rule, new Scenario(), facts =>
            isOfMedia
                ? facts with
                {
                    Media = facts.Media with { Language = contested },
                }
                : facts with
                {
                    Licensed = facts.Licensed with { Language = contested },
                }
        );

        Assert.Equal(Outcome.Undetermined, finding.Outcome);
        Assert.Contains(says, finding.GetRemedy(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
