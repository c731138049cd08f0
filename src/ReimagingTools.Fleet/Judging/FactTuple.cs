namespace ReimagingTools.Fleet.Judging;

/// <summary>What a verdict depends on, beside the agreement. Its hash is worked out once, for it is asked for again and again.</summary>
/// <param name="Licensed">The license.</param>
/// <param name="Image">The number of the image.</param>
/// <param name="Quoted">The texts the facts quote, where the verdict is to be shared by all facts that differ in these alone; null for a verdict
/// that tells them.</param>
internal readonly record struct FactTuple(LicensedProduct Licensed, int Image, Fact<SoftwareAssurance> Assurance, Quotations? Quoted = null)
{
    private readonly int _hash = HashOf(Licensed, Image, Assurance, Quoted is not null);

    public bool Equals(FactTuple other) =>
        _hash == other._hash
        && Image == other.Image
        && (
            Quoted is null
                ? other.Quoted is null && Licensed.Equals(other.Licensed) && Assurance.Equals(other.Assurance)
                : other.Quoted is not null && IsLike(other, other.Quoted)
        );

    public override int GetHashCode() => _hash;

    private static int HashOf(LicensedProduct licensed, int image, Fact<SoftwareAssurance> assurance, bool isShared)
    {
        int hash = image;
        for (int i = 0; isShared && i < FactKeys.License.Count; i++)
        {
            hash = (hash * 31) + FactKeys.License[i].Of(licensed).GetLikeHash();
        }

        return isShared ? (hash * 31) + assurance.GetLikeHash() : (((licensed.GetHashCode() * 31) + image) * 31) + assurance.GetHashCode();
    }

    private bool IsLike(FactTuple other, Quotations others)
    {
        bool isLike = Assurance.IsLike(other.Assurance, Quoted!, others);
        for (int i = 0; isLike && i < FactKeys.License.Count; i++)
        {
            isLike = FactKeys.License[i].Of(Licensed).IsLike(FactKeys.License[i].Of(other.Licensed), Quoted!, others);
        }

        return isLike;
    }
}
