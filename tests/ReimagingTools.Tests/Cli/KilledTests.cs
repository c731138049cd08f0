using System.Diagnostics;
using System.Globalization;
using ReimagingTools.Cli;
using ReimagingTools.Tests.Media.Builders;

namespace ReimagingTools.Tests.Cli;

/// <summary>
/// The console killed at any moment while it writes each format: the old file whole or the new one. A few times always; the environment variable
/// REIMAGING_KILLS sets how often, and a longer inventory then.
/// </summary>
[Collection(MeasuredAlone.Name)]
[Trait("Category", "Slow")]
public sealed class KilledTests : IDisposable
{
    private const int FewKills = 2;

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Formats => ["csv", "jsonl", "html", "table", "summary", "decision-table"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Kill_LeavesTheOldFileOrTheNewOne(string format)
    {
        bool isLong = int.TryParse(
            Environment.GetEnvironmentVariable("REIMAGING_KILLS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int kills
        );
        kills = isLong ? kills : FewKills;
        string inventory = _folder.File("fleet.csv"),
            output = _folder.File("out"),
            whole = _folder.File("whole");
        WriteInventory(inventory, format, isLong ? 60_000 : 3_000);
        string[] args = ConsoleRun.EligibilityArguments(inventory, "--format", format, "--as-of", "2026-01-01", "--output");
        var clock = Stopwatch.StartNew();
        using (Process first = Start([.. args, whole]))
        {
            await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        int longest = (int)clock.ElapsedMilliseconds,
            replaced = 0;
        byte[] expected = await Content(whole);
        Assert.NotEmpty(expected);
        for (int i = 0; i < kills; i++)
        {
            await File.WriteAllTextAsync(output, "older", TestContext.Current.CancellationToken);
            using Process process = Start([.. args, output]);
            _ = EndsWithin(process, new Noise((ulong)i).Below(longest + 200));
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            byte[] found = await Content(output);
            bool isOld = found.AsSpan().SequenceEqual("older"u8);
            Assert.True(isOld || found.AsSpan().SequenceEqual(expected), "Kill " + i + " left " + found.Length + " bytes.");
            replaced += isOld ? 0 : 1;
            Array.ForEach(Directory.GetFiles(_folder.Path, ".reimaging-*"), File.Delete);
            Assert.Equal(["fleet.csv", "out", "whole"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }

        TestContext.Current.SendDiagnosticMessage(format + ": " + kills + " kills, " + replaced + " after the file was in place");
    }

    /// <summary>A fleet, or for a decision table as many groups as an engine would have keyed.</summary>
    private static void WriteInventory(string path, string format, int devices)
    {
        if (format != "decision-table")
        {
            Assert.Equal(0, ConsoleRun.Of("make-fleet", "--devices", devices.ToString(CultureInfo.InvariantCulture), "--output", path).Code);
            return;
        }

        // Names nobody knows are looked up one by one, so that a few take as long to write as many devices.
        IEnumerable<string> groups = Enumerable
            .Range(0, devices / 20)
            .Select(i => "Windows 10 Pro " + i.ToString(CultureInfo.InvariantCulture))
            .Select(product => "U" + Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(product)) + ",LicensedProduct," + product + ",1");
        File.WriteAllLines(path, groups.Prepend("ReimageKey,ReimageColumns,LicensedProduct,DeviceCount"));
    }

    /// <summary>A report tells the time it was made at; those lines are not compared.</summary>
    private static async Task<byte[]> Content(string path) =>
        [
            .. System.Text.Encoding.UTF8.GetBytes(
                string.Join(
                    '\n',
                    (await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken)).Where(line =>
                        !line.Contains("Made on", StringComparison.Ordinal) && !line.Contains("<time ", StringComparison.Ordinal)
                    )
                )
            ),
        ];

    private static bool EndsWithin(Process process, int milliseconds) => process.WaitForExit(milliseconds);

    private static Process Start(string[] args) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            }
        )!;
}
