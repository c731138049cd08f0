using System.Diagnostics;
using System.Globalization;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Media;

/// <summary>
/// Media of every kind made as large as its kind allows, whole and in order: each is read within the budget of time, bytes and memory, lists so many
/// images and counts the others, and states once what concerns all of them.
/// </summary>
[Collection(MeasuredAlone.Name)]
public sealed class MediaShapesTests : IDisposable
{
    private const long MostMemory = 64L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Shapes =>
        [
            "images",
            "images beside markers",
            "images beside markers of one channel",
            "images with long texts",
            "image with languages",
            "suites",
            "products",
        ];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Read_StaysWithinItsBudget(string shape)
    {
        string path = Build(shape);
        _ = MediaReader.Read(path, TestContext.Current.CancellationToken);
        (IReadOnlyList<MediaImage> images, long allocated, TimeSpan took) = Weigh(path);
        for (int tries = 1; tries < 3 && took > Longest; tries++)
        {
            took = Weigh(path).Took;
        }

        Assert.InRange(images.Count, 1, MediaBudget.ListedImages);
        Assert.InRange(images[0].BytesRead, 0, MediaBudget.TotalBytes);
        Assert.InRange(allocated, 0, MostMemory);
        Assert.InRange(took, TimeSpan.Zero, Longest);
        Assert.All(images.Skip(1), image => Assert.Same(images[0].MediumEvidence, image.MediumEvidence));
        Assert.Equal(images.Count > 1, images.Any(image => image.StatedWith == images[0]));
    }

    private static (IReadOnlyList<MediaImage> Images, long Allocated, TimeSpan Took) Weigh(string path)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        IReadOnlyList<MediaImage> images = MediaReader.Read(path, TestContext.Current.CancellationToken);
        return (images, GC.GetAllocatedBytesForCurrentThread() - before, clock.Elapsed);
    }

    private string Build(string shape)
    {
        switch (shape)
        {
            case "images":
                return Wim(4000, i => Windows(i, "<EDITIONID>Professional</EDITIONID>"));
            case "images beside markers":
                _ = Wim(4000, i => Windows(i, "<EDITIONID>Professional</EDITIONID>"));
                File.WriteAllText(
                    _folder.File("medium/sources/ei.cfg"),
                    "[Channel]\r\nVolume\r\n" + Lines(11_000, i => i.ToString("x", CultureInfo.InvariantCulture))
                );
                File.WriteAllText(
                    _folder.File("medium/sources/lang.ini"),
                    "[Available UI Languages]\r\n" + Lines(7_000, i => "a" + i.ToString("x", CultureInfo.InvariantCulture) + "=3")
                );
                return _folder.File("medium");
            case "images beside markers of one channel":
                _ = Wim(4000, i => Windows(i, "<EDITIONID>Professional</EDITIONID>"));
                File.WriteAllText(_folder.File("medium/sources/ei.cfg"), "[Channel]\r\n" + Lines(2_000, i => "OEM" + i));
                return _folder.File("medium");
            case "images with long texts":
                return Wim(370, i =>
                    Windows(i, "<EDITIONID>Core" + i + "</EDITIONID>", string.Concat(Enumerable.Repeat("OEM retail recovery ", 30)) + i)
                );
            case "image with languages":
                return Wim(1, i =>
                    Windows(
                        i,
                        "<EDITIONID>Core</EDITIONID><LANGUAGES>"
                            + Lines(12_000, language => "<LANGUAGE>a" + language.ToString("x", CultureInfo.InvariantCulture) + "</LANGUAGE>")
                            + "</LANGUAGES>"
                    )
                );
            case "suites":
                return Suites();
            default:
                return Products();
        }
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));

    private static string Windows(int index, string inner, string name = "") =>
        "<IMAGE INDEX=\"" + index + "\"><NAME>" + name + "</NAME><WINDOWS>" + inner + "</WINDOWS></IMAGE>";

    private string Wim(int count, Func<int, string> image)
    {
        Directory.CreateDirectory(_folder.File("medium/sources"));
        return new WimBuilder("<WIM>" + string.Concat(Enumerable.Range(1, count).Select(image)) + "</WIM>")
            .Build()
            .Save(_folder.File("medium/sources/install.wim"));
    }

    /// <summary>
    /// One suite in thousands of spellings, as a disc may hold them or a file system that tells letters apart, and as many folders of languages.
    /// </summary>
    private string Suites()
    {
        const string Suite = "sharepointdesigner";
        for (int i = 0; i < 6_000; i++)
        {
            Directory.CreateDirectory(
                _folder.File(
                    "medium/" + string.Concat(Suite.Select((letter, at) => (i >> at & 1) == 1 ? char.ToUpperInvariant(letter) : letter)) + ".WW"
                )
            );
        }

        for (int i = 0; i < 3_000; i++)
        {
            Directory.CreateDirectory(_folder.File("medium/Word.aa-" + i.ToString("D4", CultureInfo.InvariantCulture)));
        }

        return _folder.File("medium");
    }

    private string Products()
    {
        Directory.CreateDirectory(_folder.File("medium/Office/Data/16.0.1.2"));
        File.WriteAllText(_folder.File("medium/Office/Data/v64_16.0.1.2.cab"), "");
        File.WriteAllText(_folder.File("medium/Office/Data/16.0.1.2/stream.x64.en-us.dat"), "x");
        string products = Lines(1_200, i => "<Product ID=\"P" + i + "\"><Language ID=\"en-us\"/></Product>");
        File.WriteAllText(
            _folder.File("medium/configuration.xml"),
            "<Configuration><Add OfficeClientEdition=\"64\" Channel=\"PerpetualVL2021\">" + products + "</Add></Configuration>"
        );
        return _folder.File("medium");
    }
}
