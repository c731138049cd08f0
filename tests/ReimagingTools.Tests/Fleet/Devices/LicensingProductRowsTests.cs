using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Fleet.Devices;

/// <summary>
/// Rows of SoftwareLicensingProduct as real systems print them: each to the right edition and channel, or to unknown for a stated reason.
/// </summary>
public sealed class LicensingProductRowsTests
{
    [Theory]
    [InlineData("Windows(R), Professional edition", "", "OEM:DM", "", "Professional", LicenseChannel.Oem)]
    [InlineData(
        "Windows(R) 7, Enterprise edition",
        "Windows Operating System - Windows(R) 7, TIMEBASED_EVAL channel",
        "",
        "",
        null,
        LicenseChannel.Evaluation
    )]
    [InlineData(
        "Windows(R), ServerStandard edition",
        "Windows(R) Operating System, VOLUME_KMSCLIENT channel",
        "",
        "MDVJX",
        null,
        LicenseChannel.Unknown
    )]
    [InlineData(
        "Windows Server(R), ServerEnterprise edition",
        "Windows Operating System - Windows Server(R), VOLUME_KMS_C channel",
        "",
        "",
        null,
        LicenseChannel.Unknown
    )]
    [InlineData("", "Windows Operating System - Windows(R) 7, VOLUME_KMSCLIENT chan\nnel", "", "", null, LicenseChannel.Unknown)]
    [InlineData("Windows(R), Professional edition", "Windows(R) Operating System, RETAIL channel", "Retail", "3V66T", null, LicenseChannel.Unknown)]
    [InlineData("Windows(R), Professional edition", "Windows(R) Operating System, RETAIL channel", "", "AB1CD", "Professional", LicenseChannel.Fpp)]
    [InlineData("", "OEM_COA_SLP", "", "", null, LicenseChannel.Oem)]
    [InlineData(
        "Windows(R) 7, HomePremium edition",
        "Windows Operating System - Windows(R) 7, OEM_SLP channel",
        "",
        "",
        "HomePremium",
        LicenseChannel.Oem
    )]
    [InlineData(
        "Windows(R), CoreSingleLanguage edition",
        "Windows(R) Operating System, OEM_DM channel",
        "",
        "",
        "CoreSingleLanguage",
        LicenseChannel.Oem
    )]
    [InlineData("Windows(R) ServerStandard edition", "", "Volume:MAK", "", null, LicenseChannel.Unknown)]
    [InlineData("Windows(R), IoTEnterpriseS edition", "Windows(R) Operating System, VOLUME_MAK channel", "", "", null, LicenseChannel.Unknown)]
    [InlineData("Windows(R) Operating System", "Windows Operating System - Windows(R) 10, OEM_DM channel", "", "", null, LicenseChannel.Oem)]
    public void Read_WindowsRow(string name, string description, string channel, string partialKey, string? edition, LicenseChannel expected)
    {
        (string, object?)[] key = partialKey.Length == 0 ? [] : [("PartialProductKey", partialKey)];
        LicensedProduct product = DeviceRecords
            .Read([("Name", name), ("Description", description), ("ProductKeyChannel", channel), .. key])
            .Products[0];

        Assert.Equal(edition, product.Edition.Value?.Key);
        Assert.Equal(expected, product.Channel.Value);
        Assert.NotEmpty(product.Evidence);
    }

