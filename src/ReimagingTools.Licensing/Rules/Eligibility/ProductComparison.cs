using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Rules.Eligibility;

/// <summary>When two editions are the same product.</summary>
internal static class ProductComparison
{
    /// <summary>
    /// Within one version the edition itself must be equal. Across versions names change (Vista Business, 7 Professional, 10 Pro), so the line must be;
    /// the version rule speaks about the rest.
    /// </summary>
    public static bool SameEdition(Edition licensed, ProductVersion? licensedVersion, Edition image, ProductVersion? imageVersion)
    {
        if (licensed == image)
        {
            return true;
        }

        bool acrossVersions = licensedVersion is not null && imageVersion is not null && licensedVersion != imageVersion;
        return acrossVersions && licensed.Family == image.Family && licensed.Line == image.Line;
    }
}
