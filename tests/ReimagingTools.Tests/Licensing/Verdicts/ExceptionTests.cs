using System.Reflection;
using ReimagingTools.Licensing.Briefs;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Rules;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Verdicts;

/// <summary>How far the exceptions for prior versions and Software Assurance reach.</summary>
public sealed class ExceptionTests
{
    [Theory]
    [InlineData("Office Professional Plus 2013", "Office Professional Plus 2010", LicenseChannel.Fpp)]
    [InlineData("Word 2013", "Word 2010", LicenseChannel.Oem)]
    public void PriorVersionOfOffice_IsAsOpenAsTheLicensedVersionItself(string licensed, string prior, LicenseChannel channel)
    {
        Verdict verdict = new Scenario
        {
            Licensed = licensed,
            Media = prior,
            PriorVersionRight = prior,
            Channel = channel,
        }.Judge();
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(verdict.Clauses, clause => clause.Id == "2011-02/faq/office-differs");
    }

    [Fact]
    public void PriorVersionOfAnEditionNotKnownToBeSold_StaysOpen()
    {
        Verdict verdict = new Scenario
        {
            Licensed = "Windows 11 Pro",
            Media = "Windows 10 Education",
            PriorVersionRight = "Windows 10 Education",
        }.Judge();
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(verdict.Clauses, clause => clause.Id == "2011-02/eligibility/vl-only-edition");
    }

    [Theory]
    [InlineData(SoftwareAssurance.PerDevice, LicenseChannel.Oem)]
    [InlineData(SoftwareAssurance.PerDevice, LicenseChannel.Unknown)]
    [InlineData(SoftwareAssurance.PerUser, LicenseChannel.Oem)]
    [InlineData(SoftwareAssurance.Unknown, LicenseChannel.Oem)]
    public void EnterpriseOfAnotherVersion_IsNoHarderForKnowingLess(SoftwareAssurance assurance, LicenseChannel channel) =>
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario
            {
                Licensed = "Windows Vista Business",
                Media = "Windows 7 Enterprise",
                SoftwareAssurance = assurance,
                Channel = channel,
            }
                .Judge()
                .Decision
        );

    [Fact]
    public void EnterpriseOfAnotherVersion_WithoutSoftwareAssurance_IsNotEligible() =>
        Assert.Equal(
            Decision.NotEligible,
            new Scenario
            {
                Licensed = "Windows Vista Business",
                Media = "Windows 7 Enterprise",
                SoftwareAssurance = SoftwareAssurance.None,
            }
                .Judge()
                .Decision
        );

    [Theory]
    [InlineData("Windows 7 Professional K", "Windows 7 Enterprise K")]
    [InlineData("Windows 7 Professional KN", "Windows 7 Enterprise KN")]
    public void KoreanEnterprise_IsEnterprise(string licensed, string media)
    {
        Verdict verdict = new Scenario
        {
            Licensed = licensed,
            Media = media,
            SoftwareAssurance = SoftwareAssurance.PerDevice,
        }.Judge();
        Assert.Equal((Decision.Eligible, Basis.SoftwareAssurance), (verdict.Decision, verdict.Basis));
    }

    [Theory]
    [InlineData("Windows 8.1 Pro", "Windows 7 Professional")]
    [InlineData("Windows Server 2022 Standard", "Windows Server 2019 Standard")]
    public void RightNobodyConfirmed_IsNotStatedAsAFact(string licensed, string media)
    {
        Verdict verdict = new Scenario { Licensed = licensed, Media = media }.Judge();
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
        Assert.Contains(
            "it is not known whether its license terms permit",
            verdict.GetReason(new System.Globalization.CultureInfo("en-US")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void LongTermRelease_IsNoNewerVersionOfItsGeneration()
    {
        Verdict verdict = new Scenario { Licensed = "Windows 10 IoT Enterprise LTSC 2021", Media = "Windows 10 Pro" }.Judge();
        Assert.Equal(Decision.NotEligible, verdict.Decision);
        Assert.Contains(verdict.Clauses, clause => clause.Id == "2011-02/eligibility/different-products");
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario
            {
                Licensed = "Windows 10 IoT Enterprise LTSC 2021",
                Media = "Windows 10 Pro",
                PriorVersionRight = "Windows 10 Pro",
            }
                .Judge()
                .Decision
        );
    }

    /// <summary>
    /// No facts lead to it, so the engine is handed the findings: two exceptions that claim one finding are a mistake of the rules.
    /// </summary>
    [Fact]
    public void TwoExceptionsOverOneFinding_AreAnError()
    {
        Finding[] findings =
        [
            .. new Scenario { Licensed = "Windows 7 Professional", Media = "Windows Vista Business" }
                .Judge()
                .Findings,
        ];
        Finding exception = Assert.Single(findings, finding => finding.Rule == "PriorVersion");
        Assert.Contains("SameVersion", exception.Overrides);
        MethodInfo apply = typeof(ReimagingEngine).GetMethod("ApplyExceptions", BindingFlags.Static | BindingFlags.NonPublic)!;
        apply.Invoke(null, [findings]);
        var error = Assert.Throws<TargetInvocationException>(() => apply.Invoke(null, [(Finding[])[.. findings, exception with { }]]));
        Assert.Contains("both claim the finding of ", error.InnerException!.Message, StringComparison.Ordinal);
    }

    /// <summary>
    /// Every clause a rule names is looked up in every brief before anything is judged; one that is nowhere is an error that names rule and brief.
    /// </summary>
    [Fact]
    public void ClauseABriefLacks_IsAnError()
    {
        MethodInfo find = typeof(ReimagingRule).GetMethod("ClauseIn", BindingFlags.Instance | BindingFlags.NonPublic)!;
        var error = Assert.Throws<TargetInvocationException>(() => find.Invoke(RuleBook.Rules[0], [Brief.Default, "faq/no-such-clause"]));
        Assert.Contains("lacks the clause faq/no-such-clause of the rule RecoveryMedia", error.InnerException!.Message, StringComparison.Ordinal);
    }
}
