using ReimagingTools.Activation.Products;

namespace ReimagingTools.Activation.Counting;

/// <summary>The evidence that belongs to one key.</summary>
internal sealed class KeyGroup
{
    private readonly List<KeyEvidence> _members = new(1);

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

    public long? ExtendedId { get; private set; }

    public KeySubject Subject { get; private set; } = KeySubject.Unknown;

    public string? LastFive { get; private set; }

    public bool HasInstallations { get; private set; }

    public void Add(KeyEvidence member)
    {
        _members.Add(member);
        Order = Math.Min(Order, member.Order);
        HasWhole |= member.Identity.Whole is not null;
        ExtendedId ??= member.Identity.ExtendedId;
        Subject = Subject.With(member.Subject);
        LastFive ??= member.Identity.LastFive;
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
}
