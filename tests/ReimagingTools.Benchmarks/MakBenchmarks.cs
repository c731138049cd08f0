using System.Globalization;
using System.Xml;
using BenchmarkDotNet.Attributes;
using ReimagingTools.Activation;

namespace ReimagingTools.Benchmarks;

/// <summary>A VAMT export of 100,000 keys, beside an XML reader that walks the same file and looks at nothing.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 6, iterationCount: 12)]
public class MakBenchmarks
{
    private const int Keys = 100_000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private string _path = "";

    [GlobalSetup]
    public void Setup()
    {
        _path = Path.Combine(Path.GetTempPath(), "reimaging-benchmark-" + Path.GetRandomFileName() + ".cilx");
        using var writer = new StreamWriter(_path);
        writer.WriteLine(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<VolumeActivationManagementToolData xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" VamtVersion=\"3.0.5.0\">"
        );
        writer.WriteLine("  <SoftwareLicensingData TotalProductKeys=\"100000\">\n    <Products />\n    <ProductKeys>");
        for (int i = 0; i < Keys; i++)
        {
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                          <ProductKey>
                            <KeyDescription>Win 10 RTM {(i % 18 == 0 ? "Professional" : "Enterprise")} Volume:MAK</KeyDescription>
                            <KeyId>12345-03291-{i / 1_000_000:000}-{i % 1_000_000:000000}-03-1033-20348.0000-0062023</KeyId>
                            <KeyType>Mak</KeyType>
                            <KeyValue>AEIOU-AEIOU-AEIOU-AEIOU-{i:00000}</KeyValue>
                            <LastUpdate>2023-01-06T10:15:30.123</LastUpdate>
                            <LastErrorCode>0</LastErrorCode>
                            <RemainingActivations>{i % 500}</RemainingActivations>
                            <SupportedEditions>Enterprise;EnterpriseN</SupportedEditions>
                            <SupportedSku>00000000-0000-0000-0000-000000000001</SupportedSku>
                            <UserRemarks />
                            <KeyTypeName>MAK</KeyTypeName>
                          </ProductKey>

                    """
                )
            );
        }

        writer.WriteLine("    </ProductKeys>\n  </SoftwareLicensingData>\n</VolumeActivationManagementToolData>");
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int WalkXml()
    {
        int nodes = 0;
        using var reader = XmlReader.Create(_path, Settings);
        while (reader.Read())
        {
            nodes++;
        }

        return nodes;
    }

    [Benchmark]
    public int ReadKeys()
    {
        using FileStream file = File.OpenRead(_path);
        return new MakReader().Read(file, "keys.cilx").Count();
    }

    [Benchmark]
    public int CountKeys()
    {
        using FileStream file = File.OpenRead(_path);
        var counter = new MakCounter();
        counter.AddRange(new MakReader().Read(file, "keys.cilx"));
        return counter.EnumerateCounts().Count();
    }
}
