namespace ReimagingTools.Licensing.Facts;

/// <summary>The prior versions the terms that came with the licensed software permit, as stated by whoever read them.</summary>
public sealed class PriorVersionRight : StatedProducts
{
    private PriorVersionRight(IReadOnlyList<ProductName> products, bool saysNone)
        : base(products, saysNone) { }

    /// <summary>The terms permit no prior version.</summary>
    public static PriorVersionRight None { get; } = new([], saysNone: true);

    /// <summary>Reads the field as records hold it.</summary>
    /// <param name="text">Products separated by semicolons, or "None".</param>
    /// <returns>The right, or null when the text is empty.</returns>
    public static PriorVersionRight? Parse(string? text) => Read(text) is { } read ? new PriorVersionRight(read.Products, read.SaysNone) : null;
}
