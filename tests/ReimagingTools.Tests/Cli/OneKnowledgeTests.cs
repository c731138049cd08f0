using ReimagingTools.Tests.Activation;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// What once stood written down twice and disagreed: a key masked here and not there, a column read here and not there, a version told two ways.
/// </summary>
public sealed class OneKnowledgeTests
{
    /// <summary>The letters of product keys.</summary>
    private const string Letters = "BCDFGHJKMPQRTVWXY2346789";

    private const string Server2019 = "Windows Server 2019 Datacenter";

    [Theory]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData(" ")]
    [InlineData("")]
    public void NameOfAMediaFile_HoldsNoWholeKey(string separator)
    {
        string[] groups = [.. Enumerable.Range(0, 5).Select(at => Letters.Substring(at * 4, 5))];
        string name = string.Join(separator, groups) + ".iso";
        string missing = Path.Combine(Path.GetTempPath(), name);
        foreach (
            ConsoleRun run in new[]
            {
                ConsoleRun.Of("media", "--name-only", name, "--format", "jsonl"),
                ConsoleRun.Of("media", "--name-only", name, "--format", "csv"),
                ConsoleRun.Of("media", missing),
                ConsoleRun.Of("mak", Path.ChangeExtension(missing, ".cilx")),
            }
        )
        {
            Assert.DoesNotContain(Path.GetFileNameWithoutExtension(name), run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(groups[4], run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("CsName")]
    [InlineData("Computer Name")]
    [InlineData("CsDNSHostName")]
    public void OneComputerUnderTwoHeadings_HoldsOneKeyOnce(string heading)
    {
        using var one = new TemporaryFile(Licenses("ComputerName"));
        using var other = new TemporaryFile(Licenses(heading));
        Assert.Equal(1, Assert.Single(ConsoleRun.Of("mak", one.Path, other.Path, "--format", "jsonl").Json).GetProperty("installed").GetInt32());

        static string Licenses(string name) =>
            name
            + ",PartialProductKey,Description,LicenseStatus,ApplicationID\nPC-01,"
            + MadeUp.LastFive(3)
            + ",\"Windows(R) Operating System, VOLUME_MAK channel\",1,55c92734-d682-4d71-983e-d6ec3f16059f\n";
    }

    [Theory]
    [InlineData("OperatingSystemSKU,BuildNumber", "145,17763", "Windows Server, version 1809 Datacenter")]
    [InlineData("OperatingSystemSKU,BuildNumber", "8,17763", Server2019)]
    [InlineData("EditionID,CurrentBuild", "EnterpriseS,19044", "Windows 10 Enterprise LTSC 2021")]
    [InlineData("EditionID,CurrentBuild", "EnterpriseS,19045", "Windows 10 Enterprise LTSC 2021")]
    public void Build_IsOneVersionForLicenseAndMedia(string columns, string values, string product)
    {
        using var file = new TemporaryFile("ComputerName,ProductKeyChannel," + columns + "\nS1,OEM:NONSLP," + values + "\n");
        var verdict = ConsoleRun
            .Of(
                "eligibility",
                file.Path,
                "--media-product",
                Server2019,
                "--media-channel",
                "VolumeLicensing",
                "--program",
                "SelectPlus",
                "--format",
                "jsonl",
                "--language",
                "en"
            )
            .Json[0];
        Assert.Equal(product, verdict.GetProperty("licensedProduct").GetString());
        Assert.DoesNotContain(
            "licensed for " + Server2019 + ", but the media holds " + Server2019,
            verdict.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ArchitectureTwoColumnsDisagreeAbout_IsTold()
    {
        using var file = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedArchitecture,LicensedLanguage,LicenseChannel\nPC1,Windows 10 Pro x64,x86,en-US,OEM\n"
        );
        string advisories = ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json[0].GetProperty("advisories").ToString();
        Assert.Contains("LicensedArchitecture", advisories, StringComparison.Ordinal);
        Assert.Contains("Windows 10 Pro x64", advisories, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SW_DVD5_WIN_ENT_LTSC_2019_64BIT_English_-2_MLF_X22-05056.ISO", "Windows 10 Enterprise LTSC 2019", "10 LTSC 2019")]
    [InlineData("en_windows_8.1_single_language_x64_dvd_2707217.iso", "Windows 8.1 Single Language", "8.1")]
    public void Product_IsReadAlikeInALicenseAndAMediaName(string name, string product, string version)
    {
        var media = ConsoleRun.Of("media", "--name-only", name, "--format", "jsonl").Json[0];
        Assert.Equal((product, version), (media.GetProperty("product").GetString(), media.GetProperty("version").GetString()));
        using var file = new TemporaryFile("ComputerName,LicensedProduct\nPC1," + product + "\n");
        Assert.Equal(product, ConsoleRun.Eligibility(file.Path, "--format", "jsonl").Json[0].GetProperty("licensedProduct").GetString());
    }

    [Theory]
    [InlineData("eligibility", "Computer Name;Licensed Product\nPC1;Windows 10 Pro\n")]
    [InlineData("eligibility", "Device name,OS version,SKU Family,OS\nPC1,10.0.19045.1,Pro,Windows\n")]
    [InlineData(
        "mak",
        "Computer Name;Partial Product Key;Description;License Status\nPC1;AEILO;Windows(R) Operating System, VOLUME_MAK channel;1\n"
    )]
    public void Headings_AreReadAlikeByEveryCommand(string verb, string rows)
    {
        using var file = new TemporaryFile(rows);
        ConsoleRun run =
            verb == "mak"
                ? ConsoleRun.Of(verb, file.Path, "--format", "jsonl", "--language", "en")
                : ConsoleRun.Eligibility(file.Path, "--format", "jsonl");
        Assert.DoesNotContain("no column", run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Single(run.Json);
    }
}
