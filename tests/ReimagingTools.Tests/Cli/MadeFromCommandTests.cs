using System.Text.Json;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary><c>--made-from</c>, facts declared beside <c>--media</c>, and options that are no paths.</summary>
public sealed class MadeFromCommandTests : IDisposable
{
    private static readonly WimXmlImage Pro = WimXmlImage.Client("REF", "Professional", "10.0.26100.1742");

    private readonly TemporaryFolder _folder = new();

    public MadeFromCommandTests()
    {
        _ = Sample.Wim(Pro).Save(Capture);
        _ = new IsoBuilder(Sample.Windows11Tree().Add("sources/install.wim", Sample.Wim(Pro))).Build().Save(Disc);
        File.WriteAllText(
            Devices,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC1,Windows 11 Pro,en-US,x64,OEM\n"
        );
    }

    private string Capture => _folder.File("ref.wim");

    private string Disc => _folder.File("vl.iso");

    private string Devices => _folder.File("devices.csv");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Eligibility_NamesBothMedia()
    {
        (int code, string output, _) = Judge("--media", Capture, "--made-from", Disc);
        Assert.Equal(0, code);
        JsonElement verdict = JsonSerializer.Deserialize<JsonElement>(output);
        Assert.Equal("Eligible", verdict.GetProperty("decision").GetString());
        Assert.Contains(Disc, verdict.GetProperty("advisories").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eligibility_IsIndeterminate_WithoutTheStatement() => Assert.Equal(4, Judge("--media", Capture).Code);

    [Fact]
    public void Eligibility_JudgesNothing_WhenOriginIsNotThere()
    {
        (int code, string output, string error) = Judge("--media", Capture, "--made-from", _folder.File("gone.iso"));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("gone.iso", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Eligibility_HearsDeclarationsBesideMedia()
    {
        Assert.Equal(0, Judge("--media", Capture, "--media-channel", "VolumeLicensing").Code);
        Assert.Equal(4, Judge("--media", Disc, "--media-channel", "Oem").Code);
        Assert.Equal(4, Judge("--media", Disc, "--media-language", "fr-FR").Code);
    }

    [Theory]
    [InlineData("--media-chanel", "Oem")]
    [InlineData("--softwareassurance", "None")]
    [InlineData("-x", "y")]
    public void Eligibility_TakesNoOptionForPath(string option, string value)
    {
        (int code, string output, string error) = Judge("--media", Disc, option, value);
        Assert.Equal(2, code);
        Assert.DoesNotContain("\"decision\"", output, StringComparison.Ordinal);
        Assert.Contains(option, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_TakesNoOptionForPath()
    {
        (int code, _, string error) = ConsoleRun.Of("media", Disc, "--langage", "ja");
        Assert.Equal(2, code);
        Assert.Contains("--langage", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_SaysRefusalsInJapanese()
    {
        File.WriteAllText(_folder.File("page.iso"), "<!DOCTYPE html>");
        Assert.Contains("Web ページ", ConsoleRun.Of("media", _folder.File("page.iso"), "--language", "ja").Error, StringComparison.Ordinal);
        Assert.Contains("web page", ConsoleRun.Of("media", _folder.File("page.iso"), "--language", "en").Error, StringComparison.Ordinal);
    }

    private ConsoleRun Judge(params string[] arguments) =>
        ConsoleRun.Of(["eligibility", Devices, "--program", "EnterpriseAgreement", "--format", "jsonl", "--language", "en", .. arguments]);
}
