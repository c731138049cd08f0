namespace ReimagingTools.Activation;

/// <summary>How much an issue matters.</summary>
public enum MakSeverity
{
    /// <summary>Worth knowing: rows that are no Multiple Activation Keys.</summary>
    Information = 0,

    /// <summary>A value could not be used; the rest of the row counts.</summary>
    Warning,

    /// <summary>A row or a file could not be used.</summary>
    Error,
}
