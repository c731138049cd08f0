namespace ReimagingTools.Activation.Counting;

/// <summary>The evidence that belongs to one key.</summary>
internal sealed class KeyGroup
{
    private static readonly long[] NoIds = [];

    private readonly List<KeyEvidence> _members = new(1);
    private IReadOnlyCollection<long> _ids = NoIds;

    public KeyGroup(KeyEvidence first)
    {
        Order = first.Order;
        Add(first);
    }

    public IReadOnlyList<KeyEvidence> Members => _members;

    /// <summary>True once another group has taken the members over.</summary>
    public bool IsEmpty => _members.Count == 0;

    /// <summary>True when it could belong to several keys, and so belongs to none.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>True when another key of ours ends in the same five characters.</summary>
    public bool SharesLastFive { get; set; }

    /// <summary>True when installations that may be of this key could not be given to it.</summary>
    public bool LacksInstallations { get; set; }

    public int Order { get; private set; }

    public bool HasWhole { get; private set; }

    /// <summary>True when an id is known.</summary>
    public bool HasId => _ids.Count > 0;

    /// <summary>The ids the sources give; more than one where they contradict each other.</summary>
    public IReadOnlyCollection<long> Ids => _ids;

    public KeySubject Subject { get; private set; } = KeySubject.Unknown;

    public string? LastFive { get; private set; }

    public bool HasInstallations { get; private set; }

    public void Add(KeyEvidence member)
    {
        _members.Add(member);
        Order = Math.Min(Order, member.Order);
        LastFive = Better(member.Identity);
        HasWhole |= member.Identity.Whole is not null;
        _ids = member.Identity.ExtendedId is { } id && !_ids.Contains(id) ? [.. _ids, id] : _ids;
        Subject = Subject.With(member.Subject);
        HasInstallations |= member.HasInstallations;
    }

    public void TakeOver(KeyGroup other)
    {
        foreach (KeyEvidence member in other._members)
        {
            Add(member);
        }

        other._members.Clear();
    }

    /// <summary>The last five characters of the whole key where it is known; of others that disagree the first in order of their letters.</summary>
    private string? Better(KeyIdentity other) =>
        other.LastFive is null || (HasWhole && other.Whole is null) ? LastFive
        : LastFive is null || (!HasWhole && other.Whole is not null) || string.CompareOrdinal(other.LastFive, LastFive) < 0 ? other.LastFive
        : LastFive;
}
