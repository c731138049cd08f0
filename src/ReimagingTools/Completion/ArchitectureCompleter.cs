namespace ReimagingTools.Completion;

/// <summary>Offers the processor architectures.</summary>
public sealed class ArchitectureCompleter : WordCompleter
{
    private protected override IEnumerable<string> Words => ["x86", "x64", "arm64"];
}
