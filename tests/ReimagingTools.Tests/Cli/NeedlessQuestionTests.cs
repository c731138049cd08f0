using ReimagingTools.Benchmarks.Settling;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>Nobody is asked for what no decision hangs on.</summary>
public sealed class NeedlessQuestionTests
{
    private const string Header =
        "ComputerName,Model,OperatingSystem,SystemType,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n";

    [Theory]
    [InlineData("PC-1,A,Windows 10 Pro,x64-based PC,,en-US,,", "LicensedProduct,LicenseChannel")]
    [InlineData("PC-1,A,Windows 10 Pro,,,en-US,,", "LicensedProduct,LicensedArchitecture,LicenseChannel")]
    [InlineData("PC-1,A,Windows Server 2019 Standard,,,,,", "")]
    public void Questions_AskOnlyForWhatDecides(string device, string asked)
    {
        (string[] names, string[][] rows, string error) = Ask(device, "SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO");

        Assert.Equal(asked.Split(',', StringSplitOptions.RemoveEmptyEntries), rows.SelectMany(row => names.Where((_, i) => row[i] == "?")));
        Assert.Equal(
            asked.Length == 0,
            error.Contains(
                "1 open device cannot be asked about: what runs is Windows Server, and the media is none of it.",
                StringComparison.Ordinal
            )
        );
    }

    /// <summary>What one medium forbids another may allow.</summary>
    [Fact]
    public void Answers_AreHeldAgainstAllMedia()
    {
        (_, string[][] rows, _) = Ask(
            "PC-1,A,,,Windows 10 Pro,,x64,OEM",
            "SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO",
            "SW_DVD9_Win_Pro_10_22H2_64BIT_Japanese_Pro_Ent_EDU_N_MLF_X23-20013.ISO"
        );

        Assert.Equal("en-US: Eligible (1); ja-JP: Eligible (1); any other LicensedLanguage: NotEligible (1)", Assert.Single(rows)[^1]);
    }

    /// <summary>Coverage that settles a device only where there is none is no question, and is told all the same.</summary>
    [Fact]
    public void CoverageThatSettlesOnlyWhereThereIsNone_IsTold()
    {
        (_, string[][] rows, string error) = Ask(
            "PC-1,A,,,Windows 10 Pro,en-US,x64,OEM",
            "SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-59562.ISO"
        );

        Assert.Empty(rows);
        Assert.Contains(
            "1 open device (PC-1) cannot be asked about: even with the SoftwareAssurance that the image needs they stay open for other reasons; another value decides at once (None: NotEligible)",
            error,
            StringComparison.Ordinal
        );
    }

    /// <summary>Whoever looks at one device reads why none of the other images is its own.</summary>
    [Fact]
    public void OneDevice_IsToldOfTheOtherImages()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            names = folder.File("names.txt");
        File.WriteAllText(inventory, Header + "PC-1,A,,,Windows 10 Pro,en-US,x64,OEM\n");
        File.WriteAllText(names, "SW_DVD9_Win_Pro_11_23H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-59562.ISO\n");
        ConsoleRun Of(params string[] more) =>
            ConsoleRun.Of(["eligibility", inventory, "--media-names", names, "--program", "EnterpriseAgreement", "--language", "en", .. more]);

        Assert.Contains("Another image, Windows 11 Pro: may not be used.", Of("--device", "PC-1").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Another image", Of().Output, StringComparison.Ordinal);
    }

    /// <summary>So does whoever looks at one that may be reimaged; of many other images the first, and how many more.</summary>
    [Fact]
    public void OneEligibleDevice_IsToldOfTheOtherImages_AndHowManyMore()
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            names = folder.File("names.txt");
        File.WriteAllText(inventory, Header + "PC-1,A,,,Windows 10 Pro,en-US,x64,OEM\n");
        File.WriteAllLines(
            names,
            [
                "SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-20012.ISO",
                .. Enumerable
                    .Range(0, 9)
                    .Select(at =>
                        $"SW_DVD9_Win_Pro_11_23H2_64BIT_{"English,Japanese,German,French,Spanish,Italian,Korean,Polish,Czech".Split(',')[at]}_Pro_Ent_EDU_N_MLF_X23-5956{at}.ISO"
                    ),
            ]
        );
        string told = ConsoleRun
            .Of("eligibility", inventory, "--media-names", names, "--program", "EnterpriseAgreement", "--language", "en", "--device", "PC-1")
            .Output;

        Assert.Contains("Another image,", told, StringComparison.Ordinal);
        Assert.Matches(@"and \d+ more images", told);
    }

    private static (string[] Names, string[][] Rows, string Error) Ask(string device, params string[] media)
    {
        using var folder = new TemporaryFolder();
        string inventory = folder.File("fleet.csv"),
            names = folder.File("names.txt");
        File.WriteAllText(inventory, Header + device + "\n");
        File.WriteAllLines(names, media);
        ConsoleRun run = ConsoleRun.Of([
            "questions",
            inventory,
            "--media-names",
            names,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "csv",
            "--language",
            "en",
        ]);
        string[][] rows = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Csv.Split)];
        return (rows[0], rows[1..], run.Error);
    }
}
