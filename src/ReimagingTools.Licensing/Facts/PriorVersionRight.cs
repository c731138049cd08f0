using ReimagingTools.Licensing.Names;

namespace ReimagingTools.Licensing.Facts;

/// <summary>The prior versions the terms that came with the licensed software permit, as stated by whoever read them.</summary>
public sealed class PriorVersionRight : IEquatable<PriorVersionRight>
{
    private readonly string _text;

    private PriorVersionRight(IReadOnlyList<ProductName> products)
    {
        Products = products;
        _text = products.Count == 0 ? "None" : string.Join("; ", products.Select(product => product.ToString()).OrderBy(name => name, StringComparer.Ordinal));
    }

    /// <summary>The terms permit no prior version.</summary>
    public static PriorVersionRight None { get; } = new([]);

    /// <summary>The products permitted; empty when the terms permit none.</summary>
    public IReadOnlyList<ProductName> Products { get; }

    /// <summary>Reads the field as records hold it.</summary>
    /// <param name="text">Products separated by semicolons, or "None".</param>
    /// <returns>The right, or null when the text is empty.</returns>
    public static PriorVersionRight? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string value = text!.Trim();
        return value.Equals("None", StringComparison.OrdinalIgnoreCase)
            ? None
            : new PriorVersionRight([.. value.Split(';').Where(part => part.Trim().Length > 0).Select(ProductNames.Parse)]);
    }

    /// <inheritdoc/>
    public bool Equals(PriorVersionRight? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PriorVersionRight);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_text);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
