using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Activation.Products;

/// <summary>What a key is for, as far as one row tells: application, products, and the edition where the row names no version.</summary>
internal sealed class KeySubject : IEquatable<KeySubject>
{
    /// <summary>Nothing is known.</summary>
    public static readonly KeySubject Unknown = new(null, [], null);

    public KeySubject(bool? isOffice, IReadOnlyList<Product> products, Edition? edition)
    {
        IsOffice = isOffice ?? ApplicationOf(products) ?? ApplicationOf(edition?.Family);
        Products = products;
        Edition = edition;
        Signature = IsOffice + "|" + (products.Count > 0
            ? string.Join(";", products.Select(product => product.Name).OrderBy(name => name, StringComparer.Ordinal))
            : edition?.Key);
    }

    /// <summary>True for Office, false for Windows, null when it is not known.</summary>
    public bool? IsOffice { get; }

    public IReadOnlyList<Product> Products { get; }

    public Edition? Edition { get; }

    /// <summary>Equal for rows that tell the same.</summary>
    public string Signature { get; }

    /// <summary>How much is told: products before an edition before an application.</summary>
    public int Detail => Products.Count > 0 ? 3 : Edition is not null ? 2 : IsOffice is not null ? 1 : 0;

    /// <summary>True when application and product rule out that both are of one key.</summary>
    public bool Contradicts(KeySubject other) =>
        (IsOffice is not null && other.IsOffice is not null && IsOffice != other.IsOffice) || !ProductsFit(other);

    /// <summary>True when the application of both is known and the same, and no product speaks against it.</summary>
    public bool AgreesWith(KeySubject other) => IsOffice is not null && IsOffice == other.IsOffice && ProductsFit(other);

    /// <summary>Both together; an application they do not agree on is unknown.</summary>
    public KeySubject With(KeySubject other)
    {
        if (Equals(other) || other.Detail == 0)
        {
            return this;
        }

        bool? application = Detail == 0 || other.IsOffice is null || IsOffice == other.IsOffice ? IsOffice ?? other.IsOffice : null;
        return Detail == 0 ? other : new KeySubject(application, [.. Products.Union(other.Products)], Edition ?? other.Edition);
    }

    public bool Equals(KeySubject? other) => other is not null && string.Equals(Signature, other.Signature, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as KeySubject);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Signature);

    private static bool? ApplicationOf(IReadOnlyList<Product> products) => products.Count == 0 ? null : ApplicationOf(products[0].Edition.Family);

    private static bool? ApplicationOf(ProductFamily? family) => family is null or ProductFamily.Unknown ? null : family == ProductFamily.Office;

    private bool ProductsFit(KeySubject other)
    {
        if (Products.Count > 0 && other.Products.Count > 0)
        {
            return Products.Any(own => other.Products.Any(theirs => KeyProducts.ActivateAlike(own, theirs)));
        }

        if (Products.Count == 0 && other.Products.Count == 0)
        {
            return Edition is null || other.Edition is null || Edition == other.Edition;
        }

        (KeySubject known, KeySubject partial) = Products.Count > 0 ? (this, other) : (other, this);
        return partial.Edition is null || known.Products.Any(product => product.Edition == partial.Edition);
    }
}
