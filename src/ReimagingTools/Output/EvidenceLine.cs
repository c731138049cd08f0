namespace ReimagingTools.Output;

/// <summary>One observed value and what it says, as text. Product keys are masked to their last five characters.</summary>
public sealed class EvidenceLine
{
    private readonly Evidence _evidence;

    internal EvidenceLine(Evidence evidence) => _evidence = evidence;

    /// <summary>What kind of marker or field it is, in one stable word.</summary>
    public string Kind => _evidence.Kind;

    /// <summary>The value as found, shortened and masked where it must be.</summary>
    public string Value => _evidence.Value;

    /// <summary>What follows from it, in a few words.</summary>
    public string Says => _evidence.Says;

    /// <summary>How much it weighs: None, Weak, Moderate, Strong, Decisive.</summary>
    public string Strength => _evidence.Strength.ToString();

    /// <summary>Kind, value and what it says.</summary>
    public override string ToString() => Kind + " \"" + Value + "\": " + Says;
}
