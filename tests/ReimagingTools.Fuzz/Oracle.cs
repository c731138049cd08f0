using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Fuzz;

/// <summary>
/// What must hold of every input: only documented refusals, bounded time and memory, one answer, agreement, and no whole product key. Time is the
/// processor's, so that a busy machine makes no findings; who waits without working is found by whoever watches the run.
/// </summary>
internal static class Oracle
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly char[] Ends = ['\n', '"', ',', '\t', ';', '|'];

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(FuzzTarget target, byte[] input)
    {
        try
        {
            (string answer, long allocated, TimeSpan took) = Measure(target, input);
            (string again, long allocatedAgain, TimeSpan tookAgain) = Measure(target, input);
            long memory = Math.Min(allocated, allocatedAgain);
            TimeSpan time = took < tookAgain ? took : tookAgain;
            return answer != again ? "Two answers:\n" + answer + "\n" + again
                : memory > target.MostMemory ? memory.ToString(CultureInfo.InvariantCulture) + " bytes were allocated."
                : time > Longest ? "It took " + time + "."
                : answer.Split(Ends).Any(ProductKeys.ContainsWholeKey) ? "A whole product key is in the answer." // The answer itself is not told for that.
                : target.Disagreement(input);
        }
#pragma warning disable CA1031 // Every exception is what is looked for.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return failure.ToString();
        }
    }

    private static (string Answer, long Allocated, TimeSpan Took) Measure(FuzzTarget target, byte[] input)
    {
        long before = GC.GetTotalAllocatedBytes();
        TimeSpan start = Environment.CpuUsage.TotalTime;
        string answer = target.Read(input);
        return (answer, GC.GetTotalAllocatedBytes() - before, Environment.CpuUsage.TotalTime - start);
    }
}
