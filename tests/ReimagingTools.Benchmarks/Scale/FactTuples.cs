using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Records.Columns;
using ReimagingTools.Records.Rows;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>What a verdict costs in a fleet: one judgement per distinct tuple of facts, one look-up per device.</summary>
internal static class FactTuples
{
    private const int Rounds = 200;

    public static void Measure(string fleet)
    {
        var clock = Stopwatch.StartNew();
        (List<int> order, List<Device> rows) = Read(fleet);
        double read = clock.Elapsed.TotalMicroseconds / rows.Count;
        EligibilityJudge judge = NewJudge();
        clock.Restart();
        foreach (int index in order)
        {
            judge.VerdictFor(rows[index].Products[0], 0, rows[index].SoftwareAssurance);
        }

        double all = clock.Elapsed.TotalNanoseconds / order.Count;
        double anew = Anew(rows);
        Console.WriteLine();
        Console.WriteLine("### A verdict per distinct tuple of facts");
        Console.WriteLine();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"* {order.Count:N0} devices, {rows.Count:N0} different rows (read once each: {read:F1} us), {judge.Judgements:N0} tuples judged, {judge.LookUps - judge.Judgements:N0} hits"
            )
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"* {anew:F0} ns a judgement, {all:F0} ns a look-up (judgements included), ratio {anew / all:F1}"
            )
        );
    }

    private static double Anew(List<Device> rows)
    {
        long judged = 0;
        var clock = Stopwatch.StartNew();
        for (int i = 0; i < Rounds; i++)
        {
            EligibilityJudge judge = NewJudge();
            foreach (Device device in rows)
            {
                judge.VerdictFor(device.Products[0], 0, device.SoftwareAssurance);
            }

            judged += judge.Judgements;
        }

        return clock.Elapsed.TotalNanoseconds / judged;
    }

    private static (List<int> Order, List<Device> Rows) Read(string fleet)
    {
        (List<int> order, List<Device> rows, Dictionary<string, int> known) = ([], [], []);
        using CsvReader reader = CsvReader.FromFile(fleet);
        reader.ReadHeader();
        string[] names = [.. reader.Headers];
        int[] judged =
        [
            .. Enumerable
                .Range(0, names.Length)
                .Where(index => ColumnTable.Default.Find(names[index]).Any(column => FieldTraits.IsJudged(column.Field))),
        ];
        while (reader.Read())
        {
            string key = string.Join('\n', judged.Select(reader.GetString));
            if (!known.TryGetValue(key, out int index))
            {
                index = rows.Count;
                known.Add(key, index);
                rows.Add(
                    DeviceReader.Read(
                        new RowBuilder(ColumnTable.Default).Of(
                            judged.Select(column => KeyValuePair.Create(names[column], (object?)reader.GetString(column)))
                        )
                    )
                );
            }

            order.Add(index);
        }

        return (order, rows);
    }

    private static EligibilityJudge NewJudge() =>
        new(
            new Agreement { Program = VolumeProgram.EnterpriseAgreement },
            [DeclaredMedia.Of("Windows 10 Pro", Language.Of("en-US"), Architecture.X64, null, MediaChannel.VolumeLicensing)]
        );
}
