namespace ReimagingTools.Licensing.Verdicts;

/// <summary>What one rule found.</summary>
public enum Outcome
{
    /// <summary>A fact the rule needs is missing or contested.</summary>
    Undetermined = 0,

    /// <summary>The rule has nothing to say about these facts.</summary>
    NotApplicable,

    /// <summary>The condition holds.</summary>
    Satisfied,

    /// <summary>The condition does not hold.</summary>
    Violated,
}
