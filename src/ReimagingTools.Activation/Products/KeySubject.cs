using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Activation.Products;

/// <summary>
/// What a key is for, as far as one row tells: application, products, the edition where the row names no version, and whether it is one of Extended
/// Security Updates.
/// </summary>
internal sealed class KeySubject : IEquatable<KeySubject>
{
    /// <summary>Nothing is known.</summary>
    public static readonly KeySubject Unknown = new(null, [], null, isSecurityUpdates: false);

    private readonly Applications _applications;
    private readonly IReadOnlyList<Edition> _editions;

    public KeySubject(bool? isOffice, IReadOnlyList<Product> products, Edition? edition, bool isSecurityUpdates)
        : this(
            ApplicationsOf(isOffice, products, edition) | (isSecurityUpdates ? Applications.SecurityUpdates : Applications.None),
            products,
            edition is null ? [] : [edition]
        ) { }

    /// <summary>Products tell editions; where they are known nothing else is kept of them, so that rows that tell the same are the same.</summary>
    private KeySubject(Applications applications, IReadOnlyList<Product> products, IReadOnlyList<Edition> editions)
    {
        _applications = applications;
        Products = products;
        _editions = products.Count > 0 ? [] : editions;
        Signature =
            applications
            + "|"
            + string.Join(
                ";",
                products
                    .Select(product => product.Name)
                    .Concat(_editions.Select(edition => edition.Key))
                    .OrderBy(name => name, StringComparer.Ordinal)
            );
    }

    /// <summary>What rows say the application is; both where they contradict each other. Updates of a Windows have keys of their own.</summary>
    [Flags]
    private enum Applications
    {
        None = 0,
        Windows = 1,
        Office = 2,
        SecurityUpdates = 4,
    }

    /// <summary>True for Office, false for Windows, null when it is not known.</summary>
    public bool? IsOffice =>
        (_applications & ~Applications.SecurityUpdates) switch
        {
            Applications.Office => true,
            Applications.Windows => false,
            _ => null,
        };

    /// <summary>True when rows name Windows and Office for one key.</summary>
    public bool IsOfSeveralApplications => (_applications & ~Applications.SecurityUpdates) == (Applications.Windows | Applications.Office);

    public IReadOnlyList<Product> Products { get; }

    /// <summary>Equal for rows that tell the same.</summary>
    public string Signature { get; }

    /// <summary>How much is told: products before an edition before an application.</summary>
    public int Detail =>
        Products.Count > 0 ? 3
        : _editions.Count > 0 ? 2
        : _applications != Applications.None ? 1
        : 0;

    /// <summary>True when application and product rule out that both are of one key.</summary>
    public bool Contradicts(KeySubject other) =>
        (IsOffice is not null && other.IsOffice is not null && IsOffice != other.IsOffice) || !ProductsFit(other);

    /// <summary>True when the application of both is known and the same, and no product speaks against it.</summary>
    public bool AgreesWith(KeySubject other) => IsOffice is not null && IsOffice == other.IsOffice && ProductsFit(other);

    /// <summary>Both together, in whichever order; an application they do not agree on is unknown, and stays so.</summary>
    public KeySubject With(KeySubject other) =>
        Equals(other) || other.Detail == 0 ? this
        : Detail == 0 ? other
        : new KeySubject(_applications | other._applications, [.. Products.Union(other.Products)], [.. _editions.Union(other._editions)]);

    public bool Equals(KeySubject? other) => other is not null && string.Equals(Signature, other.Signature, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as KeySubject);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Signature);

    private static Applications ApplicationsOf(bool? isOffice, IEnumerable<Product> products, Edition? edition)
    {
        Applications stated =
            isOffice is not { } known ? Applications.None
            : known ? Applications.Office
            : Applications.Windows;
        Applications named = products.Aggregate(stated, (said, product) => said | ApplicationOf(product.Edition.Family));
        return named != Applications.None || edition is null ? named : ApplicationOf(edition.Family);
    }

    private static Applications ApplicationOf(ProductFamily family) =>
        family == ProductFamily.Unknown ? Applications.None
        : family == ProductFamily.Office ? Applications.Office
        : Applications.Windows;

    private bool ProductsFit(KeySubject other)
    {
        if (Detail > 0 && other.Detail > 0 && (_applications & Applications.SecurityUpdates) != (other._applications & Applications.SecurityUpdates))
        {
            return false;
        }

        if (Products.Count > 0 && other.Products.Count > 0)
        {
            return Products.Any(own => other.Products.Any(theirs => KeyProducts.ActivateAlike(own, theirs)));
        }

        if (Products.Count == 0 && other.Products.Count == 0)
        {
            return _editions.Count == 0 || other._editions.Count == 0 || _editions.Intersect(other._editions).Any();
        }

        (KeySubject known, KeySubject partial) = Products.Count > 0 ? (this, other) : (other, this);
        return partial._editions.Count == 0 || known.Products.Any(product => partial._editions.Contains(product.Edition));
    }
}
