namespace ReimagingTools.Cli.Output;

/// <summary>How much of what was printed for verdicts is kept for the next row with the same verdict.</summary>
internal static class VerdictMemory
{
    /// <summary>Verdicts kept; past it the memory starts over, so that no input can fill it.</summary>
    public const int Most = 20_000;
}
