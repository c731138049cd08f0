using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>A prior version only where the terms permit it, and only as long.</summary>
public sealed class PriorVersionTests
{
    private static readonly Scenario Seven = new()
    {
        Media = "Windows XP Professional",
        MediaArchitecture = Architecture.X86,
        PriorVersionRight = "Windows XP Professional",
    };

    [Theory]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "", "2020-01-14", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "", "2020-01-15", Decision.NotEligible)]
    [InlineData("Windows 10 Pro", "Windows 7 Professional", "Windows 7 Professional", "2026-11-27", Decision.NotEligible)]
    [InlineData("Windows 10 Pro", "Windows 8.1 Pro", "", "2023-01-10", Decision.Eligible)]
    [InlineData("Windows 10 Pro", "Windows 8.1 Pro", "Windows 8.1 Pro", "2023-01-11", Decision.NotEligible)]
    [InlineData("Windows 10 Pro", "Windows 8.1 Pro", "", "", Decision.Indeterminate)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "", "2025-10-14", Decision.Eligible)]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "Windows 10 Pro", "2025-10-15", Decision.Indeterminate)]
    [InlineData("Windows 11 Pro", "Windows 8.1 Pro", "", "2022-01-01", Decision.NotEligible)]
    [InlineData("Windows 7 Professional", "Windows XP Professional", "", "2026-11-27", Decision.Eligible)]
    public void Time(string licensed, string media, string stated, string asOf, Decision decision) =>
        Assert.Equal(
            decision,
            new Scenario
            {
                Licensed = licensed,
                Media = media,
                PriorVersionRight = stated,
                AsOf = asOf,
            }
                .Judge()
                .Decision
        );

    /// <summary>Terms that were read and deny a version by its name are not set aside by what somebody states.</summary>
    [Fact]
    public void AStatedRight_AgainstTermsThatDenyTheVersion_IsOpen() =>
        Assert.Equal(
            Decision.Indeterminate,
            new Scenario
            {
                Licensed = "Windows 8 Pro",
                Media = "Windows XP Professional",
                PriorVersionRight = "Windows XP Professional",
                AsOf = "2013-03-01",
            }
                .Judge()
                .Decision
        );

    /// <summary>A right to a version that leaves the edition open speaks for the edition the terms permit, and convicts nobody.</summary>
    [Theory]
    [InlineData("Windows Vista Ultimate", "", Decision.Eligible)]
    [InlineData("Windows Vista Ultimate", "Windows XP Professional", Decision.Eligible)]
    [InlineData("Windows Vista Ultimate", "Windows XP", Decision.Indeterminate)]
    [InlineData("Windows Vista Business", "Windows XP", Decision.Indeterminate)]
    [InlineData("Windows Vista Home Premium", "Windows XP", Decision.NotEligible)]
    public void AStatedRight_WithoutAnEdition(string licensed, string stated, Decision decision) =>
        Assert.Equal(decision, (Seven with { Licensed = licensed, Architecture = Architecture.X86, PriorVersionRight = stated }).Judge().Decision);

    [Fact]
    public void Sentence_SaysWhenItEndedAndWhatIsOpen()
    {
        Scenario scenario = new()
        {
            Licensed = "Windows 10 Pro",
            Media = "Windows 7 Professional",
            AsOf = "2026-11-27",
        };
        Assert.Contains("support ended on 2020-01-14", RuleRun.English(RuleRun.Of("PriorVersion", scenario)), StringComparison.Ordinal);
        Scenario open = new()
        {
            Licensed = "Windows 11 Pro",
            Media = "Windows 10 Pro",
            AsOf = "2026-11-27",
        };
        Assert.Contains("paid extended support counts", RuleRun.English(RuleRun.Of("PriorVersion", open)), StringComparison.Ordinal);
        Assert.DoesNotContain("PriorVersionRight", open.Judge().MissingFacts);
    }

    /// <summary>
    /// Terms are those of a channel: where none is known it is asked for, and what a record states waits for it where it may have ended.
    /// </summary>
    [Theory]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "", "LicenseChannel")]
    [InlineData("Windows 11 Pro", "Windows 10 Pro", "Windows 10 Pro", "LicenseChannel")]
    [InlineData("Windows 8.1 Pro", "Windows 7 Professional", "", "PriorVersionRight")]
    public void TermsOfAnUnknownChannel(string licensed, string media, string stated, string missing)
    {
        Scenario scenario = new()
        {
            Licensed = licensed,
            Media = media,
            PriorVersionRight = stated,
            AsOf = "2026-11-27",
            Channel = LicenseChannel.Unknown,
        };
        Finding finding = RuleRun.Of("PriorVersion", scenario);

        Assert.Equal((Outcome.Undetermined, missing), (finding.Outcome, Assert.Single(finding.Missing)));
        Assert.Contains("(" + missing + ")", finding.GetRemedy(System.Globalization.CultureInfo.GetCultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Windows XP Professional", Decision.Eligible)]
    [InlineData("None", Decision.NotEligible)]
    [InlineData("None; Windows XP Professional", Decision.Indeterminate)]
    [InlineData("Windows XP", Decision.Indeterminate)]
    [InlineData("Windows Vista Business", Decision.NotEligible)]
    public void Stated(string right, Decision decision) => Assert.Equal(decision, (Seven with { PriorVersionRight = right }).Judge().Decision);

    [Fact]
    public void StatedOfAProductThatIsNotKnown_SettlesNothing()
    {
        Assert.Equal(Decision.Indeterminate, (Seven with { Licensed = "Windows 7" }).Judge().Decision);
        Edition home = ProductNames.Parse("Windows 7 Home Premium").Edition!;
        Assert.Equal(
            Decision.Indeterminate,
            Seven
                .Judge(facts => facts with { Licensed = facts.Licensed with { Edition = Scenario.Conflict(facts.Licensed.Edition.Value!, home) } })
                .Decision
        );
    }

    [Fact]
    public void StatedOfAProductAnotherEvidenceOverrules_SettlesNothing()
    {
        Verdict verdict = Seven.Judge(facts =>
            facts with
            {
                Licensed = facts.Licensed with
                {
                    Edition = Fact<Edition>.From([
                        new Claim<Edition>(facts.Licensed.Edition.Value!, new Evidence("CoaProduct", "", "", EvidenceStrength.Decisive)),
                        new Claim<Edition>(
                            ProductNames.Parse("Windows 7 Ultimate").Edition!,
                            new Evidence("LicensedProduct", "", "", EvidenceStrength.Strong)
                        ),
                    ]),
                },
            }
        );
        Assert.Equal(Decision.Indeterminate, verdict.Decision);
    }

    [Theory]
    [InlineData("Windows Server 2008 R2 Standard", "Windows Server 2008 Datacenter")]
    [InlineData("Windows 11 Pro", "Windows 10 Enterprise")]
    public void StatedRightToAnotherEdition_IsNoAnswer(string licensed, string media) =>
        Assert.NotEqual(
            Decision.Eligible,
            new Scenario
            {
                Licensed = licensed,
                Media = media,
                PriorVersionRight = media,
            }
                .Judge()
                .Decision
        );

    [Theory]
    [InlineData("Windows Server 2022 Standard", "Windows Server 2016 Standard", Decision.Eligible)]
    [InlineData("Windows Server 2022 Datacenter", "Windows Server 2016 Standard", Decision.NotEligible)]
    [InlineData("Office LTSC Professional Plus 2024", "Office Professional Plus 2016", Decision.Eligible)]
    [InlineData("Office Standard 2019", "Office Professional Plus 2016", Decision.NotEligible)]
    public void VolumeLicense_PermitsEarlierVersionsOfItsEdition(string licensed, string media, Decision decision)
    {
        Verdict verdict = new Scenario
        {
            Licensed = licensed,
            Media = media,
            Channel = LicenseChannel.Volume,
        }.Judge();
        Assert.Equal(decision, verdict.Decision);
        Assert.Equal(decision == Decision.Eligible ? Basis.VolumeLicense : Basis.None, verdict.Basis);
    }
}
