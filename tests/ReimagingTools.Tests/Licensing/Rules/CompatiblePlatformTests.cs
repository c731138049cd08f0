using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Licensing.Rules;

/// <summary>32-bit and 64-bit stand for each other where the brief says so.</summary>
public sealed class CompatiblePlatformTests
{
    private const string Rule = "CompatiblePlatform";

    [Theory]
    [InlineData("2011-02", Architecture.X86, Architecture.X64, Outcome.Satisfied)]
    [InlineData("2009-10", Architecture.X86, Architecture.X64, Outcome.Undetermined)]
    [InlineData("2009-10", Architecture.X64, Architecture.X64, Outcome.Satisfied)]
    [InlineData("2009-10", Architecture.Unknown, Architecture.X64, Outcome.Undetermined)]
    [InlineData("2011-02", Architecture.Unknown, Architecture.X64, Outcome.Satisfied)]
    [InlineData("2011-02", Architecture.Arm64, Architecture.X64, Outcome.Undetermined)]
    public void Platform(string brief, Architecture licensed, Architecture media, Outcome outcome) =>
        Assert.Equal(
            outcome,
            RuleRun
                .Of(
                    Rule,
                    new Scenario
                    {
                        Brief = brief,
                        Architecture = licensed,
                        MediaArchitecture = media,
                    }
                )
                .Outcome
        );

    [Fact]
    public void UnknownPlatform_MattersWhereArm64Exists() =>
        Assert.Equal(
            Outcome.Undetermined,
            RuleRun
                .Of(
                    Rule,
                    new Scenario
                    {
                        Licensed = "Windows 11 Pro",
                        Media = "Windows 11 Pro",
                        Architecture = Architecture.Unknown,
                    }
                )
                .Outcome
        );

    [Theory]
    [InlineData(Architecture.X64, Architecture.Arm64)]
    [InlineData(Architecture.X64, Architecture.X86)]
    public void ContestedPlatform_NeverPasses(Architecture one, Architecture other)
    {
        var scenario = new Scenario();
        Verdict verdict = scenario.Judge(facts => facts with { Licensed = facts.Licensed with { Architecture = Scenario.Conflict(one, other) } });
        Assert.Equal(Outcome.Undetermined, Assert.Single(verdict.Findings, finding => finding.Rule == Rule).Outcome);
        Assert.Contains(verdict.Advisories, notice => notice.Name == "Conflict");
    }
}
