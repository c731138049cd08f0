using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Completion;

/// <summary>Offers the Volume Licensing programs, each once, also for what people type for them (EA, MPSA, OLP).</summary>
public sealed class ProgramCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => VolumePrograms.Words;

    private protected override IEnumerable<string> Matching(string typed)
    {
        if (VolumePrograms.Parse(typed)?.ToString() is { } known)
        {
            return Words.Where(word => word.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Prepend(known).Distinct();
        }

        string[] holding = [.. base.Matching(string.Concat(typed.Where(char.IsLetterOrDigit)))];
        return holding.Length > 0 ? holding : VolumePrograms.Near(typed).Take(1);
    }
}
