using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The finding of one rule among those of a verdict.</summary>
internal static class RuleRun
{
    public static Finding Of(string rule, Scenario scenario) => Assert.Single(scenario.Judge().Findings, finding => finding.Rule == rule);

    public static Finding Of(string rule, Scenario scenario, Func<ReimagingFacts, ReimagingFacts> change) =>
        Assert.Single(scenario.Judge(change).Findings, finding => finding.Rule == rule);

    public static string English(Finding finding) => finding.GetMessage(CultureInfo.GetCultureInfo("en-US"));
}
