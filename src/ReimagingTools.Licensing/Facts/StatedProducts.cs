namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// Products a column lists, separated by semicolons, or "None". "None" beside a product contradicts itself and settles nothing; a product that was
/// understood in part may still be the one asked about.
/// </summary>
public abstract class StatedProducts : IEquatable<StatedProducts>
{
    private const string NoneWord = "None";
    private static readonly char[] Between = [';', '\uFF1B', '\r', '\n'];

    private string? _text;

    private protected StatedProducts(IReadOnlyList<ProductName> products, bool saysNone) => (Products, SaysNone) = (products, saysNone);

    /// <summary>The products; empty when there are none.</summary>
    public IReadOnlyList<ProductName> Products { get; }

    /// <summary>True when the column says "None", alone or beside products.</summary>
    public bool SaysNone { get; }

    /// <summary>True for "None" beside a product: one of the two is wrong, and nobody knows which.</summary>
    public bool IsContradictory => SaysNone && Products.Count > 0;

    /// <summary>True when a product is listed in full: understood word for word, and nothing in the text against it.</summary>
    public bool Lists(Product product) => !IsContradictory && Products.Any(name => name.Product == product && IsClear(name));

    /// <summary>True when an entry that was understood only in part may be the product.</summary>
    /// <param name="edition">The edition asked about.</param>
    /// <param name="version">The version asked about.</param>
    /// <returns>Whether it may be meant.</returns>
    public bool MayList(Edition edition, ProductVersion version) =>
        IsContradictory
        || Products.Any(name =>
            (name.Product is null || !IsClear(name))
            && (name.Edition is null || name.Edition == edition)
            && (name.Version is null || name.Version == version)
            && (name.Family == ProductFamily.Unknown || name.Family == version.Family)
        );

    /// <inheritdoc/>
    public bool Equals(StatedProducts? other) =>
        other is not null && GetType() == other.GetType() && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StatedProducts);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    /// <summary>
    /// The entries in the order of the alphabet: products by their names, what is not clear by its own words, masked. Equal texts are equal
    /// statements.
    /// </summary>
    /// <returns>"Windows 7 Professional; Windows Vista Business", "None".</returns>
    public override string ToString() => _text ??= Written();

    /// <summary>True when an entry was understood word for word and nothing in it speaks against what the column is about.</summary>
    private protected virtual bool IsClear(ProductName name) => name.UnknownWords.Count == 0 && !name.IsEvaluation;

    private string Written()
    {
        IEnumerable<string> names = Products.Select(name =>
            name.Product is { } product && IsClear(name) ? product.Name : ProductKeys.Mask(name.Text)
        );
        return string.Join("; ", (SaysNone ? names.Concat([NoneWord]) : names).OrderBy(name => name, StringComparer.Ordinal));
    }

    /// <summary>The entries of a column: products, and whether "None" stands among them; null when the text is empty.</summary>
    private protected static (IReadOnlyList<ProductName> Products, bool SaysNone)? Read(string? text)
    {
        string[] parts = [.. (text ?? "").Split(Between).Select(part => part.Trim()).Where(part => part.Length > 0)];
        string[] names = [.. parts.Where(part => !NoneWords.IsNone(part))];
        return parts.Length == 0 ? null : ([.. names.Select(ProductNames.Parse)], names.Length < parts.Length);
    }
}
