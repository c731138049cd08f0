namespace ReimagingTools.Fleet.Judging;

/// <summary>What a verdict depends on, beside the agreement. Its hash is worked out once, for it is asked for again and again.</summary>
internal readonly struct FactTuple(LicensedProduct licensed, int image, Fact<SoftwareAssurance> assurance) : IEquatable<FactTuple>
{
    private readonly int _hash = (((licensed.GetHashCode() * 31) + image) * 31) + assurance.GetHashCode();

    public LicensedProduct Licensed { get; } = licensed;

    public int Image { get; } = image;

    public Fact<SoftwareAssurance> Assurance { get; } = assurance;

    public bool Equals(FactTuple other) => _hash == other._hash && Image == other.Image && Licensed.Equals(other.Licensed) && Assurance.Equals(other.Assurance);

    public override bool Equals(object? obj) => obj is FactTuple other && Equals(other);

    public override int GetHashCode() => _hash;
}
