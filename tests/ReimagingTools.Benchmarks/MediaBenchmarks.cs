using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Media;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Benchmarks;

/// <summary>
/// A disc of 6 GiB with 11 editions and 1,000 files beside them, judged in process, beside <c>7z l</c> listing the same file, and a WIM of the same
/// size beside <c>wiminfo</c>. The programs pay for their start: a script that judges media with them does too.
/// </summary>
[SimpleJob(warmupCount: 10, iterationCount: 12)]
public class MediaBenchmarks
{
    private const long WimSize = 6L << 30;

    private static readonly string[] Editions =
    [
        "Core",
        "CoreN",
        "CoreSingleLanguage",
        "Education",
        "EducationN",
        "Professional",
        "ProfessionalN",
        "ProfessionalEducation",
        "ProfessionalEducationN",
        "ProfessionalWorkstation",
        "ProfessionalWorkstationN",
    ];

    private string _folder = "";
    private string _path = "";

    [Params("udf.iso", "iso9660.iso", "install.wim")]
    public string Medium { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("reimaging-benchmark-").FullName;
        SparseImage wim = new WimBuilder(
            WimXmlImage.Document([.. Editions.Select(id => WimXmlImage.Client("Windows 11 " + id, id, "10.0.22621.1702"))])
        )
        {
            XmlOffset = WimSize,
        }.Build();
        SparseImage image = Medium switch
        {
            "udf.iso" => new UdfBuilder(Tree(wim)) { MetadataBlocks = 2048 }.Build(),
            "iso9660.iso" => new IsoBuilder(Tree(wim)).Build(),
            _ => wim,
        };
        _path = image.Save(Path.Combine(_folder, Medium));
        MediaImage read = MediaReader.Read(_path)[0];
        Console.WriteLine(
            "// "
                + Medium
                + ": "
                + image.Length
                + " bytes, of which "
                + read.BytesRead
                + " are read; "
                + read.ProductText
                + ", channel "
                + read.Channel
        );
        if (read.BytesRead > MediaBudget.TotalBytes || !read.Edition.IsKnown)
        {
            throw new InvalidOperationException(Medium + " was not read as it should be.");
        }
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(_folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int OtherProgram() => Medium == "install.wim" ? Run("wiminfo", _path) : Run("7z", "l", _path);

    [Benchmark]
    public int MediaReaderRead() => MediaReader.Read(_path).Count;

    private static MediaTree Tree(SparseImage wim)
    {
        MediaTree tree = new MediaTree()
            .Add("bootmgr", "x")
            .Add("sources/ei.cfg", "[Channel]\r\nVolume\r\n[VL]\r\n1\r\n")
            .Add("sources/lang.ini", "[Available UI Languages]\r\nen-US = 3\r\n")
            .Add("sources/install.wim", wim);
        for (int i = 0; i < 1000; i++)
        {
            _ = tree.Add("sources/setupfile" + i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture) + ".dll", "x");
        }

        return tree;
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        int length = process.StandardOutput.ReadToEnd().Length;
        process.WaitForExit();
        return length;
    }
}
