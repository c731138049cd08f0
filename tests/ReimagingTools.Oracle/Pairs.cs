using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Oracle;

/// <summary>
/// Pairs of catalogue products. Those where a right could lie are always taken: the same product, the same line, Enterprise. Of the others every
/// 61st is, unless the environment asks for all of them (<c>REIMAGING_ORACLE=all</c>), which takes minutes.
/// </summary>
internal static class Pairs
{
    private const int Stride = 61;
    private static readonly bool TakesAll = Environment.GetEnvironmentVariable("REIMAGING_ORACLE") == "all";

    public static IEnumerable<(Product License, Product Image)> Taken()
    {
        int number = 0;
        foreach (Product license in ProductCatalogue.Products)
        {
            foreach (Product image in ProductCatalogue.Products)
            {
                number++;
                if (TakesAll || IsTelling(license, image) || number % Stride == 0)
                {
                    yield return (license, image);
                }
            }
        }
    }

    public static bool IsEnterprise(Product image) =>
        image.Edition.Family == ProductFamily.Windows && image.Edition.Line.StartsWith("Enterprise", StringComparison.Ordinal);

    private static bool IsTelling(Product license, Product image) =>
        license.Edition.Family == image.Edition.Family
        && (
            license.Edition.Line == image.Edition.Line
            || (IsEnterprise(image) && license.Version == image.Version)
            || (image.Edition.Key == "Enterprise" && IsEnterprise(image))
        );
}
