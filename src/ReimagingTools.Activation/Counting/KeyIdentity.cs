using ReimagingTools.Activation.Keys;

namespace ReimagingTools.Activation.Counting;

/// <summary>How a row names a key: by the whole key, by its extended product id, by its last five characters, or by several of them.</summary>
internal readonly record struct KeyIdentity(MaskedKey? Whole, long? ExtendedId, string? LastFive)
{
    public static KeyIdentity Of(MakObservation observation) => new(
        observation.Key is { IsWhole: true } whole ? whole : null, observation.ExtendedId?.JoinKey, observation.Key?.LastFive);

    /// <summary>The strongest name there is tells identities apart well enough.</summary>
    public override int GetHashCode() =>
        Whole?.GetHashCode() ?? ExtendedId?.GetHashCode() ?? (LastFive is null ? 0 : StringComparer.Ordinal.GetHashCode(LastFive));
}
