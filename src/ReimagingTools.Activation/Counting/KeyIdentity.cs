namespace ReimagingTools.Activation.Counting;

/// <summary>
/// How a row names a key: by the whole key, by its extended product id, or by its last five characters together with what it is for.
/// </summary>
internal readonly record struct KeyIdentity(MaskedKey? Whole, long? ExtendedId, string? LastFive, KeySubject? Subject)
{
    public static KeyIdentity Of(MakObservation observation)
    {
        long? id = observation.ExtendedId?.JoinKey;
        return observation.Key is { IsWhole: true } whole
            ? new KeyIdentity(whole, id, whole.LastFive, null)
            : new KeyIdentity(null, id, observation.Key?.LastFive, id is null ? observation.Subject : null);
    }

    /// <summary>The strongest name there is tells identities apart well enough.</summary>
    public override int GetHashCode() =>
        Whole?.GetHashCode() ?? ExtendedId?.GetHashCode() ?? (LastFive is null ? 0 : StringComparer.Ordinal.GetHashCode(LastFive));
}
