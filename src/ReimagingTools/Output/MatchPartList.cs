using ReimagingTools.Media.Matching;

namespace ReimagingTools.Output;

/// <summary>Every compared part; prints as one line where a list cannot be shown.</summary>
public sealed class MatchPartList : ReadOnlyCollection<MatchPartLine>
{
    internal MatchPartList(IEnumerable<PartComparison> parts)
        : base([.. parts.Select(part => new MatchPartLine(part))]) { }

    /// <summary>The parts joined by "; ".</summary>
    public override string ToString() => string.Join("; ", this);
}
