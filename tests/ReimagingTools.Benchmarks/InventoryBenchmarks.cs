using System.Globalization;
using BenchmarkDotNet.Attributes;
using CsvHelper;

namespace ReimagingTools.Benchmarks;

/// <summary>A CSV of 100,000 rows to a summary, beside CsvHelper reading every value of the same file into a string.</summary>
[MemoryDiagnoser]
[InProcess]
[MinColumn]
[MedianColumn]
[WarmupCount(10)]
[IterationCount(12)]
public class InventoryBenchmarks
{
    private const int Rows = 100_000;

    private string _path = "";

    [GlobalSetup]
    public void Setup()
    {
        _path = Path.Combine(Path.GetTempPath(), "reimaging-benchmark-" + Path.GetRandomFileName() + ".csv");
        string[] products = ["Windows 10 Pro", "Windows 10 Home", "Windows 11 Pro", "Windows 7 Professional", "Windows 10 Enterprise"];
        string[] languages = ["en-US", "ja-JP", "fr-FR"];
        string[] channels = ["OEM", "FPP", "", "VL"];
        using var writer = new StreamWriter(_path);
        writer.WriteLine(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicensedComponents,LicenseChannel,LicenseType,CoaProduct,SoftwareAssurance,PriorVersionRight,DeviceCount,Site"
        );
        var random = new Random(20110201);
        for (int i = 0; i < Rows; i++)
        {
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PC-{i:D7},{products[random.Next(5)]},{languages[random.Next(3)]},x64,,{channels[random.Next(4)]},Full,,None,,1,Site {random.Next(40)}"
                )
            );
        }
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int CsvHelperToStrings()
    {
        int length = 0;
        using CsvReader reader = CsvReader.FromFile(_path);
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
            {
                length += reader.GetString(i).Length;
            }
        }

        return length;
    }

    [Benchmark]
    public int EligibilitySummary() =>
        ReimagingTools.Cli.Program.Run(
            [
                "eligibility",
                _path,
                "--media-product",
                "Windows 10 Pro",
                "--media-language",
                "en-US",
                "--media-architecture",
                "x64",
                "--media-channel",
                "VolumeLicensing",
                "--program",
                "EnterpriseAgreement",
                "--format",
                "summary",
                "--language",
                "en",
            ],
            () => Stream.Null,
            TextWriter.Null,
            TextWriter.Null
        );
}
