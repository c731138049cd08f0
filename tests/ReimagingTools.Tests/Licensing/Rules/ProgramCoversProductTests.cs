using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>The brief names the program.</summary>
public sealed class ProgramCoversProductTests
{
    private const string Rule = "ProgramCoversProduct";

    [Theory]
    [InlineData("2011-02", VolumeProgram.EnterpriseAgreement, Outcome.Satisfied)]
    [InlineData("2011-02", VolumeProgram.OpenLicense, Outcome.NotApplicable)]
    [InlineData("2011-02", VolumeProgram.ProductsAndServicesAgreement, Outcome.Undetermined)]
    [InlineData("2020-11", VolumeProgram.ProductsAndServicesAgreement, Outcome.Satisfied)]
    [InlineData("2020-11", VolumeProgram.EnrollmentForEducationSolutions, Outcome.Satisfied)]
    [InlineData("2020-11", VolumeProgram.CloudSolutionProvider, Outcome.Undetermined)]
    [InlineData("2020-11", VolumeProgram.CustomerAgreement, Outcome.Undetermined)]
    [InlineData("2020-11", VolumeProgram.Unknown, Outcome.Undetermined)]
    public void Program(string brief, VolumeProgram program, Outcome outcome) =>
        Assert.Equal(outcome, RuleRun.Of(Rule, new Scenario { Brief = brief, Program = program }).Outcome);

    [Theory]
    [InlineData(
        "2011-02",
        VolumeProgram.ProductsAndServicesAgreement,
        "does not name Microsoft Products and Services Agreement; the publication of 2020-11 does"
    )]
    [InlineData("2009-10", VolumeProgram.SelectPlus, "the publication of 2011-02 does")]
    [InlineData("2020-11", VolumeProgram.CloudSolutionProvider, "No edition of the brief that could be read names Cloud Solution Provider")]
    public void Sentence_SaysWhichPublicationNamesIt(string brief, VolumeProgram program, string says) =>
        Assert.Contains(says, RuleRun.English(RuleRun.Of(Rule, new Scenario { Brief = brief, Program = program })), StringComparison.Ordinal);

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-01", true)]
    public void OpenLicense_EndedAndLicensesStayValid(string asOf, bool advised)
    {
        Verdict verdict = new Scenario
        {
            Program = VolumeProgram.OpenLicense,
            Purchased = "Windows 7 Professional",
            AsOf = asOf,
        }.Judge();
        Assert.Equal((Decision.Eligible, advised), (verdict.Decision, verdict.Advisories.Any(notice => notice.Name == "ProgramEnded")));
    }
}
