namespace ReimagingTools.Licensing.Facts;

/// <summary>
/// What the label on a PC says. A Certificate of Authenticity names the product the PC came with. A Genuine Microsoft Label (PCs since Windows 8)
/// and the label of a refurbisher name none: they show nothing and contradict nothing. Words against an OEM license ("Evaluation", "VL", "Retail",
/// "Upgrade") make a label doubtful.
/// </summary>
public sealed class Certificate : IEquatable<Certificate>, IQuoting<Certificate>
{
    private readonly string _identity;
    private readonly string? _quoted;

    private Certificate(ProductName name, bool namesNoProduct)
    {
        Name = name;
        NamesNoProduct = namesNoProduct;
        IsContrary = !namesNoProduct && (name.IsEvaluation || name.IsUpgrade || name.Channels.Any(channel => channel != MediaChannel.Oem));
        _identity = namesNoProduct
            ? (name.IsRefurbisherLabel ? nameof(name.IsRefurbisherLabel) : "")
            : (name.Product is { } product && !IsContrary ? product.Name : name.Text);
        _quoted = ReferenceEquals(_identity, name.Text) ? ProductKeys.Mask(name.Text) : null;
    }

    /// <summary>The label's wording as it was read.</summary>
    public ProductName Name { get; }

    /// <summary>The product the label names, or null where it names none or is not understood.</summary>
    public Product? Product => NamesNoProduct ? null : Name.Product;

    /// <summary>True for a label that is genuine but names no product; it is as if no certificate were recorded.</summary>
    public bool NamesNoProduct { get; }

    /// <summary>True where words on the label speak against a license from an OEM.</summary>
    public bool IsContrary { get; }

    /// <summary>True for a label that shows a license from an OEM: it names a product and says nothing against it.</summary>
    public bool ShowsOemLicense => Product is not null && !IsContrary;

    /// <summary>Reads the wording of a label.</summary>
    /// <param name="text">"Windows 7 Pro OA DELL", "Genuine Microsoft Label".</param>
    /// <returns>The label, or null when the text is empty.</returns>
    public static Certificate? Parse(string? text)
    {
        ProductName name = ProductNames.Parse(text, NameContext.Certificate);
        return string.IsNullOrWhiteSpace(text) ? null : new Certificate(name, name.IsLabelWithoutProduct || name.IsRefurbisherLabel);
    }

    string? IQuoting<Certificate>.Quoted => _quoted;

    Certificate IQuoting<Certificate>.Quoting(string text) => new(Name with { Text = text }, NamesNoProduct);

    bool IQuoting<Certificate>.IsLike(Certificate other) => NamesNoProduct == other.NamesNoProduct && Name.IsLike(other.Name);

    /// <inheritdoc/>
    public bool Equals(Certificate? other) => other is not null && string.Equals(_identity, other._identity, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Certificate);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_identity);

    /// <summary>The product in words, else the wording of the label, masked.</summary>
    /// <returns>"Windows 7 Professional", or the text.</returns>
    public override string ToString() => Product?.Name ?? ProductKeys.Mask(Name.Text);
}
