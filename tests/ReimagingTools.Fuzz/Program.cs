using System.Diagnostics;
using System.Globalization;
using ReimagingTools.Fuzz.Targets;
using ReimagingTools.Tests.Media.Builders;
using SharpFuzz;

namespace ReimagingTools.Fuzz;

/// <summary>
/// <c>all|odd|even|TARGET [seconds] [seed]</c> replays the seeds and fuzzes with the seeded mutator, all targets or every second one; <c>replay
/// TARGET file...</c> tries files; <c>seeds TARGET folder</c> writes the seeds; <c>afl TARGET</c> and <c>libfuzzer TARGET</c> run under those
/// fuzzers. Exit code 1 tells of findings, each kept in a file of the folder <c>findings</c>.
/// </summary>
internal static class Program
{
    private const int MostFindings = 5;

    private static readonly FuzzTarget[] Targets =
    [
        new MediaTarget("disc", "medium.iso", MediaSeeds.Discs),
        new MediaTarget("wim", "install.wim", MediaSeeds.Wims),
        new TreeTarget(),
        ConsoleTarget.Mak,
        new NameTarget(),
        ConsoleTarget.Csv,
        ConsoleTarget.Json,
        ConsoleTarget.LicensingText,
        RecordTarget.Hive,
        RecordTarget.Acpi,
    ];

    private static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        switch (args)
        {
            case ["replay", string name, .. string[] files]:
                return Array.FindAll(files, file => Tell(Find(name), File.ReadAllBytes(file), file)).Length == 0 ? 0 : 1;
            case ["seeds", string name, string folder]:
                Directory.CreateDirectory(folder);
                Find(name).Seeds.Index().ToList().ForEach(seed => File.WriteAllBytes(Path.Combine(folder, seed.Index + ".bin"), seed.Item));
                return 0;
            case ["afl", string name]:
                Fuzzer.OutOfProcess.Run(stream => Throw(Find(name), Whole(stream)));
                return 0;
            case ["libfuzzer", string name]:
                Fuzzer.LibFuzzer.Run(bytes => Throw(Find(name), bytes.ToArray()));
                return 0;
            default:
                double seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 5;
                ulong seed = args.Length > 2 ? ulong.Parse(args[2], CultureInfo.InvariantCulture) : 1;
                FuzzTarget[] chosen =
                    args is [] or ["all", ..] ? Targets
                    : args[0] is "odd" or "even" ? [.. Targets.Where((_, at) => at % 2 == (args[0] == "odd" ? 1 : 0))]
                    : [Find(args[0])];
                return chosen.Sum(target => Fuzz(target, TimeSpan.FromSeconds(seconds), seed)) > 0 ? 1 : 0;
        }
    }

    private static FuzzTarget Find(string name) =>
        Array.Find(Targets, target => target.Name == name)
        ?? throw new ArgumentException("Targets: " + string.Join(", ", Targets.Select(target => target.Name)));

    private static int Fuzz(FuzzTarget target, TimeSpan time, ulong seed)
    {
        int findings = target.Seeds.Index().Count(each => Tell(target, each.Item, "seed " + each.Index));
        var mutator = new ByteMutator(target.Seeds, target.PointsIntoItself);
        var clock = Stopwatch.StartNew();
        ulong inputs = 0;
        for (; clock.Elapsed < time && findings < MostFindings; inputs++)
        {
            var noise = new Noise((seed << 32) + inputs);
            byte[] input = mutator.Next(noise);
            input = noise.Below(8) == 0 ? input : target.Mend(input);
            findings += Tell(target, input, "seed " + seed + ", input " + inputs) ? 1 : 0;
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"fuzz {target.Name}: {target.Seeds.Count} seeds replayed, {inputs} inputs in {clock.Elapsed.TotalSeconds:F0} s, {findings} findings"
            )
        );
        return findings;
    }

    private static bool Tell(FuzzTarget target, byte[] input, string what)
    {
        if (Oracle.Fault(target, input) is not { } fault)
        {
            return false;
        }

        string path = Path.Combine(
            Directory.CreateDirectory("findings").FullName,
            target.Name + "-" + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(input))[..12]
        );
        File.WriteAllBytes(path, input);
        Console.WriteLine("FINDING in " + target.Name + " (" + what + ", kept as " + path + "): " + fault);
        return true;
    }

    private static void Throw(FuzzTarget target, byte[] input)
    {
        if (Oracle.Fault(target, input) is { } fault)
        {
            throw new InvalidOperationException(fault);
        }
    }

    private static byte[] Whole(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
