using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Completion;

/// <summary>Offers the Volume Licensing programs, by their own words and by what people type for them.</summary>
public sealed class ProgramCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => VolumePrograms.Words;
}
