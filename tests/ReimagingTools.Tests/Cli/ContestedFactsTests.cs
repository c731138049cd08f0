using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>A fact about which sources contradict each other is not called missing, and is told with what they say.</summary>
public sealed class ContestedFactsTests : IDisposable
{
    private readonly TemporaryFile _fleet = new(
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Processor\nPC-1,Windows 11 Pro,en-US,x64,OEM,ARM64\nPC-2,Windows 11 Pro,,x64,OEM,\n",
        ".csv"
    );

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(
        "en",
        "Sources contradict each other about the platform (LicensedArchitecture): LicensedArchitecture \"x64\"; Processor \"ARM64\".",
        "which is right, and correct the other where it stands (inventory, entitlement file, or what is stated for all): LicensedArchitecture \"x64\"; Processor \"ARM64\"."
    )]
    [InlineData(
        "ja",
        "プラットフォームについて情報源が矛盾しています (LicensedArchitecture): LicensedArchitecture \"x64\"; Processor \"ARM64\"。",
        "誤っている方を、その記載場所 (インベントリ、ライセンス情報のファイル、またはすべてへの指定) で訂正してください: LicensedArchitecture \"x64\"; Processor \"ARM64\"。"
    )]
    public void Verdict_SaysWhichSources(string language, string reason, string remedy)
    {
        JsonElement verdict = Run("--format", "jsonl", "--language", language).Json[0];

        Assert.Equal(reason, verdict.GetProperty("reason").GetString());
        Assert.Contains(remedy, verdict.GetProperty("remedy").GetString(), StringComparison.Ordinal);
        Assert.Equal("LicensedArchitecture", Assert.Single(verdict.GetProperty("contestedFacts").EnumerateArray()).GetString());
    }

    [Fact]
    public void Verdict_WithoutContradictions_HasNone() =>
        Assert.Empty(Run("--format", "jsonl").Json[1].GetProperty("contestedFacts").EnumerateArray());

    [Fact]
    public void Summary_TellsItApartFromWhatIsMissing()
    {
        string[] parts = Run("--format", "summary", "--language", "en").Output.Split("What to find out");

        Assert.Contains("LicensedArchitecture: LicensedArchitecture \"x64\"; Processor \"ARM64\"", parts[0], StringComparison.Ordinal);
        Assert.DoesNotContain("LicensedArchitecture", parts[1], StringComparison.Ordinal);
        Assert.Contains("LicensedLanguage", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Table_AsksWhichIsRight()
    {
        string output = string.Join(
            ' ',
            Run("--format", "table", "--language", "en").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

        Assert.Contains("Find out which source is right, and correct the other: LicensedArchitecture.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Find out: LicensedArchitecture", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_HasAPartForThem()
    {
        using var report = new TemporaryFile("", ".html");
        File.Delete(report.Path);
        _ = Run("--format", "html", "--output", report.Path, "--language", "en");
        string html = File.ReadAllText(report.Path);

        Assert.Contains("Where sources contradict each other", html, StringComparison.Ordinal);
        Assert.Contains("Sources contradict each other about: LicensedArchitecture.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Find out: LicensedArchitecture", html, StringComparison.Ordinal);
    }

    private ConsoleRun Run(params string[] more) =>
        ConsoleRun.Of([
            "eligibility",
            _fleet.Path,
            "--media-product",
            "Windows 11 Pro",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VL",
            "--program",
            "EA",
            .. more,
        ]);
}
