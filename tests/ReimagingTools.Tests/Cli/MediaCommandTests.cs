using System.Text;
using System.Text.Json;
using ReimagingTools.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

public sealed class MediaCommandTests
{
    private const string VolumeName = "SW_DVD5_Win_Pro_7w_SP1_64BIT_English_-2_MLF_X17-59279.ISO";

    [Fact]
    public void Media_WritesOneLineForEachImage()
    {
        using var folder = new TemporaryFolder();
        string path = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("disc.iso"));
        (int code, string output, string error) = Run(["media", path, "--format", "jsonl"]);
        Assert.Equal((0, ""), (code, error));
        JsonElement[] images = Lines(output);
        Assert.Equal(3, images.Length);
        JsonElement image = images[2];
        Assert.Equal(
            [
                "source",
                "index",
                "name",
                "family",
                "product",
                "version",
                "edition",
                "languages",
                "architecture",
                "channel",
                "volumeId",
                "contested",
                "notices",
                "evidence",
                "bytesRead",
                "mediumEvidenceIn",
            ],
            image.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(path, image.GetProperty("source").GetString());
        Assert.Equal(3, image.GetProperty("index").GetInt32());
        Assert.Equal("Windows 11 Pro", image.GetProperty("product").GetString());
        Assert.Equal("11", image.GetProperty("version").GetString());
        Assert.Equal("Pro", image.GetProperty("edition").GetString());
        Assert.Equal("en-US", image.GetProperty("languages")[0].GetString());
        Assert.Equal("x64", image.GetProperty("architecture").GetString());
        Assert.Equal("VolumeLicensing", image.GetProperty("channel").GetString());
        Assert.Equal("CPBA_X64FRE_EN-US_DV9", image.GetProperty("volumeId").GetString());
        Assert.InRange(image.GetProperty("bytesRead").GetInt64(), 1, 1 << 20);
        Assert.Contains(image.GetProperty("evidence").EnumerateArray(), evidence => evidence.GetProperty("kind").GetString() == "EiCfg");
    }

    /// <summary>An image tells what its own facts rest on; the label of the first tells where the rest stands.</summary>
    [Fact]
    public void Media_StatesOnceWhatConcernsAllImages()
    {
        using var folder = new TemporaryFolder();
        string path = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("disc.iso"));

        JsonElement[] images = Lines(Run(["media", path, "--format", "jsonl"]).Output);

