namespace ReimagingTools.Licensing.Facts;

/// <summary>One fact of the table: its public name and how to get at it.</summary>
/// <typeparam name="TOwner">What holds the fact: a <see cref="LicensedProduct"/>, a <see cref="MediaImage"/>, the agreement's
/// <see cref="ReimagingFacts"/>.</typeparam>
public sealed class FactKey<TOwner>
{
    private readonly Func<TOwner, IFact> _of;

    internal FactKey(string id, string name, Func<TOwner, IFact> of) => (Id, Name, _of) = (id, name, of);

    /// <summary>The fact itself: "Edition". Edition and version have a key each and share a name.</summary>
    public string Id { get; }

    /// <summary>The column or parameter that settles it, one of <see cref="FactNames"/>: "LicensedProduct".</summary>
    public string Name { get; }

    /// <summary>The fact of one owner.</summary>
    /// <returns>The fact; never null.</returns>
    public IFact Of(TOwner owner) => _of(owner);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
