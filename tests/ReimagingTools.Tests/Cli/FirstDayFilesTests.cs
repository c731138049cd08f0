using System.Buffers.Binary;
using System.Globalization;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>Files an administrator names on the first day: a share of images, a file of another kind, half a download.</summary>
public sealed class FirstDayFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _medium;
    private readonly string _fleet;

    public FirstDayFilesTests()
    {
        _medium = Sample.Windows11Tree().Save(_folder.Path);
        _fleet = _folder.File("fleet.csv");
        File.WriteAllText(
            _fleet,
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicenseChannel\nPC-1,Windows 11 Pro,en-US,x64,OEM\nPC-2,Windows 11 Home,en-US,x64,OEM\nPC-3,,en-US,x64,\n"
        );
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Nothing is written over answers, by whatever command; a file of questions without any is replaced.</summary>
    [Theory]
    [InlineData("questions")]
    [InlineData("eligibility")]
    public void Answers_AreNotWrittenOver(string verb)
    {
        string questions = _folder.File("q.csv");
        string[] ask = ["questions", _fleet, "--media", _medium, "--program", "EA", "--output", questions, "--language", "en"];

        Assert.Equal(0, ConsoleRun.Of(ask).Code);
        Assert.Equal(0, ConsoleRun.Of(ask).Code);
        string answered = File.ReadAllText(questions).Replace(",?,", ",OEM,", StringComparison.Ordinal);
        File.WriteAllText(questions, answered);
        ConsoleRun run = ConsoleRun.Of([verb, .. ask.Skip(1)]);

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "holds answers to questions, which nothing is written over. Name another file; this one is given as --entitlements " + questions,
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(answered, File.ReadAllText(questions));
    }

    [Fact]
    public void FolderOfMedia_IsRead_AndWhatCannotBeReadForOneReasonIsToldOnce()
    {
        string share = Directory.CreateDirectory(_folder.File("share")).FullName;
        _ = Sample.Windows11Tree().Save(Directory.CreateDirectory(Path.Combine(share, "Windows 11")).FullName);
        foreach (string name in new[] { "a.iso", "b.iso", "c.iso" })
        {
            File.WriteAllText(Path.Combine(share, name), "");
        }

        ConsoleRun run = ConsoleRun.Of("media", share, "--format", "jsonl", "--language", "en");

        Assert.Equal((2, 3), (run.Code, run.Json.Count));
        _ = Assert.Single(run.Error.Split('\n'), line => line.Contains("found an empty file", StringComparison.Ordinal));
        Assert.Contains("(3 of them: a.iso, b.iso, c.iso.)", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eligibility")]
    [InlineData("questions")]
    [InlineData("plan")]
    public void FolderOfMedia_IsAChoiceOfMedia(string verb)
    {
        string share = Directory.CreateDirectory(_folder.File("share")).FullName;
        string[] inFolder = [verb, _fleet, "--media", share, "--program", "EnterpriseAgreement", "--format", "jsonl"];
        _ = Sample.Windows11Tree().Save(Directory.CreateDirectory(Path.Combine(share, "one")).FullName);
        ConsoleRun one = ConsoleRun.Of(inFolder);
        _ = Sample.Windows11Tree().Save(Directory.CreateDirectory(Path.Combine(share, "other")).FullName);
        ConsoleRun both = ConsoleRun.Of(inFolder);

        Assert.Equal(ConsoleRun.Of(verb, _fleet, "--media", _medium, "--program", "EnterpriseAgreement", "--format", "jsonl").Code, one.Code);
        Assert.Equal((one.Code, one.Json.Count), (both.Code, both.Json.Count));
    }

    /// <summary>What a file is and what to type, in one line, wherever a file of another kind is wanted.</summary>
    [Theory]
    [InlineData(
        "eligibility {disc} --media x --program EA",
        "disc.iso: is installation media, not an inventory. Name it with --media; 'reimaging media "
    )]
    [InlineData(
        "eligibility {disc} --media x --program EA --language ja",
        "disc.iso: インベントリではなく、インストール メディアです。--media で指定してください"
    )]
    [InlineData(
        "eligibility {fleet} --media x --program EA --entitlements {disc}",
        "disc.iso: is installation media, not a list of what was bought."
    )]
    [InlineData("mak {disc}", "disc.iso: is installation media, which tells of no keys.")]
    [InlineData("eligibility {book} --media x --program EA", "book.xlsx: is a workbook.")]
    [InlineData("mak {book}", "book.xlsx: is a workbook.")]
    [InlineData("eligibility {fleet} --media x --program EA --entitlements {book}", "book.xlsx: is a workbook.")]
    [InlineData("media {book}", "book.xlsx: cannot be read as media. It is a workbook")]
    [InlineData("eligibility {zip} --media x --program EA", "files.zip: is a ZIP archive.")]
    [InlineData("mak {zip}", "files.zip: is a ZIP archive.")]
    [InlineData(
        "media {fleet}",
        "fleet.csv: cannot be read as media. It is text, such as a table, not installation media. Name it as the inventory"
    )]
    [InlineData("eligibility {folder} --media x --program EA", ": is a folder. Name the files in it that are inventories: ")]
    public void FileOfAnotherKind_IsToldAsWhatItIs(string line, string says)
    {
        File.WriteAllBytes(_folder.File("disc.iso"), new byte[40_000]);
        File.WriteAllText(_folder.File("book.xlsx"), "PK\u0003\u0004\u0014\0\u0006\0[Content_Types].xml\0\u0001\u0002");
        File.WriteAllText(_folder.File("files.zip"), "PK\u0003\u0004\u0014\0\u0006\0readme.txt\0\u0001\u0002");
        var paths = new Dictionary<string, string>
        {
            ["{disc}"] = _folder.File("disc.iso"),
            ["{book}"] = _folder.File("book.xlsx"),
            ["{zip}"] = _folder.File("files.zip"),
            ["{fleet}"] = _fleet,
            ["{folder}"] = _folder.Path,
            ["x"] = _medium,
        };
        string[] words = [.. line.Split(' ').Select(word => paths.GetValueOrDefault(word, word))];
        ConsoleRun run = ConsoleRun.Of(words.Contains("--language") ? words : [.. words, "--language", "en"]);

        Assert.Equal(2, run.Code);
        Assert.Contains(says, Assert.Single(run.Error.Split('\n'), told => told.Contains(says, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>Half a download is told as that, with how much is missing.</summary>
    [Theory]
    [InlineData("en", "It is cut off: the file is ", "compare its hash")]
    [InlineData("ja", "途中で切れています。ファイルは ", "ハッシュ")]
    public void DiscImage_ThatIsCutOff_IsToldSo(string language, string says, string next)
    {
        string cut = _folder.File("cut.iso");
        byte[] whole = new IsoBuilder(Sample.Windows11Tree()).Build().ToArray();
        File.WriteAllBytes(cut, whole[..(18 * 2048)]); // The volume descriptors are whole.
        ConsoleRun run = ConsoleRun.Of("media", cut, "--language", language);

        Assert.Equal(2, run.Code);
        Assert.Contains(says, run.Error, StringComparison.Ordinal);
        Assert.Contains(whole.Length.ToString("N0", CultureInfo.InvariantCulture), run.Error, StringComparison.Ordinal);
        Assert.Contains(next, run.Error, StringComparison.Ordinal);
    }
}
