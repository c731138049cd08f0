using System.Text.Json;
using System.Text.RegularExpressions;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>An ordinary Volume Licensing medium holds several editions: a fleet is judged against it device by device, not image by image.</summary>
public sealed partial class SeveralImagesTests : IDisposable
{
    private const string Header = "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SoftwareAssurance\n";
    private const int Devices = 300;

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFile _fleet = new(
        Header
            + string.Concat(
                Enumerable.Range(0, Devices).Select(i => "PC" + i + ",Windows 11 " + (i % 3 == 0 ? "Home" : "Pro") + ",en-US,x64,OEM,None\n")
            )
    );
    private readonly string _medium;

    public SeveralImagesTests() => _medium = Sample.Windows11Tree().Save(_folder.Path);

    public void Dispose()
    {
        _fleet.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void JsonLines_OneVerdictPerDeviceWithTheIndexToApply()
    {
        ConsoleRun run = Run("--format", "jsonl");

        Assert.Equal(Devices, run.Json.Count);
        JsonElement pro = run.Json[1];
        Assert.Equal(
            ("Eligible", 3, _medium),
            (pro.GetProperty("decision").GetString(), pro.GetProperty("mediaIndex").GetInt32(), pro.GetProperty("mediaSource").GetString())
        );
        Assert.Equal(2, pro.GetProperty("otherImages").GetArrayLength());
        JsonElement home = run.Json[0];
        Assert.Equal(("NotEligible", 3), (home.GetProperty("decision").GetString(), home.GetProperty("mediaIndex").GetInt32()));
        Assert.Equal(
            "The device is licensed for Windows 11 Home, but the media holds no Windows 11 Home, only other products: Windows 11 Education, Windows 11 Enterprise, Windows 11 Pro.",
            home.GetProperty("reason").GetString()
        );
        Assert.Contains("300 rows read, 0 not readable; 300 devices judged, 300 verdicts.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AllImages_OneVerdictPerDeviceAndImage()
    {
        ConsoleRun run = Run("--format", "jsonl", "--all-images");

        Assert.Equal(3 * Devices, run.Json.Count);
        Assert.All(run.Json, line => Assert.Equal(0, line.GetProperty("otherImages").GetArrayLength()));
    }

    /// <summary>A medium with an edition nobody can be asked about is asked about by another one, and the answers settle the fleet.</summary>
    [Fact]
    public void Questions_AreAskedAboutAnImageThatAnswersCanSettle()
    {
        string fleet = _folder.File("silent.csv"),
            answers = _folder.File("answers.csv");
        File.WriteAllText(
            fleet,
            "ComputerName,Manufacturer,Model\n" + string.Concat(Enumerable.Range(0, 40).Select(i => $"PC{i},Dell,Latitude {5000 + (i % 2)}\n"))
        );
        ConsoleRun asked = ConsoleRun.Of(
            "questions",
            fleet,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            "--format",
            "csv"
        );

        Assert.Contains("answering all settles 40 devices.", asked.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cannot be asked about", asked.Error, StringComparison.Ordinal);
        File.WriteAllText(
            answers,
            "Model,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nLatitude 5000,Windows 11 Pro,en-US,x64,OEM\nLatitude 5001,Windows 11 Pro,en-US,x64,OEM\n"
        );
        ConsoleRun settled = ConsoleRun.Of(
            "eligibility",
            fleet,
            "--entitlements",
            answers,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            "--format",
            "jsonl"
        );

        Assert.All(settled.Json, line => Assert.Equal("Eligible", line.GetProperty("decision").GetString()));
    }

    [Theory]
    [InlineData("--media-edition", "Pro", 3)]
    [InlineData("--media-index", "1", 1)]
    public void Choice_LeavesOtherImagesOut(string option, string value, int index)
    {
        ConsoleRun run = Run("--format", "jsonl", option, value);

        Assert.All(run.Json, line => Assert.Equal(index, line.GetProperty("mediaIndex").GetInt32()));
    }

    [Fact]
    public void Choice_OfNothing_TellsWhatThereIs()
    {
        ConsoleRun run = Run("--media-edition", "Ultimate");

        Assert.Equal(2, run.Code);
        Assert.Contains("[1] Windows 11 Education; [2] Windows 11 Enterprise; [3] Windows 11 Pro", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ExitCodeAndSummary_CountDevices(bool isPerImage)
    {
        using var one = new TemporaryFile(Header + "PC1,Windows 11 Pro,en-US,x64,OEM,None\n");
        string[] more = isPerImage ? ["--all-images"] : [];
        ConsoleRun run = ConsoleRun.Of([
            "eligibility",
            one.Path,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--format",
            "summary",
            "--language",
            "en",
            .. more,
        ]);

        Assert.Equal(0, run.Code);
        Assert.Matches(
            @"^Judged by the brief 2011-02, as of \d{4}-\d\d-\d\d\.\r?\nNewer publications than the brief of 2011-02 exist(?s:.)*?\n +1 +\+ Eligible",
            run.Output
        );
        Assert.Matches(@"\n +0 +x Not eligible", run.Output);
    }

    [Fact]
    public void Report_CountsDevices()
    {
        string page = Run("--format", "html").Output;

        Assert.Contains("200 of 300 devices may be reimaged.", page, StringComparison.Ordinal);
        Assert.Contains("The media holds 3 images. Each device counts once, with the image that fits it best.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("pairs of device and image", page, StringComparison.Ordinal);
        Assert.Matches("Other images</span><ul>\n<li>\\[[0-9]\\] [^<]+: may not be used", page.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Csv_CarriesTheChoice()
    {
        string[] lines = Run("--format", "csv").Output.Split('\n');

        Assert.EndsWith(
            "MediaSource,MediaIndex,MediaChoice,OtherImages,ContestedFacts,Discrepancies,DeviceCount",
            lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(Devices + 1, lines.Count(line => line.Length > 0));
    }

    private ConsoleRun Run(params string[] more) =>
        ConsoleRun.Of(["eligibility", _fleet.Path, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en", .. more]);
}
