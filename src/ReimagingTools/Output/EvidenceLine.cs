namespace ReimagingTools.Output;

/// <summary>One observed value and what it says, as text. Product keys are masked to their last five characters.</summary>
public sealed class EvidenceLine
{
    internal EvidenceLine(Evidence evidence)
    {
        Kind = evidence.Kind;
        Value = evidence.Value;
        Says = evidence.Says;
        Strength = evidence.Strength.ToString();
    }

    /// <summary>What kind of marker or field it is, in one stable word.</summary>
    public string Kind { get; }

    /// <summary>The value as found, shortened and masked where it must be.</summary>
    public string Value { get; }

    /// <summary>What follows from it, in a few words.</summary>
    public string Says { get; }

    /// <summary>How much it weighs: None, Weak, Moderate, Strong, Decisive.</summary>
    public string Strength { get; }

    /// <summary>Kind, value and what it says.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Kind + " \"" + Value + "\": " + Says;
}
