namespace ReimagingTools.Licensing.Briefs;

/// <summary>How sure a fact of the law is.</summary>
public enum Confidence
{
    /// <summary>Open: nothing may be concluded.</summary>
    Low = 0,

    /// <summary>Read in an excerpt or a paraphrase: it may lower a decision or advise, never raise one.</summary>
    Medium,

    /// <summary>Read in the publication itself: it may decide.</summary>
    High,
}
