using ReimagingTools.Fleet.Devices;
using ReimagingTools.Licensing.Facts;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Tests.Fleet.Devices;

public sealed class DeviceReaderTests
{
    private static readonly (string, object?) OemLicense = ("Description", "Windows(R) Operating System, OEM_DM channel");

    [Fact]
    public void Read_OwnColumns()
    {
        Device device = DeviceRecords.Read(
            ("ComputerName", "PC1"),
            ("LicensedProduct", "Windows 7 Professional"),
            ("LicensedLanguage", "日本語"),
            ("LicensedArchitecture", "64-bit"),
            ("LicenseChannel", "OEM"),
            ("LicenseType", "Full"),
            ("SoftwareAssurance", "PerDevice"),
            ("PriorVersionRight", "None"),
            ("DeviceCount", "12")
        );
        LicensedProduct product = Assert.Single(device.Products);

        Assert.Equal("PC1", device.ComputerName);
        Assert.Equal("Windows 7 Professional", product.ProductText);
        Assert.Equal(["ja-JP"], product.Language.Value!.Tags);
        Assert.Equal(Architecture.X64, product.Architecture.Value);
        Assert.Equal(LicenseChannel.Oem, product.Channel.Value);
        Assert.Equal(LicenseType.Full, product.Type.Value);
        Assert.Equal(PriorVersionRight.None, product.PriorVersionRight.Value);
        Assert.Equal(SoftwareAssurance.PerDevice, device.SoftwareAssurance.Value);
        Assert.Equal(12, device.DeviceCount);
    }

    [Theory]
    [InlineData("LicenseChannel", "Oen")]
    [InlineData("LicensedLanguage", "Klingon")]
    [InlineData("LicensedArchitecture", "quantum")]
    [InlineData("SoftwareAssurance", "maybe")]
    [InlineData("SoftwareAssurance", "2")]
    [InlineData("SoftwareAssurance", "Unknown,PerDevice")]
    [InlineData("LicenseType", "half")]
    [InlineData("LicensedProduct", "Windos 10 Pro")]
    [InlineData("PreinstalledProduct", "something")]
    public void Read_UnknownWord_IsKeptAndWithholds(string field, string value)
    {
        Device device = DeviceRecords.Read((field, value));
        LicensedProduct product = device.Products[0];
        IFact[] facts =
        [
            product.Edition,
            product.Language,
            product.Architecture,
            product.Channel,
            product.Type,
            product.PreinstalledProduct,
            device.SoftwareAssurance,
        ];

        IFact[] open = [.. facts.Where(each => each.Unread.Count > 0)];
        Assert.Equal(field == "LicenseType" ? 2 : 1, open.Length);
        Assert.All(open, fact => Assert.Equal((FactState.Unknown, field, value), (fact.State, fact.Unread[0].Evidence.Kind, fact.Unread[0].Text)));
    }