    [Fact]
    public void Read_GenericKeyOfADigitalLicense_ProvesNoRetailLicense()
    {
        LicensedProduct product = DeviceRecords
            .Read(
                ("Name", "Windows(R), Professional edition"),
                ("ProductKeyChannel", "Retail"),
                ("ID", "4de7cb65-cdf1-4de9-8ae8-e3cce27b9f2c"),
                ("ProductKeyID", "03612-03308-000-000000-00-1033-26100.0000-3102025")
            )
            .Products[0];

        Assert.Equal(LicenseChannel.Unknown, product.Channel.Value);
        Assert.Contains(product.Evidence, evidence => evidence.Says.Contains("digital license", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3V66T", "48", "Microsoft Windows 10 Pro")]
    [InlineData("PKCKT", "49", "Microsoft Windows 10 Pro N")]
    [InlineData("8HVX7", "101", "Microsoft Windows 10 Home")]
    [InlineData("8hvx7", "101", "Microsoft Windows 10 Home")]
    public void Read_GenericKeyOfAnyEdition_ProvesNoRetailLicense(string lastFive, string sku, string caption)
    {
        LicensedProduct product = DeviceRecords
            .Read(
                ("ProductKeyChannel", "Retail"),
                ("PartialProductKey", lastFive),
                ("OperatingSystemSKU", sku),
                ("Caption", caption),
                ("BuildNumber", "19045")
            )
            .Products[0];

        Assert.Equal(FactState.Unknown, product.Channel.State);
        Assert.Equal(FactState.Unknown, product.Edition.State);
    }

    [Fact]
    public void Read_ActivationIdOfZeros_IsNone() =>
        Assert.Equal(
            LicenseChannel.Oem,
            DeviceRecords
                .Read(("ProductKeyChannel", "OEM:DM"), ("PartialProductKey", "AAAA1"), ("ID", "00000000-0000-0000-0000-000000000000"))
                .Products[0]
                .Channel.Value
        );

    [Theory]
    [InlineData("f520e45e-7413-4a34-a497-d2765967d094", "Windows(R), Client-ESU-Year1 add-on for Enterprise,Professional")]
    [InlineData("", "Windows(R), Client-ESU-Year6 add-on")]
    public void Read_ExtendedSecurityUpdates_AreNoLicenseOfWindows(string id, string name)
    {
        LicensedProduct product = DeviceRecords
            .Read(
                ("Name", name),
                ("Description", "Windows(R) Operating System, VOLUME_MAK channel"),
                ("ProductKeyChannel", "Volume:MAK"),
                ("ID", id)
            )
            .Products[0];

        Assert.Equal(FactState.Unknown, product.Channel.State);
        Assert.Contains(product.Evidence, evidence => evidence.Says.Contains("add-on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Office 15, OfficeProPlusVL_KMS_Client edition", "Office 15, VOLUME_KMSCLIENT channel", LicenseChannel.Unknown, null)]
    [InlineData("Office 16, Office16ProPlusVL_MAK edition", "Office 16, RETAIL(MAK) channel", LicenseChannel.Unknown, null)]
    [InlineData("Office 15, OfficeProPlusR_Grace edition", "Office 15, RETAIL(Grace) channel", LicenseChannel.Unknown, null)]
    [InlineData("Office 19, Office19ProPlus2019R_Grace edition", "Office 19, RETAIL(Grace) channel", LicenseChannel.Unknown, null)]
    [InlineData(
        "Office 16, Office16O365ProPlusR_Subscription1 edition",
        "Office 16, TIMEBASED_SUB channel",
        LicenseChannel.Subscription,
        "Microsoft 365 Apps for enterprise"
    )]
    [InlineData(
        "Office 16, Office16HomeBusinessR_OEM_Perp edition",
        "Office 16, RETAIL channel",
        LicenseChannel.Oem,
        "Office Home and Business 2016"
    )]
    [InlineData("Office 19, Office19Professional2019R_Retail edition", "Office 19, RETAIL channel", LicenseChannel.Fpp, "Office Professional 2019")]
    public void Read_OfficeRow(string name, string description, LicenseChannel channel, string? expected)
    {
        LicensedProduct product = DeviceRecords.Read(("Name", name), ("Description", description)).Products[^1];

        Assert.Equal(channel, product.Channel.Value);
        Assert.Equal(expected, product.ProductText);
    }

    [Theory]
    [InlineData("Naam: Windows(R) Besturingssysteem, RETAIL-kanaal", "Beschrijving: Windows Besturingssysteem - Windows(R) Professional")]
    [InlineData("(EnterpriseS)", "")]
    public void Read_TextNobodyPrints_StaysUnknown(string name, string description)
    {
        LicensedProduct product = DeviceRecords.Read(("Name", name), ("Description", description)).Products[0];

        Assert.Equal(FactState.Unknown, product.Channel.State);
        Assert.Null(product.ProductText);
    }

    [Theory]
    [InlineData("55274-OEM-0011903-00101", LicenseChannel.Oem)]
    [InlineData("55274-335-0011903-00101", LicenseChannel.Fpp)]
    [InlineData("55274-649-6478953-23626", LicenseChannel.Unknown)]
    [InlineData("69713-270-0011903-00101", LicenseChannel.Unknown)]
    [InlineData("55274-000-0011903-00101", LicenseChannel.Unknown)]
    public void Read_LegacyProductId(string serial, LicenseChannel expected) =>
        Assert.Equal(
            expected,
            DeviceRecords.Read(("Caption", "Microsoft Windows XP Professional"), ("SerialNumber", serial)).Products[0].Channel.Value
        );

    [Theory]
    [InlineData("00000-00000-000-000001-02-1033-19045.0000-0012024", LicenseChannel.Oem)]
    [InlineData("00000-00000-000-000001-03-1033-19045.0000-0012024", LicenseChannel.Unknown)]
    [InlineData("00000-00000-000-000001-00-1033-19045.0000-0012024", LicenseChannel.Unknown)]
    public void Read_ExtendedProductId_TypeDigit(string id, LicenseChannel expected) =>
        Assert.Equal(expected, DeviceRecords.Read(("Name", "Windows(R), Professional edition"), ("ProductKeyID", id)).Products[0].Channel.Value);
}
