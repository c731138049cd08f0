using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// Products a column lists, separated by semicolons, or "None". "None" beside a product contradicts itself and settles nothing; a product that was understood
/// in part may still be the one asked about.
/// </summary>
public abstract class StatedProducts : IEquatable<StatedProducts>
{
    private const string NoneWord = "None";
    private static readonly char[] Between = [';', '\uFF1B', '\r', '\n'];

    private readonly string _text;

    private protected StatedProducts(IReadOnlyList<ProductName> products, bool saysNone)
    {
        Products = products;
        SaysNone = saysNone;
        IEnumerable<string> names = products.Select(NameOf).OrderBy(name => name, StringComparer.Ordinal);
        _text = string.Join("; ", saysNone ? names.Concat([NoneWord]) : names);
    }

    /// <summary>The products; empty when there are none.</summary>
    public IReadOnlyList<ProductName> Products { get; }

    /// <summary>True when the column says "None", alone or beside products.</summary>
    public bool SaysNone { get; }

    /// <summary>True for "None" beside a product: one of the two is wrong, and nobody knows which.</summary>
    public bool IsContradictory => SaysNone && Products.Count > 0;

    /// <summary>True when a product is listed in full: understood word for word, and nothing in the text against it.</summary>
    /// <param name="product">The product.</param>
    /// <returns>Whether it is listed.</returns>
    public bool Lists(Product product) => !IsContradictory && Products.Any(name => name.Product == product && name.UnknownWords.Count == 0 && !name.IsEvaluation);

    /// <summary>True when an entry that was understood only in part may be the product.</summary>
    /// <param name="edition">The edition asked about.</param>
    /// <param name="version">The version asked about.</param>
    /// <returns>Whether it may be meant.</returns>
    public bool MayList(Edition edition, ProductVersion version) => IsContradictory || Products.Any(name =>
        (name.Product is null || name.UnknownWords.Count > 0 || name.IsEvaluation)
        && (name.Edition is null || name.Edition == edition)
        && (name.Version is null || name.Version == version)
        && (name.Family == ProductFamily.Unknown || name.Family == version.Family));

    /// <inheritdoc/>
    public bool Equals(StatedProducts? other) => other is not null && GetType() == other.GetType() && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatedProducts);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;

    /// <summary>The product where the text says no more than that; else the text, for each of its words may matter to a verdict.</summary>
    private static string NameOf(ProductName name) =>
        name is { Product: { } product, UnknownWords.Count: 0, IsEvaluation: false, IsUpgrade: false, Channels.Count: 0, Architecture: Architecture.Unknown }
            ? product.Name
            : ProductKeys.Mask(name.Text);

    /// <summary>The entries of a column: products, and whether "None" stands among them; null when the text is empty.</summary>
    private protected static (IReadOnlyList<ProductName> Products, bool SaysNone)? Read(string? text)
    {
        string[] parts = [.. (text ?? "").Split(Between).Select(part => part.Trim()).Where(part => part.Length > 0)];
        string[] names = [.. parts.Where(part => !part.Equals(NoneWord, StringComparison.OrdinalIgnoreCase))];
        return parts.Length == 0 ? null : ([.. names.Select(ProductNames.Parse)], names.Length < parts.Length);
    }
}
