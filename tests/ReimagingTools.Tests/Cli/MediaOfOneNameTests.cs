using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>Media of one file name in several folders are told apart by the end of their paths.</summary>
public sealed class MediaOfOneNameTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _media;

    public MediaOfOneNameTests() =>
        _media = [
            .. new[] { "ten", "eleven", "new/eleven" }.Select(name =>
                Sample
                    .Wim(WimXmlImage.Client("Windows 11 Pro", "Professional", "10.0.22621.1702"))
                    .Save(Path.Combine(Directory.CreateDirectory(_folder.File(name)).FullName, "install.wim"))
            ),
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("table")]
    [InlineData("list")]
    public void Table_TellsThemApart(string format)
    {
        string output = ConsoleRun.Of(["media", .. _media, "--format", format, "--language", "en"]).Output.Replace('\\', '/');

        Assert.Contains("ten/install.wim", output, StringComparison.Ordinal);
        Assert.Contains("/eleven/install.wim", output.Replace("\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("new/eleven/install.wim", output, StringComparison.Ordinal);
        Assert.DoesNotContain("/ten/install.wim", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eligibility", "--all-images")]
    [InlineData("plan", "--format", "html")]
    [InlineData("eligibility", "--all-images", "--format", "html")]
    public void Answers_TellThemApart(string command, params string[] more)
    {
        string fleet = _folder.File("fleet.csv");
        File.WriteAllText(
            fleet,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-1,Windows 11 Pro,en-US,x64,OEM\n"
        );
        string output = ConsoleRun
            .Of([
                command,
                fleet,
                "--media",
                .. _media,
                "--program",
                "EnterpriseAgreement",
                "--media-channel",
                "VolumeLicensing",
                "--media-language",
                "en-US",
                "--language",
                "en",
                .. more,
            ])
            .Output.Replace('\\', '/');

        Assert.All(["ten/install.wim", "/eleven/install.wim", "new/eleven/install.wim"], name =>
            Assert.Contains(name, output, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void OneMedium_IsToldByItsFile() =>
        Assert.DoesNotContain(
            "ten/install.wim",
            ConsoleRun.Of("media", _media[0], "--language", "en").Output.Replace('\\', '/'),
            StringComparison.Ordinal
        );
}
