namespace ReimagingTools.Licensing.Products;

/// <summary>
/// A functional offering within a family ("Professional", "Enterprise N", "Professional Plus"). N, K and KN variants are editions of their own.
/// Instances come from <see cref="Catalogue.ProductCatalogue"/> only, so two editions are equal exactly when they are the same object.
/// </summary>
public sealed class Edition
{
    internal Edition(ProductFamily family, string key, string line) => (Family, Key, Line) = (family, key, line);

    /// <summary>The family the edition belongs to.</summary>
    public ProductFamily Family { get; }

    /// <summary>
    /// Stable identifier: for Windows the EditionID of the registry where one exists ("Professional", "CoreSingleLanguage", "EnterpriseS").
    /// </summary>
    public string Key { get; }

    /// <summary>
    /// The line that carries on from version to version under changing names: Vista Business, 7 Professional and 10 Pro are all "Professional".
    /// Two editions of different versions are the same product only when their lines are equal.
    /// </summary>
    public string Line { get; }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
