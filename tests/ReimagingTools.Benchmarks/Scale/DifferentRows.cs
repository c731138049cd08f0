using System.Diagnostics;
using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>
/// What a row costs that says what no other row says, so that nothing but its words is remembered: <c>different --rows</c>. Processor time and bytes
/// allocated, which other work on the computer touches less than the clock; beside a copy of the same file by CsvHelper in the same process.
/// </summary>
internal static class DifferentRows
{
    private static readonly string[] Products =
    [
        "Windows 10 Pro",
        "Windows 10 Home",
        "Windows 11 Pro",
        "Windows 7 Professional",
        "Windows 10 Enterprise",
        "Windows 8.1 Pro",
    ];
    private static readonly string[] Languages = ["en-US", "ja-JP", "fr-FR"];
    private static readonly string[] Channels = ["OEM", "FPP", "", "VL"];

    public static int Run(string[] options)
    {
        int rows = options is ["--rows", string number] ? int.Parse(number, CultureInfo.InvariantCulture) : 50_000;
        string folder = Directory.CreateTempSubdirectory("reimaging-different-").FullName;
        try
        {
            string warm = Write(Path.Combine(folder, "warm.csv"), 5_000),
                path = Write(Path.Combine(folder, "rows.csv"), rows);
            Measure(warm, folder);
            (double copied, double copiedBytes, double judged, double judgedBytes) = Measure(path, folder);
            Console.WriteLine("| what | processor time a row | allocated a row | ratio |");
            Console.WriteLine("|---|---|---|---|");
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| CsvHelper copies the file (baseline) | {copied / rows:F2} us | {copiedBytes / rows:F0} B | 1.0 |"
                )
            );
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| eligibility --format csv, every row different | {judged / rows:F2} us | {judgedBytes / rows:F0} B | {judged / copied:F1} |"
                )
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static (double Copied, double CopiedBytes, double Judged, double JudgedBytes) Measure(string path, string folder)
    {
        (double copied, double copiedBytes) = Cost(() => CsvCopy.Run(path, Path.Combine(folder, "copy.csv")));
        (double judged, double judgedBytes) = Cost(() =>
            Cli.Program.Run(
                [
                    "eligibility",
                    path,
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
                    "csv",
                    "--language",
                    "en",
                    "--output",
                    Path.Combine(folder, "verdicts.csv"),
                ],
                () => Stream.Null,
                TextWriter.Null,
                TextWriter.Null
            )
        );
        return (copied, copiedBytes, judged, judgedBytes);
    }

    private static (double Microseconds, double Bytes) Cost(Func<int> work)
    {
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        _ = work();
        process.Refresh();
        return ((process.TotalProcessorTime - before).TotalMicroseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static string Write(string path, int rows)
    {
        var random = new Random(20110201);
        using var writer = new StreamWriter(path);
        writer.WriteLine(
            "ComputerName,LicensedProduct,LicensedLanguage,LicensedArchitecture,LicensedComponents,LicenseChannel,LicenseType,CoaProduct,SoftwareAssurance,PriorVersionRight,DeviceCount,Site"
        );
        for (int i = 0; i < rows; i++)
        {
            string product = Products[random.Next(Products.Length)],
                label = Products[random.Next(Products.Length)];
            writer.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PC-{i:D7},{product},{Languages[random.Next(3)]},x64,,{Channels[random.Next(4)]},Full,{label} label {i},None,,1,Site {random.Next(40)}"
                )
            );
        }

        return path;
    }
}
