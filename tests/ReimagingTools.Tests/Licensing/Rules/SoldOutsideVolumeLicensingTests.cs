using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>Editions sold through Volume Licensing only are never the originally licensed product.</summary>
public sealed class SoldOutsideVolumeLicensingTests
{
    private const string Rule = "SoldOutsideVolumeLicensing";

    [Theory]
    [InlineData("Windows 7 Enterprise", "Windows 7 Enterprise", Outcome.Violated)]
    [InlineData("Windows 7 Professional", "Windows 7 Professional", Outcome.NotApplicable)]
    [InlineData("Windows 7 Professional", "Windows 7", Outcome.NotApplicable)]
    [InlineData("Windows 10 Education", "Windows 10 Education", Outcome.Undetermined)]
    [InlineData("Office Standard 2010", "Office Standard 2010", Outcome.NotApplicable)]
    public void Edition(string licensed, string media, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Licensed = licensed, Media = media }).Outcome);
}
