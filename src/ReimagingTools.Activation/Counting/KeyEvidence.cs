namespace ReimagingTools.Activation.Counting;

/// <summary>
/// Everything said under one identity. Most keys stand in one row: it is kept as it came, and put together with others only when there are others.
/// </summary>
internal sealed class KeyEvidence(KeyIdentity identity, int order, MakObservation first)
{
    private KeyStatements? _several;

    public KeyIdentity Identity { get; } = identity;

    /// <summary>The place of its first row among all rows, to list keys in the order of the sources.</summary>
    public int Order { get; } = order;

    /// <summary>What all of it says the key is for.</summary>
    public KeySubject Subject => _several is null ? first.Subject : _several.Subject;

    public bool HasInstallations => _several is null ? first.Devices > 0 : _several.Installations is not null;

    /// <summary>What was said; made anew for a single row, so ask once.</summary>
    public KeyStatements Statements() => _several ?? Of(first);

    public void Add(MakObservation observation)
    {
        _several ??= Of(first);
        _several.Add(observation);
    }

    private static KeyStatements Of(MakObservation observation)
    {
        var statements = new KeyStatements();
        statements.Add(observation);
        return statements;
    }
}
