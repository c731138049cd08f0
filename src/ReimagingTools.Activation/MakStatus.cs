namespace ReimagingTools.Activation;

/// <summary>What the sources together say about the activations left on a key. Only <see cref="Ok"/> is good news.</summary>
public enum MakStatus
{
    /// <summary>No source says how many activations remain.</summary>
    NeverRetrieved = 0,

    /// <summary>Enough remain.</summary>
    Ok,

    /// <summary>A tenth of the total or less remains (ten or fewer where the total is unknown), or fewer than required.</summary>
    Low,

    /// <summary>None remain.</summary>
    Exhausted,

    /// <summary>The count is old, or its last refresh failed.</summary>
    Stale,

    /// <summary>The installations cannot be given to one key: several keys end in the same five characters.</summary>
    Ambiguous,

    /// <summary>Sources contradict each other or themselves, and their dates do not settle it.</summary>
    Conflicting,

    /// <summary>Enough or few remain, but nothing says as of when.</summary>
    Undated,
}
