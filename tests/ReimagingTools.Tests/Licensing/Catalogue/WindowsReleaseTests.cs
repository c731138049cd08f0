using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Licensing.Catalogue;

public sealed class WindowsReleaseTests
{
    [Theory]
    [InlineData(ProductFamily.Windows, 7601, null, "7")]
    [InlineData(ProductFamily.Windows, 19045, "Professional", "10")]
    [InlineData(ProductFamily.Windows, 19044, "EnterpriseS", "10 LTSC 2021")]
    [InlineData(ProductFamily.Windows, 19045, "EnterpriseS", "10 LTSC 2021")]
    [InlineData(ProductFamily.Windows, 19041, "IoTEnterpriseS", "10 LTSC 2021")]
    [InlineData(ProductFamily.Windows, 26200, "EnterpriseSN", "11 LTSC 2024")]
    [InlineData(ProductFamily.Windows, 17763, "Enterprise", "10")]
    [InlineData(ProductFamily.Windows, 18363, "EnterpriseS", null)]
    [InlineData(ProductFamily.Windows, 25398, "Professional", null)]
    [InlineData(ProductFamily.Windows, 28000, "Professional", "11")]
    [InlineData(ProductFamily.Windows, 30000, "Professional", null)]
    [InlineData(ProductFamily.Windows, 9999, null, null)]
    [InlineData(ProductFamily.WindowsServer, 17763, "ServerDatacenterACor", "1809")]
    [InlineData(ProductFamily.WindowsServer, 17763, "ServerDatacenter", "2019")]
    [InlineData(ProductFamily.WindowsServer, 17763, null, null)]
    [InlineData(ProductFamily.WindowsServer, 3790, "ServerStandard", null)]
    [InlineData(ProductFamily.WindowsServer, 26100, "ServerStandard", "2025")]
    [InlineData(ProductFamily.Office, 17763, null, null)]
    public void Resolve_TellsTheVersion(ProductFamily family, int build, string? edition, string? version) =>
        Assert.Equal(
            version,
            WindowsRelease.Resolve(family, build, edition is null ? null : ProductCatalogue.FindEdition(family, edition))?.ToString()
        );

    [Theory]
    [InlineData(19041, 19045, true)]
    [InlineData(22621, 22631, true)]
    [InlineData(26100, 26200, true)]
    [InlineData(18362, 18363, true)]
    [InlineData(22000, 22621, false)]
    [InlineData(19045, 19046, false)]
    [InlineData(12345, 12345, true)]
    public void SharesFiles_OfOneBase(int build, int other, bool expected) => Assert.Equal(expected, WindowsRelease.SharesFiles(build, other));
}
