namespace ReimagingTools.Fleet.Devices;

/// <summary>What is claimed about one fact, and the texts about it nobody understood.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
internal sealed class FactClaims<T>
    where T : notnull
{
    private readonly List<Claim<T>> _claims = [];
    private readonly List<UnreadText> _unread = [];

    public bool Any(Func<T, bool> predicate) => _claims.Exists(claim => predicate(claim.Value));

    public void Add(T value, Evidence evidence) => _claims.Add(new Claim<T>(value, evidence));

    public void Add(UnreadText text) => _unread.Add(text);

    /// <summary>Weighs them.</summary>
    /// <param name="areTwo">Tells whether two values are so far apart that the stronger one does not overrule the other.</param>
    public Fact<T> ToFact(Func<T, T, bool>? areTwo = null)
    {
        if (_claims.Count == 0 && _unread.Count == 0)
        {
            return Fact<T>.Unknown;
        }

        Claim<T>[] weighty = areTwo is null ? [] : [.. _claims.Where(claim => claim.Evidence.Strength != EvidenceStrength.None)];
        bool isConflict = Array.Exists(weighty, claim => areTwo!(claim.Value, weighty[0].Value));
        return isConflict ? Fact<T>.Conflict(weighty) : Fact<T>.From(_claims, _unread);
    }
}
