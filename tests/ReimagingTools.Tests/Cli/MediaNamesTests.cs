using System.Text.Json;

namespace ReimagingTools.Tests.Cli;

/// <summary>A list of names stands for media nobody has yet: a name that lists editions stands for an image of each.</summary>
public sealed class MediaNamesTests
{
    private const string Fleet =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
        + "PC-1,Windows 10 Pro,en-US,x64,OEM\nPC-2,Windows 10 Home,en-US,x64,OEM\nPC-3,Windows 10 Pro,ja-JP,x64,OEM\n";

    private const string Names = "SW_DVD9_Win_Pro_10_22H2.10_64BIT_English_Pro_Ent_EDU_N_MLF_X23-31015.ISO\n";

    [Theory]
    [InlineData("", "Eligible;NotEligible;NotEligible")]
    [InlineData("--media-edition|Pro", "Eligible;NotEligible;NotEligible")]
    [InlineData("--media-edition|Education", "NotEligible;NotEligible;NotEligible")]
    public void Eligibility_ChoosesAmongTheEditionsANameLists(string options, string decisions)
    {
        ConsoleRun run = Judge(options);

        Assert.Equal(decisions.Split(';'), run.Json.Select(line => line.GetProperty("decision").GetString()));
    }

    [Fact]
    public void Eligibility_NamesTheEditionThatWasProbablyMeant()
    {
        ConsoleRun run = Judge("--media-edition|Prro");

        Assert.Equal(2, run.Code);
        Assert.Contains("did you mean Pro?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Windows 10: Education,", "Pro for", "2 media, 2 images: ", "VolumeLicensing 1")]
    [InlineData("ja", "Education、Education", "Pro for", "メディア 2 個、イメージ 2 個: ", "VolumeLicensing 1 個")]
    public void Media_ListsTheEditionsOfANameAndTellsTotals(string language, params string[] says)
    {
        string output = ConsoleRun.Of("media", "--name-only", Names.Trim(), "something.iso", "--language", language).Output;

        Assert.All(says, text => Assert.Contains(text, output, StringComparison.Ordinal));
        Assert.DoesNotContain(
            "1 (",
            ConsoleRun.Of("media", "--name-only", "something.iso", "--language", language).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void NameOfACopy_IsToldToBeOne()
    {
        ConsoleRun run = ConsoleRun.Of("media", "--name-only", "Copy of " + Names.Trim(), "--format", "jsonl", "--language", "en");

        Assert.Contains("is no name Microsoft gives, but \"" + Names.Trim()[..^4] + ".iso\" with words added", run.Error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, run.Json[0].GetProperty("channel").ValueKind);
    }

    /// <summary>A name outside the patterns of Microsoft lists nothing, and one of retail is no Volume Licensing media.</summary>
    [Theory]
    [InlineData("Pro_Ent_EDU.iso", "Indeterminate")]
    [InlineData("Win10_22H2_English_x64.iso", "NotEligible")]
    [InlineData("en_windows_10_consumer_editions_version_22h2_x64_dvd_8da72ab3.iso", "NotEligible")]
    public void Eligibility_OtherNamesVouchForNothing(string name, string decision)
    {
        using var fleet = new TemporaryFile(Fleet);
        using var names = new TemporaryFile(name + "\n", ".txt");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            fleet.Path,
            "--media-names",
            names.Path,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl"
        );

        Assert.Equal(decision, run.Json[0].GetProperty("decision").GetString());
    }

    /// <summary>Whoever is told "Eligible" by a name alone is told that nothing was opened.</summary>
    [Theory]
    [InlineData("en", "by its name alone")]
    [InlineData("ja", "名前だけ")]
    public void Eligibility_SaysThatANameAloneVouches(string language, string words)
    {
        using var fleet = new TemporaryFile(Fleet);
        using var names = new TemporaryFile(Names, ".txt");
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            fleet.Path,
            "--media-names",
            names.Path,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
            "--language",
            language
        );

        Assert.Contains(run.Json, verdict => verdict.GetProperty("decision").GetString() == "Eligible");
        Assert.All(run.Json, verdict => Assert.Contains(words, verdict.GetProperty("advisories").ToString(), StringComparison.Ordinal));
        Assert.Contains(
            words,
            ConsoleRun
                .Of(
                    "eligibility",
                    fleet.Path,
                    "--media-names",
                    names.Path,
                    "--program",
                    "EnterpriseAgreement",
                    "--format",
                    "summary",
                    "--language",
                    language
                )
                .Output,
            StringComparison.Ordinal
        );
    }

    private static ConsoleRun Judge(string options)
    {
        using var fleet = new TemporaryFile(Fleet);
        using var names = new TemporaryFile(Names, ".txt");
        return ConsoleRun.Of([
            "eligibility",
            fleet.Path,
            "--media-names",
            names.Path,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "jsonl",
            "--language",
            "en",
            .. options.Split('|', StringSplitOptions.RemoveEmptyEntries),
        ]);
    }
}
