using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Media.Text;

namespace ReimagingTools.Media.Facts;

/// <summary>
/// What makes the Volume Licensing markers of a medium doubtful for all of it. No disc of Microsoft mixes families, versions or builds, or architectures in one
/// file of images, and none of Volume Licensing holds an evaluation or an edition that never came on such media: whoever put these together may have written the markers too.
/// </summary>
internal static class MediumDoubt
{
    /// <summary>The reason in words, or null.</summary>
    public static string? Of(IReadOnlyList<FoundImage> images)
    {
        if (images.Select(NeverOnVolumeMedia).FirstOrDefault(product => product is not null) is { } never)
        {
            return MediaText.Say("Doubt.Edition", never);
        }

        if (images.Any(image => image.Claims.Channels.Any(claim => claim is { Value: MediaChannel.Evaluation, Evidence.Strength: >= EvidenceStrength.Moderate })))
        {
            return MediaText.Say("Doubt.Evaluation");
        }

        ProductVersion[] versions = [.. images.Select(image => Strongest(image.Claims.Versions)).OfType<ProductVersion>().Distinct()];
        if (versions.Length > 1)
        {
            return MediaText.Say("Doubt.Versions", string.Join(", ", versions.Select(version => ProductCatalogue.Describe(null, version))));
        }

        int[] builds = [.. images.Select(image => image.Build).OfType<int>().Select(WindowsBuildBase.Of).Distinct()];
        if (builds.Length > 1)
        {
            return MediaText.Say("Doubt.Builds", string.Join(", ", builds));
        }

        bool isMixed = images.Where(image => image.Container is not null).GroupBy(image => image.Container, StringComparer.Ordinal)
            .Any(file => file.SelectMany(image => image.Claims.Architectures.Select(claim => claim.Value)).Distinct().Count() > 1);
        return isMixed ? MediaText.Say("Doubt.Architectures") : null;
    }

    private static string? NeverOnVolumeMedia(FoundImage image)
    {
        if (Strongest(image.Claims.Editions) is not { } edition)
        {
            return null;
        }

        ProductVersion? version = Strongest(image.Claims.Versions);
        Product[] products = [.. ProductCatalogue.Products.Where(product => product.Edition == edition && (version is null || product.Version == version))];
        return products.Length > 0 && Array.TrueForAll(products, product => product.IsNeverOnVolumeMedia) ? products[0].Name : null;
    }

    /// <summary>What the strongest claims say.</summary>
    private static T? Strongest<T>(List<Claim<T>> claims)
        where T : class => Fact<T>.From(claims).Value;
}
