namespace ReimagingTools.Output;

/// <summary>Everything looked at, whether it decided anything or not; prints as one line where a list cannot be shown.</summary>
public sealed class EvidenceList : ReadOnlyCollection<EvidenceLine>
{
    internal EvidenceList(IEnumerable<Evidence> evidence)
        : this(evidence.Select(each => new EvidenceLine(each))) { }

    internal EvidenceList(IEnumerable<EvidenceLine> lines)
        : base([.. lines]) { }

    /// <summary>The lines joined by "; ".</summary>
    /// <returns>One line; empty for an empty list.</returns>
    public override string ToString() => string.Join("; ", this);
}
