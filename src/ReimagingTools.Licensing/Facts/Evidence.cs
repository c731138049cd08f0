namespace ReimagingTools.Licensing.Facts;

/// <summary>One observed value and what it says. Values are recorded as found, product keys always masked.</summary>
/// <param name="Kind">What kind of marker or field it is, in one stable word: "OA3xOriginalProductKeyDescription", "VolumeLabel",
/// "FileName".</param>
/// <param name="Value">The value as found, shortened and masked where it must be.</param>
/// <param name="Says">What follows from it, in a few words: "channel Oem", "edition Professional", "nothing".</param>
/// <param name="Strength">How much it weighs.</param>
public sealed record Evidence(string Kind, string Value, string Says, EvidenceStrength Strength)
{
    /// <summary>
    /// What the record calls the field, product keys masked: the heading as it is written where that is another word than the kind.
    /// </summary>
    public string Heading
    {
        get => field ?? Kind;
        init => field = ProductKeys.Mask(value);
    }

    /// <summary>The value as found, product keys masked.</summary>
    public string Value { get; init; } = ProductKeys.Mask(Value);

    /// <summary>What follows from it, product keys masked.</summary>
    public string Says { get; init; } = ProductKeys.Mask(Says);

    /// <inheritdoc/>
    public override string ToString() => Heading + " \"" + Value + "\": " + Says;
}
