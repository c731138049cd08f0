using System.Text.Json;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// Where too little is known of a PC to tell which image of a medium it may have, none is shown as if it were chosen, and what is needed is said.
/// </summary>
public sealed class NoImageChosenTests : IDisposable
{
    private const string Fleet =
        "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\n"
        + "PC-UNKNOWN,,en-US,x64,OEM\nPC-SILENT,,,,\nPC-PRO,Windows 11 Pro,,x64,OEM\nPC-GO,Windows 11 Pro,en-US,x64,OEM\n";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFile _fleet = new(Fleet);
    private readonly string _medium;

    public NoImageChosenTests() => _medium = Sample.Windows11Tree().Save(_folder.Path);

    public void Dispose()
    {
        _fleet.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void JsonLines_NameNoImageOfAnUnknownLicense(int place)
    {
        JsonElement verdict = Run("eligibility", "--format", "jsonl").Json[place];

        Assert.Equal("Indeterminate", verdict.GetProperty("decision").GetString());
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("mediaProduct").ValueKind);
        Assert.Equal(JsonValueKind.Null, verdict.GetProperty("mediaIndex").ValueKind);
        Assert.Equal(_medium, verdict.GetProperty("mediaSource").GetString());
        Assert.StartsWith("No image can be chosen yet: ", verdict.GetProperty("mediaChoice").GetString(), StringComparison.Ordinal);
        Assert.Contains("LicensedProduct", verdict.GetProperty("mediaChoice").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, verdict.GetProperty("otherImages").GetArrayLength());
        Assert.Equal(
            "Nothing shows which edition the device was originally licensed for; what it runs does not tell.",
            verdict.GetProperty("reason").GetString()
        );
        string rest = string.Join(
            ' ',
            verdict.EnumerateObject().Where(member => member.Name is not ("otherImages" or "mediaSource")).Select(member => member.Value.ToString())
        );
        Assert.DoesNotContain("Education", rest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Indeterminate")]
    [InlineData(3, "Eligible")]
    public void JsonLines_NameTheImageOfAKnownLicense(int place, string decision)
    {
        JsonElement verdict = Run("eligibility", "--format", "jsonl").Json[place];

        Assert.Equal(
            (decision, "Windows 11 Pro", 3),
            (
                verdict.GetProperty("decision").GetString(),
                verdict.GetProperty("mediaProduct").GetString(),
                verdict.GetProperty("mediaIndex").GetInt32()
            )
        );
    }

    [Theory]
    [InlineData("table", "none yet")]
    [InlineData("html", "No image chosen yet")]
    [InlineData("csv", "No image can be chosen yet")]
    public void OtherFormats_SayThatNoneIsChosen(string format, string says)
    {
        string output = Run("eligibility", "--format", format).Output;
        using var unknown = new TemporaryFile(string.Join('\n', Fleet.Split('\n').Take(3)) + '\n');
        string alone = ConsoleRun
            .Of("eligibility", unknown.Path, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en", "--format", format)
            .Output;

        Assert.Contains(says, Flat(alone), StringComparison.Ordinal);
        Assert.DoesNotContain("Windows 11 Education", format == "csv" ? "" : Flat(alone), StringComparison.Ordinal);
        Assert.NotEqual("", output);
    }

    /// <summary>Nothing is wrong yet where a condition is open: it is told by what must hold.</summary>
    [Theory]
    [InlineData("summary")]
    [InlineData("html")]
    public void OpenConditions_AreToldByWhatMustHold(string format)
    {
        string output = Flat(Run("eligibility", "--format", format).Output);

        Assert.Contains(
            "The copy is the licensed product; its edition, N and K variants included, is part of the product.",
            output,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            format == "html" ? "<h3>Other product than licensed" : "Other product than licensed",
            output,
            StringComparison.Ordinal
        );
    }

    /// <summary>What questions ask for is what the summary says settles the devices.</summary>
    [Fact]
    public void Summary_NamesTheFactsThatSettleThem()
    {
        using var unknown = new TemporaryFile(string.Join('\n', Fleet.Split('\n').Take(2)) + '\n');
        string output = Flat(
            ConsoleRun
                .Of("eligibility", unknown.Path, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en", "--format", "summary")
                .Output
        );

        Assert.Contains("LicensedProduct: settles them", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_CountsThoseWithoutAnImage() =>
        Assert.Contains("For 2 devices no image can be chosen yet", Run("eligibility", "--format", "html").Output, StringComparison.Ordinal);

    [Fact]
    public void Plan_CountsEveryDeviceOnce()
    {
        string output = Run("plan", "--format", "summary").Output;

        Assert.Contains("1 of 4 devices may have an image of this library.", output, StringComparison.Ordinal);
        Assert.Contains("3 of 4 devices are open", output, StringComparison.Ordinal);
        Assert.DoesNotContain("may have no Volume", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_OfEveryKind_CountsEveryDeviceOnce()
    {
        using var mixed = new TemporaryFile(Fleet + "PC-JA,Windows 11 Pro,ja-JP,x64,OEM\nPC-HOME,Windows 11 Home,en-US,x64,OEM\n");
        ConsoleRun run = ConsoleRun.Of(
            "plan",
            mixed.Path,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            "--format",
            "summary"
        );
        int counted = run
            .Output.Split('\n')
            .Where(line => line.Contains(" of 6 devices ", StringComparison.Ordinal))
            .Sum(line => int.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(6, counted);
        Assert.Contains("1 of 6 devices may have media that is not in this library", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 of 6 devices may have no Volume Licensing image that is known.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Choice_OfTheOnlyOneShown_DoesNotRuleOutTheOthers()
    {
        using var one = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,Windows 11 Pro,en-US,x64,OEM\n"
        );
        ConsoleRun run = ConsoleRun.Of(
            "eligibility",
            one.Path,
            "--media",
            _medium,
            "--program",
            "EnterpriseAgreement",
            "--language",
            "en",
            "--format",
            "jsonl"
        );

        Assert.Equal(
            "Of 3 images, [3] Windows 11 Pro is the only one shown to be allowed on this device; what is missing about the others keeps them open.",
            run.Json[0].GetProperty("mediaChoice").GetString()
        );
    }

    /// <summary>Where no fact would tell which image, what is open is told, in the summary too.</summary>
    [Fact]
    public void Choice_ThatNoFactSettles_SaysWhatIsOpen()
    {
        using var one = new TemporaryFile(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel,SoftwareAssurance\nPC1,Windows 7 Professional,en-US,x64,OEM,PerDevice\n"
        );
        using var names = new TemporaryFile("SW_DVD9_Win_Pro_10_22H2_64BIT_English_Pro_Ent_EDU_N_MLF_X23-26819.ISO\n");
        string[] arguments =
        [
            "eligibility",
            one.Path,
            "--media-names",
            names.Path,
            "--program",
            "EnterpriseAgreement",
            "--as-of",
            "2026-11-01",
            "--language",
            "en",
            "--format",
        ];
        JsonElement verdict = ConsoleRun.Of([.. arguments, "jsonl"]).Json[0];
        string summary = Flat(ConsoleRun.Of([.. arguments, "summary"]).Output);

        Assert.Equal(0, verdict.GetProperty("missingFacts").GetArrayLength());
        Assert.Matches(
            "may still be allowed on this device. No single fact tells which; what is open: The brief .*Software Assurance",
            verdict.GetProperty("reason").GetString()
        );
        Assert.Contains(
            "1 Only a PC covered by Software Assurance for Windows may have the Enterprise edition. No field answers this",
            summary,
            StringComparison.Ordinal
        );
    }

    private static string Flat(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");

    private ConsoleRun Run(string verb, params string[] more) =>
        ConsoleRun.Of([verb, _fleet.Path, "--media", _medium, "--program", "EnterpriseAgreement", "--language", "en", .. more]);
}
