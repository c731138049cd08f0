using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The version is the one licensed.</summary>
public sealed class SameVersionTests
{
    private const string Rule = "SameVersion";

    [Theory]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", Outcome.Satisfied)]
    [InlineData("Windows Server 2008 Standard", "Windows Server 2008 R2 Standard", Outcome.Violated)]
    [InlineData("Windows 10 Pro", "Windows 11 Pro", Outcome.Violated)]
    [InlineData("Windows 10 Enterprise LTSC 2019", "Windows 10 Enterprise LTSC 2021", Outcome.Violated)]
    [InlineData("Windows 10 Pro", "Windows Server 2019 Standard", Outcome.NotApplicable)]
    [InlineData("", "Windows 7 Professional", Outcome.Undetermined)]
    public void Version(string licensed, string media, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Licensed = licensed, Media = media }).Outcome);
}