    [Theory]
    [InlineData("DeviceCount", "-1")]
    [InlineData("DeviceCount", "9999999999999999")]
    [InlineData("DeviceCount", "many")]
    public void Read_UnknownWord_SaysFieldValueAndWhatToUse(string field, string value)
    {
        RecordException exception = Assert.Throws<RecordException>(() => DeviceRecords.Read((field, value)));

        Assert.Contains(field, exception.Message, StringComparison.Ordinal);
        Assert.Contains("\"" + value + "\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Use ", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SystemLanguageOutsideTheInterfaceLanguages_SettlesNothing()
    {
        (string, object?)[] system = [("Caption", "Microsoft Windows 10 Pro"), ("BuildNumber", "19045"), OemLicense, ("MUILanguages", "en-US")];

        Assert.Equal(["en-US"], DeviceRecords.Read([.. system, ("OSLanguage", 1033)]).Products[0].Language.Value!.Tags);
        Assert.False(DeviceRecords.Read([.. system, ("OSLanguage", 1041)]).Products[0].Language.IsKnown);
    }

    [Theory]
    [InlineData("en-AU")]
    [InlineData("3081")]
    public void Read_RegionWithoutAProductLanguage_LeavesTheLanguageUnknown(string language) =>
        Assert.False(DeviceRecords.Read(("LicensedLanguage", language)).Products[0].Language.IsKnown);

    [Fact]
    public void Read_RunningSystem_CountsOnlyWithAnOemOrRetailKey()
    {
        (string, object?)[] running =
        [
            ("Caption", "Microsoft Windows 10 Pro"),
            ("BuildNumber", "19045"),
            ("OperatingSystemSKU", 48u),
            ("ProductType", 1u),
            ("OSLanguage", 1033u),
            ("OSArchitecture", "64-bit"),
        ];

        Assert.Null(DeviceRecords.Read(running).Products[0].ProductText);
        Assert.Null(
            DeviceRecords.Read([.. running, ("Description", "Windows(R) Operating System, VOLUME_KMSCLIENT channel")]).Products[0].ProductText
        );
        Assert.Null(DeviceRecords.Read([.. running, ("LicenseChannel", "OEM")]).Products[0].ProductText);
        Assert.Equal("Windows 10 Pro", DeviceRecords.Read([.. running, OemLicense]).Products[0].ProductText);
        Assert.Equal("Windows 10 Pro", DeviceRecords.Read([.. running, ("LicenseChannel", "OEM:DM")]).Products[0].ProductText);
    }

    [Theory]
    [InlineData("Windows 10 Pro", "22631", 48u, 1u, "Windows 11 Pro")]
    [InlineData("Microsoft Windows 11 Professionnel", "22631", 48u, 1u, "Windows 11 Pro")]
    [InlineData("Microsoft Windows 10 Famille", "19045", 101u, 1u, "Windows 10 Home")]
    [InlineData("Windows 10 IoT Enterprise LTSC 2024", "26100", 191u, 1u, "Windows 11 IoT Enterprise LTSC 2024")]
    [InlineData("Microsoft Windows 10 Enterprise LTSC", "17763", 125u, 1u, "Windows 10 Enterprise LTSC 2019")]
    [InlineData("Microsoft Windows Server 2019 Standard", "17763", 7u, 3u, "Windows Server 2019 Standard")]
    [InlineData("Microsoft Windows Server 2025 Datacenter", "26100", 8u, 2u, "Windows Server 2025 Datacenter")]
    [InlineData("Microsoft Windows 7 Professional ", "7601", 48u, 1u, "Windows 7 Professional")]
    [InlineData("Microsoft Windows Server 2008 R2 Standard ", "7601", 7u, 3u, "Windows Server 2008 R2 Standard")]
    public void Read_NumbersBeatNames(string caption, string build, uint sku, uint type, string expected) =>
        Assert.Equal(
            expected,
            DeviceRecords
                .Read(
                    ("Caption", caption),
                    ("BuildNumber", build),
                    ("OperatingSystemSKU", sku),
                    ("ProductType", type),
                    ("ProductKeyChannel", "OEM:COA")
                )
                .Products[0]
                .ProductText
        );

    [Theory]
    [InlineData("Microsoft Windows 11 Pro", "7601", 48u, 1u)]
    [InlineData("Microsoft Windows 10 Pro", "9600", 48u, 1u)]
    [InlineData("Microsoft Windows Server 2019 Standard", "20348", 7u, 3u)]
    [InlineData("Microsoft Windows Server 2022 Standard", "17763", 7u, 3u)]
    public void Read_NameNoWindowsOfThatBuildHas_LeavesTheVersionOpen(string caption, string build, uint sku, uint type) =>
        Assert.Equal(
            FactState.Conflicting,
            DeviceRecords
                .Read(
                    ("Caption", caption),
                    ("BuildNumber", build),
                    ("OperatingSystemSKU", sku),
                    ("ProductType", type),
                    ("ProductKeyChannel", "OEM:SLP")
                )
                .Products[0]
                .Version.State
        );

    [Fact]
    public void Read_Server2003_CannotTellR2FromTheBuild()
    {
        LicensedProduct plain = DeviceRecords
            .Read(
                ("Caption", "Microsoft(R) Windows(R) Server 2003, Standard Edition"),
                ("BuildNumber", "3790"),
                ("ProductType", "3"),
                ("SerialNumber", "69713-OEM-0000000-00000")
            )
            .Products[0];
        LicensedProduct r2 = DeviceRecords
            .Read(
                ("Caption", "Microsoft(R) Windows(R) Server 2003, Standard Edition"),
                ("BuildNumber", "3790"),
                ("ProductType", "3"),
                ("OtherTypeDescription", "R2"),
                ("SerialNumber", "69713-OEM-0000000-00000")
            )
            .Products[0];

        Assert.False(plain.Version.IsKnown);
        Assert.Equal("Windows Server 2003 R2 Standard", r2.ProductText);
    }

    [Fact]
    public void Read_FirmwareKey_NamesTheOriginalEdition()
    {
        LicensedProduct product = DeviceRecords
            .Read(("OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM"), ("EditionID", "Professional"), ("ProductKeyChannel", "Volume:GVLK"))
            .Products[0];

        Assert.Equal("Core", product.Edition.Value?.Key);
        Assert.Equal(LicenseChannel.Oem, product.Channel.Value);
        Assert.Contains(product.Evidence, evidence =>
            evidence.Strength == EvidenceStrength.None && evidence.Says.Contains("Volume key", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Read_FirmwareAgainstAnotherOemLicense_IsAConflict()
    {
        LicensedProduct product = DeviceRecords
            .Read(("OA3xOriginalProductKeyDescription", "[4.0] Core OEM:DM"), ("LicenseFamily", "Professional"), ("ProductKeyChannel", "OEM:NONSLP"))
            .Products[0];

        Assert.Equal(FactState.Conflicting, product.Edition.State);
        Assert.Equal(2, product.Edition.Contradictions.Count);
    }

    [Fact]
    public void Read_SubscriptionStepUp_LeavesTheFirmwareLicense()
    {
        LicensedProduct product = DeviceRecords
            .Read(
                ("OA3xOriginalProductKeyDescription", "[4.0] Professional OEM:DM"),
                ("LicenseFamily", "Enterprise"),
                ("ProductKeyChannel", "Retail"),
                ("Caption", "Microsoft Windows 11 Enterprise"),
                ("OperatingSystemSKU", 4),
                ("BuildNumber", 22631)
            )
            .Products[0];

        Assert.Equal("Professional", product.Edition.Value?.Key);
        Assert.Equal(LicenseChannel.Oem, product.Channel.Value);
    }

    [Fact]
    public void Read_CertificateOfAuthenticity_WinsAndTheContradictionStays()
    {
        LicensedProduct product = DeviceRecords
            .Read(("LicensedProduct", "Windows 7 Professional"), ("CoaProduct", "Windows 7 Home Prem OA"), ("LicenseChannel", "VL"))
            .Products[0];

        Assert.Equal("Windows 7 Home Premium", product.ProductText);
        Assert.Equal(LicenseChannel.Oem, product.Channel.Value);
        Assert.Contains("LicensedProduct", product.Edition.Dissent, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralUserInterfaceLanguages_AreNotOneOfThem()
    {
        LicensedProduct product = DeviceRecords
            .Read(
                OemLicense,
                ("Caption", "Microsoft Windows 7 Professional"),
                ("BuildNumber", "7601"),
                ("OSLanguage", "1033"),
                ("MUILanguages", new[] { "en-US", "ja-JP" })
            )
            .Products[0];

        Assert.Equal(["en-US", "ja-JP"], product.Language.Value!.Tags);
    }

    [Fact]
    public void Read_ConfigMgrColumns_EndInZero()
    {
        Device device = DeviceRecords.Read(
            ("Netbios_Name0", "CM1"),
            ("Caption0", "Microsoft Windows 10 Pro"),
            ("Version0", "10.0.19045"),
            ("OperatingSystemSKU0", "48"),
            ("OSLanguage0", "1041"),
            ("SystemType0", "x64-based PC"),
            ("Description0", "Windows(R) Operating System, OEM_DM channel")
        );

        Assert.Equal("CM1", device.ComputerName);
        Assert.Equal("Windows 10 Pro", device.Products[0].ProductText);
        Assert.Equal(["ja-JP"], device.Products[0].Language.Value!.Tags);
        Assert.Equal(Architecture.X64, device.Products[0].Architecture.Value);
    }

    [Fact]
    public void Read_NestedInstances_AreOneDevice()
    {
        Device device = DeviceRecords.Read(
            ("SMS_R_System", DeviceRecords.Of(("Name", "CM2"))),
            ("SMS_G_System_OPERATING_SYSTEM", DeviceRecords.Of(("Caption", "Microsoft Windows Server 2012 R2 Datacenter"), ("BuildNumber", "9600"))),
            (
                "SMS_G_System_SOFTWARE_LICENSING_PRODUCT",
                new[] { DeviceRecords.Of(("Description", "Windows(R) Operating System, OEM_SLP channel"), ("LicenseFamily", "ServerDatacenter")) }
            )
        );

        Assert.Equal("CM2", device.ComputerName);
        Assert.Equal("Windows Server 2012 R2 Datacenter", device.Products[0].ProductText);
    }

    [Fact]
    public void Read_ActiveDirectoryStrings_SayWhatRunsAndNothingMore()
    {
        Device device = DeviceRecords.Read(
            ("Name", "AD1"),
            ("OperatingSystem", "Windows 10 Enterprise"),
            ("OperatingSystemVersion", "10.0 (19045)")
        );

        Assert.Equal("AD1", device.ComputerName);
        Assert.Null(device.Products[0].ProductText);
        Assert.Contains(device.Products[0].Evidence, evidence => evidence.Value.Contains("build 19045", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_GetComputerInfo()
    {
        Device device = DeviceRecords.Read(
            ("CsName", "GC1"),
            ("OsName", "Microsoft Windows 10 Pro"),
            ("OsOperatingSystemSKU", "48"),
            ("OsProductType", "WorkStation"),
            ("OsBuildNumber", "19045"),
            ("OsLanguage", "en-US"),
            ("OsArchitecture", "64-bit"),
            OemLicense
        );

        Assert.Equal("GC1", device.ComputerName);
        Assert.Equal("Windows 10 Pro", device.Products[0].ProductText);
        Assert.Equal(["en-US"], device.Products[0].Language.Value!.Tags);
        Assert.Equal(Architecture.X64, device.Products[0].Architecture.Value);
    }

    [Fact]
    public void Read_OfficeClickToRun_OneProductPerId()
    {
        Device device = DeviceRecords.Read(
            ("ProductReleaseIds", "ProPlus2019Volume,VisioPro2019Retail"),
            ("ClientCulture", "en-us"),
            ("Platform", "x64"),
            ("VersionToReport", "16.0.10400.1")
        );

        Assert.Equal([null, "Visio Professional 2019"], device.Products.Select(product => product.ProductText));
        Assert.Equal(FactState.Unknown, device.Products[1].Channel.State);
    }

    [Theory]
    [InlineData("{91140000-0011-0000-0000-0000000FF1CE}", "Office Professional Plus 2010")]
    [InlineData("{90140000-0011-0000-0000-0000000FF1CE}", null)]
    public void Read_OfficeProductCode(string code, string? expected) =>
        Assert.Equal(expected, DeviceRecords.Read(("ProdID0", code)).Products[^1].ProductText);

    [Fact]
    public void Read_FirmwareKeyItself_IsNeverKept()
    {
        string key = string.Join("-", Enumerable.Repeat("AAAAA", 4)) + "-AAAA7";
        Device device = DeviceRecords.Read(("OA3xOriginalProductKey", key), ("Caption", "Windows 7 Professional " + key), ("LicensedProduct", key));

        Assert.All(device.Products[0].Evidence, evidence => Assert.DoesNotContain("AAAAA-AAAAA", evidence.ToString(), StringComparison.Ordinal));
    }
}
