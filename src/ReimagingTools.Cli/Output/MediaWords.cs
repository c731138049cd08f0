using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Cli.Output;

/// <summary>The values of an image as the contract names them; what is unknown or conflicting is null.</summary>
internal static class MediaWords
{
    public static string? Family(MediaImage image) => image.Family == ProductFamily.Unknown ? null : image.Family.ToString();

    /// <summary>The marketing name in the image's version; without a version the one name the edition ever had, or else its key.</summary>
    public static string? Edition(MediaImage image)
    {
        if (image.Edition.Value is not { } edition)
        {
            return null;
        }

        if (ProductCatalogue.Find(edition, image.Version.Value) is { } product)
        {
            return product.EditionName;
        }

        string[] names = [.. ProductCatalogue.Products.Where(product => product.Edition == edition).Select(product => product.EditionName).Distinct()];
        return names.Length == 1 ? names[0] : edition.Key;
    }

    public static IReadOnlyList<string>? Languages(MediaImage image) => image.Language.Value is { } language
        ? [.. language.Tags, .. language.IsMui ? [Language.MuiTag] : Array.Empty<string>()]
        : null;

    public static string? Architecture(MediaImage image) =>
        image.Architecture.Value == Licensing.Products.Architecture.Unknown ? null : image.Architecture.Value.ToString().ToLowerInvariant();

    public static string? Channel(MediaImage image) => image.Channel.Value == MediaChannel.Unknown ? null : image.Channel.Value.ToString();
}
