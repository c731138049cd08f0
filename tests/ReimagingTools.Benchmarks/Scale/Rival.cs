using System.Globalization;

namespace ReimagingTools.Benchmarks.Scale;

/// <summary>Ways to the same end, run in turns, so that what else the machine does meets all of them alike.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Run">Runs it once.</param>
internal sealed record Rival(string Name, Func<Child> Run)
{
    /// <summary>Runs each several times and prints medians, the fastest, memory, and the ratio to the first.</summary>
    public static void Compare(string title, int times, params Rival[] rivals)
    {
        var runs = rivals.ToDictionary(rival => rival, _ => new List<Child>());
        for (int i = 0; i < times; i++)
        {
            foreach (Rival rival in rivals)
            {
                runs[rival].Add(rival.Run());
            }
        }

        Console.WriteLine();
        Console.WriteLine("### " + title);
        Console.WriteLine();
        Console.WriteLine("| what | median | fastest | processor | peak memory | ratio of medians | ratio of fastest | ratio of processor time |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        TimeSpan processor = Processor(runs[rivals[0]]);
        TimeSpan median = Median(runs[rivals[0]]),
            fastest = runs[rivals[0]].Min(run => run.Time);
        foreach (Rival rival in rivals)
        {
            List<Child> own = runs[rival];
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {rival.Name} | {Median(own).TotalSeconds:F2} s | {own.Min(run => run.Time).TotalSeconds:F2} s | {Processor(own).TotalSeconds:F2} s | {own.Max(run => run.PeakBytes) / 1e6:F0} MB | {Median(own) / median:F2} | {own.Min(run => run.Time) / fastest:F2} | {Processor(own) / processor:F2} |"
                )
            );
        }
    }

    private static TimeSpan Processor(List<Child> runs) => runs.Select(run => run.Processor).Order().ElementAt(runs.Count / 2);

    private static TimeSpan Median(List<Child> runs) => runs.Select(run => run.Time).Order().ElementAt(runs.Count / 2);
}