        Assert.Equal(
            [null, "[1] Windows 11 Education", "[1] Windows 11 Education"],
            images.Select(image => image.GetProperty("mediumEvidenceIn").GetString())
        );
        Assert.Equal([true, false, false], images.Select(image => KindsOf(image).Contains("FileSystem")));
        Assert.All(images, image => Assert.Superset(new HashSet<string?> { "EiCfg", "VolumeLabel", "WimEditionId" }, KindsOf(image)));
        Assert.Equal(2, Run(["media", path, "--language", "en"]).Output.Split("as above").Length - 1);
    }

    private static HashSet<string?> KindsOf(JsonElement image) =>
        [.. image.GetProperty("evidence").EnumerateArray().Select(evidence => evidence.GetProperty("kind").GetString())];

    [Fact]
    public void Media_WritesNullForWhatIsUnknown()
    {
        (int code, string output, _) = Run(["media", "--name-only", "backup.iso", "--format", "jsonl"]);
        Assert.Equal(0, code);
        JsonElement image = Assert.Single(Lines(output));
        Assert.All(["index", "family", "product", "version", "edition", "languages", "architecture", "channel", "volumeId"], name =>
            Assert.Equal(JsonValueKind.Null, image.GetProperty(name).ValueKind)
        );
        Assert.Equal(0, image.GetProperty("bytesRead").GetInt64());
    }

    [Fact]
    public void Media_GoesOn_WhenOneMediumCannotBeRead()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("broken.iso"), "nothing");
        _ = new WimBuilder(Sample.Windows11Xml).Build().Save(folder.File("install.wim"));
        (int code, string output, string error) = Run([
            "media",
            folder.File("broken.iso"),
            folder.File("missing.iso"),
            folder.File("install.wim"),
            "--format",
            "jsonl",
        ]);
        Assert.Equal(2, code);
        Assert.Equal(3, Lines(output).Length);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("2 media could not be read (see above)", lines[2], StringComparison.Ordinal);
        Assert.StartsWith(folder.File("broken.iso") + ": ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith(folder.File("missing.iso") + ": ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Media_ExpandsWildcards()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "b.WIM", "a.wim", "c.txt" })
        {
            _ = Sample.Wim(WimXmlImage.Client(name, "Professional", "10.0.19041.1")).Save(folder.File(name));
        }

        (int code, string output, _) = Run(["media", folder.File("*.wim"), "--format", "jsonl"]);
        Assert.Equal(0, code);
        Assert.Equal(["a.wim", "b.WIM"], Lines(output).Select(image => image.GetProperty("name").GetString()));

        (code, _, string error) = Run(["media", folder.File("*.esd")]);
        Assert.Equal(2, code);
        Assert.Contains("*.esd", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_ReadsNamesFromStandardInput()
    {
        (int code, string output, string error) = Run(
            ["media", "--name-only", "-", "--format", "jsonl"],
            "\uFEFF" + VolumeName + "\r\n\r\n  x.iso\n" + new string('y', 100_000) + "\nz.iso"
        );
        Assert.Equal(2, code);
        JsonElement[] images = Lines(output);
        Assert.Equal([VolumeName, "x.iso", "z.iso"], images.Select(image => image.GetProperty("source").GetString()));
        Assert.Equal("VolumeLicensing", images[0].GetProperty("channel").GetString());
        Assert.Contains("line 4", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Made for")]
    [InlineData("ja", "チャネル")]
    public void Media_DrawsTable(string language, string heading)
    {
        (int code, string output, _) = Run(["media", "--name-only", VolumeName, "--language", language]);
        Assert.Equal(0, code);
        Assert.Contains(heading, output, StringComparison.Ordinal);
        Assert.Contains("Windows 7 Professional", output, StringComparison.Ordinal);
        Assert.Contains("VolumeLicensing", output, StringComparison.Ordinal);
    }

    /// <summary>Of several media each is its whole name, to be copied, and one line of what decides; the list shows more.</summary>
    [Fact]
    public void Media_ShowsSeveralInShort()
    {
        using var folder = new TemporaryFolder();
        _ = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("a.iso"));
        _ = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("b.iso"));
        string[] arguments = ["media", folder.File("*.iso"), "--language", "en"];

        string[] lines = Run(arguments).Output.Split('\n');

        Assert.Equal(
            ["a.iso", "    VolumeLicensing (EiCfg)  en-US x64  Windows 11: 1 Education, 2 Enterprise, 3 Pro", "b.iso"],
            lines[..3].Select(line => line.TrimEnd())
        );
        Assert.Contains("2 media, 6 images: VolumeLicensing 6.", lines);
        Assert.Contains("What shows it, image by image: --format list.", lines);
        Assert.Equal(4, Run([.. arguments, "--format", "list"]).Output.Split("as above").Length - 1);
    }

    /// <summary>What is for a license is seen beside each image; the list says why not.</summary>
    [Fact]
    public void Media_MarksWhatIsForALicense_InShort()
    {
        using var folder = new TemporaryFolder();
        _ = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("a.iso"));
        _ = new IsoBuilder(Sample.Windows11Tree()) { VolumeId = "CPBA_X64FRE_EN-US_DV9" }
            .Build()
            .Save(folder.File("b.iso"));

        string output = Run([
            "media",
            folder.File("*.iso"),
            "--language",
            "en",
            "--licensed-product",
            "Windows 11 Pro",
            "--licensed-language",
            "en-US",
            "--licensed-architecture",
            "x64",
        ]).Output;

        Assert.Contains("Windows 11: x 1 Education, x 2 Enterprise, + 3 Pro", output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 media.\n  a.iso [3]\n  b.iso [3]\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Media_WritesToFile()
    {
        using var folder = new TemporaryFolder();
        (int code, string output, _) = Run(["media", "--name-only", VolumeName, "--format", "jsonl", "--output", folder.File("out.jsonl")]);
        Assert.Equal((0, ""), (code, output));
        _ = Assert.Single(Lines(File.ReadAllText(folder.File("out.jsonl"))));
    }

    [Fact]
    public void Eligibility_JudgesAgainstMediaThatIsRead()
    {
        using var folder = new TemporaryFolder();
        MediaTree tree = Sample
            .Windows11Tree()
            .Add("sources/install.wim", Sample.Wim(WimXmlImage.Client("Windows 7 PROFESSIONAL", "Professional", "6.1.7601.17514")));
        string path = new IsoBuilder(tree) { VolumeId = "GSP1RMCPRXVOL_EN_DVD" }
            .Build()
            .Save(folder.File("disc.iso"));
        const string Inventory =
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\r\n"
            + "PC1,Windows 7 Professional,en-US,x64,Oem\r\nPC2,Windows 7 Home Premium,en-US,x64,Oem\r\n";
        string[] arguments = ["eligibility", "-", "--program", "EnterpriseAgreement", "--format", "jsonl", "--media", path];
        (int code, string output, string error) = Run(arguments, Inventory);
        Assert.Equal("2 rows read, 0 not readable; 2 devices judged, 2 verdicts.\n", error);
        Assert.Equal(["Eligible", "NotEligible"], Lines(output).Select(verdict => verdict.GetProperty("decision").GetString()));
        Assert.Equal(3, code);

        (code, output, error) = Run([.. arguments, folder.File("missing.iso")], Inventory);
        Assert.Equal(2, code);
        Assert.Equal(2, Lines(output).Length);
        Assert.Contains("missing.iso", error, StringComparison.Ordinal);

        (code, output, _) = Run([.. arguments[..^1], folder.File("missing.iso")], Inventory);
        Assert.Equal((2, ""), (code, output));

        (code, output, _) = Run([.. arguments, "--media-product", "Windows 7 Professional"], Inventory);
        Assert.Equal((2, ""), (code, output));
    }

    private static JsonElement[] Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static (int Code, string Output, string Error) Run(string[] arguments, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = Program.Run(arguments, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error);
        return (code, output.ToString(), error.ToString().ReplaceLineEndings("\n"));
    }
}
