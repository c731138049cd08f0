namespace ReimagingTools.Activation.Requests;

/// <summary>What to know about a request beside its text.</summary>
public enum MakRequestNoticeKind
{
    /// <summary>Every key has enough left: nothing is asked for.</summary>
    NothingMissing = 0,

    /// <summary>No key is required for anything and no number was given, so it is not known what to ask for.</summary>
    NothingRequired,

    /// <summary>A key that was named is among none of the counts.</summary>
    KeyNotFound,

    /// <summary>A key that was named activates Extended Security Updates and no product that could be reimaged.</summary>
    KeyIsExtendedSecurityUpdates,

    /// <summary>Installations of which it is not known which key they hold: nothing can be asked for them.</summary>
    KeyIsAmbiguous,

    /// <summary>A key without last five characters, which the form needs.</summary>
    KeyHasNoLastFive,

    /// <summary>A key that was named has no shortfall, and no number was given.</summary>
    NumberMissing,

    /// <summary>A key is wanted, and how many it has left is not known.</summary>
    CountUnknown,

    /// <summary>A key is asked for by a count that contradicts itself.</summary>
    CountConflicting,

    /// <summary>A key is asked for by a count that is old or was not refreshed.</summary>
    CountStale,

    /// <summary>A key is asked for by a count without a date.</summary>
    CountUndated,

    /// <summary>Nothing is asked for a key that has enough left by a count that is old, undated or contested.</summary>
    CountUncertain,

    /// <summary>A number was given, and among the counts is no key that could be asked for.</summary>
    NoKeyToAskFor,
}
