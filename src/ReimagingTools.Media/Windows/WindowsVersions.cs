using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Windows;

/// <summary>The version a Windows build belongs to. Client, server and long-term servicing releases share builds; family and edition tell them apart.</summary>
internal static class WindowsVersions
{
    private const int LongTermServer2019 = 17763;
    private const int FirstOf2004Base = 19041;
    private const int LastOf2004Base = 19045;
    private const int LongTerm2021 = 19044;

    /// <returns>The version, or null when the build is of no known one.</returns>
    public static ProductVersion? Of(ProductFamily family, int build, Edition? edition) => family switch
    {
        ProductFamily.Windows => edition is not null && IsLongTerm(edition) ? LongTerm(build) : WindowsBuild.ClientVersion(build),
        ProductFamily.WindowsServer => Server(build, edition),
        _ => null,
    };

    private static bool IsLongTerm(Edition edition) =>
        ProductCatalogue.Products.Where(product => product.Edition == edition).Select(product => product.Version.Release is not null).DefaultIfEmpty(false).All(isRelease => isRelease);

    /// <summary>Builds 19041 to 19045 are one set of files under different numbers, and one long-term release was made of it.</summary>
    private static ProductVersion? LongTerm(int build) =>
        WindowsBuild.Find(build is >= FirstOf2004Base and <= LastOf2004Base ? LongTerm2021 : build)?.LongTerm;

    /// <summary>Build 17763 is Windows Server 2019 and, in the editions of the semi-annual channel alone, version 1809.</summary>
    private static ProductVersion? Server(int build, Edition? edition)
    {
        ProductVersion? listed = WindowsBuild.Find(build)?.Server;
        bool isSemiAnnual = build == LongTermServer2019 && edition?.Key.EndsWith("ACor", StringComparison.OrdinalIgnoreCase) == true;
        return isSemiAnnual ? ProductCatalogue.FindVersion(ProductFamily.WindowsServer, "1809") : listed;
    }
}
