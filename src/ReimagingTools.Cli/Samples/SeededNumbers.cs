namespace ReimagingTools.Cli.Samples;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed on every machine and every version of the runtime, which
/// <see cref="Random"/> does not promise.
/// </summary>
internal sealed class SeededNumbers(long seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>The next number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        mixed ^= mixed >> 31;
        return (int)Math.BigMul(mixed, (ulong)bound, out _);
    }

    /// <summary>True in <paramref name="percent"/> of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;
}
