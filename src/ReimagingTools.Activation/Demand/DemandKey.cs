using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Activation.Demand;

/// <summary>A key that devices may be given to, and how many were.</summary>
internal sealed class DemandKey(MakActivationCount count, int place) : IComparable<DemandKey>
{
    /// <summary>The place of the count among those given.</summary>
    public int Place { get; } = place;

    public IReadOnlyList<Product> Products { get; } =
    [
        .. count
            .Products.SelectMany(KeyProducts.ByName)
            .Concat(KeyProducts.Describe(count.Description, string.Join(";", count.Editions), null, null).Products)
            .Distinct(),
    ];

    /// <summary>How many groups of devices it can serve.</summary>
    public int Breadth { get; set; }

    public long Given { get; set; }

    public long Left => (count.Remaining ?? 0) - Given;

    public bool IsUnknown => count.Remaining is null;

    public bool CanServe => !count.IsExtendedSecurityUpdates && count.Status != MakStatus.Ambiguous;

    public bool Serves(DemandGroup group) => Products.Any(own => group.Products.Any(wanted => KeyProducts.ActivateAlike(own, wanted)));

    public int CompareTo(DemandKey? other)
    {
        int order = Trust.CompareTo(other!.Trust);
        order = order != 0 ? order : Breadth.CompareTo(other.Breadth);
        order = order != 0 ? order : (other.Remaining ?? -1).CompareTo(Remaining ?? -1);
        return order != 0 ? order : string.CompareOrdinal(Name, other.Name);
    }

    private int Trust =>
        count.Status switch
        {
            MakStatus.Ok or MakStatus.Low or MakStatus.Exhausted => 0,
            MakStatus.Undated => 1,
            MakStatus.Stale => 2,
            MakStatus.Conflicting => 3,
            _ => 4,
        };

    private int? Remaining => count.Remaining;

    private string Name =>
        count.KeyId + " " + count.PartialProductKey + " " + string.Join(";", count.LicenseIds) + " " + string.Join(";", count.Products);
}
