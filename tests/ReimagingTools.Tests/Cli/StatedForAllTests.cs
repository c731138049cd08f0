using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>Facts given once on the command line for rows that are silent.</summary>
public sealed class StatedForAllTests
{
    private const string Header = "ComputerName,LicensedProduct,LicensedArchitecture\n";

    private static readonly string[] Stated =
    [
        "--licensed-language",
        "en-US",
        "--licensed-architecture",
        "x64",
        "--license-channel",
        "OEM",
        "--license-type",
        "Full",
    ];

    [Fact]
    public void SilentRows_AreJudgedByThem()
    {
        using var file = new TemporaryFile(Header + "PC1,Windows 10 Pro,\nPC2,,\n");

        Assert.Equal(4, ConsoleRun.Eligibility(file.Path, "--format", "csv").Code);
        Assert.Equal(0, ConsoleRun.Eligibility(file.Path, ["--format", "csv", "--licensed-product", "Windows 10 Pro", .. Stated]).Code);
    }

    [Fact]
    public void ARowThatSaysOtherwise_IsAConflict()
    {
        using var file = new TemporaryFile(Header + "PC1,Windows 10 Pro,arm64\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, ["--format", "jsonl", .. Stated]);

        Assert.Equal("Indeterminate", run.Json[0].GetProperty("decision").GetString());
        Assert.Contains("stated for all", run.Json[0].GetProperty("advisories").ToString(), StringComparison.Ordinal);
    }

    /// <summary>
    /// A heading that was probably meant for a fact is no silence: what is stated for all would speak against a value nobody read.
    /// </summary>
    [Theory]
    [InlineData("License", "Windows 10 Home")]
    [InlineData("Language", "ja-JP")]
    [InlineData("\u8A00\u8A9E", "\u65E5\u672C\u8A9E")]
    [InlineData("Bits", "ARM64")]
    [InlineData("Channel", "Volume")]
    [InlineData("LicenseChanel", "Volume")]
    public void AHeadingThatWasProbablyMeant_IsNotSpokenFor(string heading, string value)
    {
        string[] stated = ["--format", "jsonl", "--licensed-product", "Windows 10 Pro", .. Stated];
        using var file = new TemporaryFile("ComputerName," + heading + "\nPC1," + value + "\n");
        using var other = new TemporaryFile("ComputerName,Site\nPC1,Berlin\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, stated);

        Assert.Equal("Indeterminate", run.Json[0].GetProperty("decision").GetString());
        Assert.Contains(heading, run.Json[0].GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("Eligible", ConsoleRun.Eligibility(other.Path, stated).Json[0].GetProperty("decision").GetString());
    }

    /// <summary>Records of one input may have headings of their own; what is remembered of one is not the answer for another.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AHeadingOfOneRecord_IsNotForgottenBesideOthers(bool isReversed)
    {
        string[] lines =
        [
            "{\"ComputerName\":\"A1\",\"Site\":\"x\"}",
            "{\"ComputerName\":\"A2\",\"License\":\"Windows 10 Home\"}",
            "{\"ComputerName\":\"A3\",\"Site\":\"x\"}",
        ];
        using var file = new TemporaryFile(string.Join('\n', isReversed ? lines.Reverse() : lines) + "\n", ".jsonl");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, ["--format", "jsonl", "--licensed-product", "Windows 10 Pro", .. Stated]);

        Assert.Equal(
            ["A1 Eligible", "A2 Indeterminate", "A3 Eligible"],
            run.Json.Select(row => row.GetProperty("computerName").GetString() + " " + row.GetProperty("decision").GetString())
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A verdict does not repeat what the inventory said, such as what runs: by itself it takes nothing that is stated for all.</summary>
    [Theory]
    [InlineData("LicensedProduct; LicensedLanguage; LicensedArchitecture; LicenseChannel")]
    [InlineData("LicensedProduct")]
    [InlineData("")]
    public void OfAVerdict_NothingIsFilled(string missing)
    {
        using var verdicts = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,Decision,ContestedFacts,MissingFacts\nPC1,,,,,Indeterminate,,"
                + missing
                + "\n"
        );
        using var inventory = new TemporaryFile("ComputerName,OperatingSystem\nPC1,Windows 10 Pro\n");
        string[] stated = ["--licensed-product", "Windows 10 Pro", "--format", "jsonl", .. Stated];
        JsonElement alone = ConsoleRun.Eligibility(verdicts.Path, stated).Json[0],
            beside = ConsoleRun.Eligibility(inventory.Path, ["--entitlements", verdicts.Path, .. stated]).Json[0];

        Assert.Equal("Indeterminate", alone.GetProperty("decision").GetString());
        Assert.Contains("does not repeat what was known", alone.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("Eligible", beside.GetProperty("decision").GetString());
    }

    /// <summary>
    /// What stood against a license a verdict does not repeat: filled in and judged alone, it stays open where it was contested or denied. Beside
    /// the inventory the answer counts.
    /// </summary>
    [Theory]
    [InlineData("Indeterminate", "", "LicensedLanguage", "Eligible")]
    [InlineData("Indeterminate", "LicensedProduct", "LicensedProduct", "Indeterminate")]
    [InlineData("Indeterminate", "LicensedLanguage; LicenseChannel", "LicensedProduct", "Indeterminate")]
    [InlineData("NotEligible", "", "", "Indeterminate")]
    public void OfAVerdict_WhatWasContestedOrDenied_StaysOpen(string decision, string contested, string missing, string now)
    {
        using var verdicts = new TemporaryFile(
            "ComputerName,Decision,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,MissingFacts,ContestedFacts\nPC1,"
                + decision
                + ",Windows 10 Pro,en-US,x64,OEM,"
                + missing
                + ","
                + contested
                + "\n"
        );
        using var inventory = new TemporaryFile("ComputerName\nPC1\n");
        ConsoleRun alone = ConsoleRun.Eligibility(verdicts.Path, "--format", "jsonl"),
            beside = ConsoleRun.Eligibility(inventory.Path, "--entitlements", verdicts.Path, "--format", "jsonl");

        Assert.Equal(now, alone.Json[0].GetProperty("decision").GetString());
        Assert.Equal(
            now == "Indeterminate",
            alone.Json[0].GetProperty("reason").GetString()!.Contains("a verdict of an earlier run", StringComparison.Ordinal)
        );
        Assert.Equal("Eligible", beside.Json[0].GetProperty("decision").GetString());
    }

    /// <summary>Contested Software Assurance covers nothing when it is filled in.</summary>
    [Theory]
    [InlineData("", "Eligible")]
    [InlineData("SoftwareAssurance", "Indeterminate")]
    public void OfAVerdict_ContestedSoftwareAssurance_StaysOpen(string contested, string decision)
    {
        using var verdicts = new TemporaryFile(
            "ComputerName,Decision,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SoftwareAssurance,MissingFacts,ContestedFacts\nPC1,Indeterminate,Windows 10 Pro,en-US,x64,OEM,PerDevice,SoftwareAssurance,"
                + contested
                + "\n"
        );
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            verdicts.Path,
            "--media-product",
            "Windows 10 Enterprise",
            "--media-language",
            "en-US",
            "--media-architecture",
            "x64",
            "--media-channel",
            "VolumeLicensing",
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
            "--language",
            "en"
        );

        Assert.Equal(decision, run.Json[0].GetProperty("decision").GetString());
    }

    /// <summary>Whoever leaves those columns out leaves out whether anything spoke against the license.</summary>
    [Theory]
    [InlineData("MissingFacts")]
    [InlineData("MissingFacts,Decision")]
    [InlineData("MissingFacts,ContestedFacts")]
    public void OfAVerdict_WithoutWhatSpokeAgainstIt_TheProductStaysOpen(string columns)
    {
        using var verdicts = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,"
                + columns
                + "\nPC1,Windows 10 Pro,en-US,x64,OEM,LicensedLanguage"
                + (columns.Contains(',', StringComparison.Ordinal) ? "," : "")
                + "\n"
        );

        Assert.Equal("Indeterminate", ConsoleRun.Eligibility(verdicts.Path, "--format", "jsonl").Json[0].GetProperty("decision").GetString());
    }

    [Theory]
    [InlineData("--licensed-product", "Windos 10 Pro")]
    [InlineData("--licensed-language", "Klingon")]
    [InlineData("--licensed-architecture", "x65")]
    [InlineData("--license-channel", "pigeon")]
    [InlineData("--license-type", "7")]
    public void AWordNobodyUnderstands_EndsTheRun(string option, string word)
    {
        using var file = new TemporaryFile(Header + "PC1,Windows 10 Pro,x64\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, option, word);

        Assert.Equal(2, run.Code);
        Assert.StartsWith(option + " \"" + word + "\" is not understood", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Report_SaysWhatWasStated()
    {
        using var file = new TemporaryFile(Header + "PC1,Windows 10 Pro,\n");
        ConsoleRun run = ConsoleRun.Eligibility(file.Path, ["--format", "html", .. Stated]);

        Assert.Contains(
            "LicensedLanguage en-US; LicensedArchitecture x64; LicenseChannel Oem; LicenseType Full",
            run.Output,
            StringComparison.Ordinal
        );
    }
}
