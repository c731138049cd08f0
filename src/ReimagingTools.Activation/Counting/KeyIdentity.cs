namespace ReimagingTools.Activation.Counting;

/// <summary>How a row names a key: by the whole key, by its extended product id, by its last five characters, or by several of them.</summary>
internal readonly record struct KeyIdentity(Keys.MaskedKey? Whole, long? ExtendedId, string? LastFive)
{
    public static KeyIdentity Of(MakObservation observation) => new(
        observation.Key is { IsWhole: true } whole ? whole : null, observation.ExtendedId?.JoinKey, observation.Key?.LastFive);
}
