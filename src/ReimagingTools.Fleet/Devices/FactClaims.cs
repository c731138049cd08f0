namespace ReimagingTools.Fleet.Devices;

/// <summary>What is claimed about one fact, and the texts about it nobody understood.</summary>
/// <typeparam name="T">The type of the fact.</typeparam>
internal sealed class FactClaims<T> : IFactClaims
    where T : notnull
{
    /// <summary>The first; most facts have no other.</summary>
    private Said<T>? _first;

    /// <summary>All of them, where there are several.</summary>
    private List<Claim<T>>? _several;
    private List<UnreadText>? _unread;

    public bool Any(Func<T, bool> predicate) =>
        _several is null ? _first is not null && predicate(_first.Claim.Value) : _several.Exists(claim => predicate(claim.Value));

    /// <summary>Tells a claim about a group that goes with any other: it is taken as it is, and contests nothing.</summary>
    public Func<Claim<T>, bool>? IsApart { get; init; }

    public bool IsSilent => _unread is null && All.All(claim => claim.Evidence.Strength == EvidenceStrength.None);

    public bool HasUnread => _unread is not null;

    /// <summary>True where what is said of a group shows the fact, and nothing else does.</summary>
    public bool IsOfGroup { get; private set; }

    public void Add(T value, Evidence evidence) => Add(Said<T>.Of(value, evidence));

    public void Add(Said<T> said)
    {
        if (_first is null)
        {
            _first = said;
        }
        else
        {
            (_several ??= new(2) { _first.Claim }).Add(said.Claim);
        }
    }

    public void Add(UnreadText text) => (_unread ??= new(1)).Add(text);

    public void Take(IFactClaims other, RowStanding standing, bool isOfAll)
    {
        var others = (FactClaims<T>)other;
        if (others._first is null && others._unread is null)
        {
            return;
        }

        IReadOnlyList<Claim<T>> claimed = others.All;
        bool isOfGroup = standing == RowStanding.OfGroup;
        Func<Claim<T>, bool>? isApart = isOfGroup && !isOfAll ? IsApart : null;
        Claim<T>[] own = [.. All.Where(claim => claim.Evidence.Strength != EvidenceStrength.None && isApart?.Invoke(claim) != true)];
        if (own.Length == 0 && !isOfGroup)
        {
            return;
        }

        IsOfGroup |= isOfGroup && own.Length == 0 && claimed.Any(claim => claim.Evidence.Strength != EvidenceStrength.None);
        EvidenceStrength? top = own.Select(claim => claim.Evidence.Strength)
            .Concat(isOfGroup ? (_unread ?? []).Select(text => text.Evidence.Strength) : [])
            .Cast<EvidenceStrength?>()
            .Max();
        foreach (
            IGrouping<(string, string), Claim<T>> value in claimed
                .Where(claim => claim.Evidence.Strength != EvidenceStrength.None)
                .GroupBy(claim => (claim.Evidence.Heading, claim.Evidence.Value))
        )
        {
            if (top is not { } weight || value.All(claim => isApart?.Invoke(claim) == true))
            {
                foreach (Claim<T> claim in value)
                {
                    Add(claim.Value, claim.Evidence);
                }
            }
            else if (!value.Any(claim => Array.Exists(own, each => each.Value.Equals(claim.Value) && (each.Evidence.Strength == top || !isOfGroup))))
            {
                Add(value.First().Value, value.First().Evidence with { Strength = weight });
            }
        }

        foreach (UnreadText text in others._unread ?? [])
        {
            Add(top is { } weight ? text with { Evidence = text.Evidence with { Strength = weight } } : text);
        }
    }

    /// <summary>Takes claims that show nothing by themselves, and weigh what they weigh where anything else is claimed.</summary>
    /// <param name="doubted">The claims.</param>
    public void TakeDoubted(FactClaims<T> doubted)
    {
        foreach (Claim<T> claim in All.Any(claim => claim.Evidence.Strength != EvidenceStrength.None) ? doubted.All : [])
        {
            Add(claim.Value, claim.Evidence);
        }
    }

    private IReadOnlyList<Claim<T>> All =>
        _several is not null ? _several
        : _first is null ? []
        : [_first.Claim];

    /// <summary>Weighs them.</summary>
    /// <param name="areTwo">Tells whether two values are so far apart that the stronger one does not overrule the other.</param>
    public Fact<T> ToFact(Func<T, T, bool>? areTwo = null)
    {
        if (_several is null && _unread is null)
        {
            return _first is null ? Fact<T>.Unknown : _first.Alone;
        }

        IReadOnlyList<Claim<T>> claims = All;
        return (areTwo is not null && _several is not null ? Conflict(_several, areTwo) : null)
            ?? Fact<T>.From(claims, _unread ?? (IReadOnlyList<UnreadText>)[]);
    }

    private static Fact<T>? Conflict(List<Claim<T>> claims, Func<T, T, bool> areTwo)
    {
        List<Claim<T>> weighty = claims.FindAll(claim => claim.Evidence.Strength != EvidenceStrength.None);
        return weighty.Exists(claim => areTwo(claim.Value, weighty[0].Value)) ? Fact<T>.Conflict(weighty) : null;
    }
}
