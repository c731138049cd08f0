namespace ReimagingTools.Fleet.Devices;

/// <summary>What is claimed about one fact, and the texts about it nobody understood.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
internal sealed class FactClaims<T>
    where T : notnull
{
    private List<Claim<T>>? _claims;
    private List<UnreadText>? _unread;

    public bool Any(Func<T, bool> predicate) => _claims?.Exists(claim => predicate(claim.Value)) == true;

    public bool HasUnread => _unread is not null;

    public void Add(T value, Evidence evidence) => (_claims ??= new(1)).Add(new Claim<T>(value, evidence));

    public void Add(UnreadText text) => (_unread ??= new(1)).Add(text);

    /// <summary>Weighs them.</summary>
    /// <param name="areTwo">Tells whether two values are so far apart that the stronger one does not overrule the other.</param>
    public Fact<T> ToFact(Func<T, T, bool>? areTwo = null)
    {
        Fact<T>? conflict = areTwo is not null && _claims is { Count: > 1 } ? Conflict(_claims, areTwo) : null;
        return conflict ?? (_claims is null && _unread is null
            ? Fact<T>.Unknown
            : Fact<T>.From(_claims ?? (IReadOnlyList<Claim<T>>)[], _unread ?? (IReadOnlyList<UnreadText>)[]));
    }

    private static Fact<T>? Conflict(List<Claim<T>> claims, Func<T, T, bool> areTwo)
    {
        List<Claim<T>> weighty = claims.FindAll(claim => claim.Evidence.Strength != EvidenceStrength.None);
        return weighty.Exists(claim => areTwo(claim.Value, weighty[0].Value)) ? Fact<T>.Conflict(weighty) : null;
    }
}
