using ReimagingTools.Fleet.Devices;
using ReimagingTools.Fleet.Judging;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Names;
using ReimagingTools.Licensing.Products;
using ReimagingTools.Licensing.Verdicts;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// An edition of servers on a label, in the text of an order or under a heading of the license contests another one, also where it is no product,
/// and where it stands alone.
/// </summary>
public sealed class ServerEditionTests
{
    private static readonly string[] Editions = ["Datacenter", "Essentials", "Foundation", "Azure Edition"];

    private static readonly string[] Names =
    [
        "Windows Server 2022 Essentials",
        "Windows Server 2022 Foundation",
        "Windows Server 2022 Standard Evaluation",
        "Windows Server 2019 Essentials",
        "Windows Server 2022 Datacenter",
        "Windows Server 2022 Datacenter: Azure Edition",
    ];

    [Theory]
    [InlineData("CoaProduct")]
    [InlineData("COA")]
    [InlineData("Item Description")]
    [InlineData("Product")]
    [InlineData("License")]
    [InlineData("Licence")]
    [InlineData("Lizenz")]
    [InlineData("ライセンス")]
    [InlineData("License Name")]
    [InlineData("Licensed Edition")]
    [InlineData("OEM OS")]
    [InlineData("OEM Key")]
    [InlineData("Bought OS")]
    public void OtherEdition_Contests(string heading)
    {
        Assert.DoesNotContain(Names, name => Judge((heading, name)) == Decision.Eligible);
        Assert.DoesNotContain(Editions, name => Judge((heading, name)) == Decision.Eligible);
    }

    [Theory]
    [InlineData("License", "SPLA")]
    [InlineData("Lizenz", "SPLA")]
    [InlineData("License Channel", "SPLA")]
    [InlineData("OEM Key", "Services Provider License Agreement")]
    public void LicenseOfProviders_Contests(string heading, string text) => Assert.NotEqual(Decision.Eligible, Judge((heading, text)));

    [Theory]
    [InlineData("CoaProduct", "Windows Server 2022 Standard")]
    [InlineData("Item Description", "Windows Server 2022 Standard")]
    [InlineData("Item Description", "Windows Server 2022 User CAL 5")]
    [InlineData("Item Description", "PowerEdge R650")]
    [InlineData("Item Description", "Standard")]
    [InlineData("Item Description", "Rack Server")]
    [InlineData("Product", "PowerEdge R650")]
    [InlineData("License", "Standard")]
    [InlineData("Lizenz", "Windows Server 2022 Standard")]
    [InlineData("License", "OEM")]
    [InlineData("Purchase Date", "2022-05-01")]
    [InlineData("Warranty End", "2025-05-01")]
    public void SameEditionAndOtherThings_LeaveItAsItIs(string heading, string text) => Assert.Equal(Decision.Eligible, Judge((heading, text)));

    private static Decision Judge((string, object?) beside)
    {
        MediaImage image = DeclaredMedia.Of(
            "Windows Server 2022 Standard",
            LanguageNames.Parse("en-US"),
            Architecture.X64,
            null,
            MediaChannel.VolumeLicensing
        );
        Device device = DeviceRecords.Read(
            ("ComputerName", "S1"),
            ("LicensedProduct", "Windows Server 2022 Standard"),
            ("LicensedLanguage", "en-US"),
            ("LicensedArchitecture", "x64"),
            ("LicenseChannel", "OEM"),
            beside
        );
        return new EligibilityJudge(new Agreement { Program = VolumeProgram.EnterpriseAgreement }, [image]).Judge(device)[0].Verdict.Decision;
    }
}
