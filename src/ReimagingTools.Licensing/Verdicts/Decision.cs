namespace ReimagingTools.Licensing.Verdicts;

/// <summary>The answer.</summary>
public enum Decision
{
    /// <summary>A fact is missing or contested; nothing may be concluded.</summary>
    Indeterminate = 0,

    /// <summary>Every condition is shown to hold.</summary>
    Eligible,

    /// <summary>At least one condition is shown not to hold.</summary>
    NotEligible,
}
