namespace ReimagingTools.Fleet.Records;

/// <summary>
/// The fields of every dialect: our own inventory columns, Win32_OperatingSystem, SoftwareLicensingProduct and -Service, the registry, ConfigMgr views and
/// classes (whose names end in 0), Get-CMDevice, Get-ADComputer, Get-ComputerInfo, VAMT, Office. To read a new dialect, add its names here.
/// </summary>
internal static class Fields
{
    public static readonly Field ComputerName = new(
        "ComputerName", "PSComputerName", "CSName", "CsName", "DNSHostName", "MachineName", "FullyQualifiedDomainName", "Netbios_Name0", "CsDNSHostName", "__SERVER", "CN", "DeviceName");

    /// <summary>Names that hold a computer's name in some classes and something else in others.</summary>
    public static readonly Field Name = new("Name");

    public static readonly Field LicensedProduct = new("LicensedProduct");
    public static readonly Field LicensedLanguage = new("LicensedLanguage");
    public static readonly Field LicensedArchitecture = new("LicensedArchitecture");
    public static readonly Field LicensedComponents = new("LicensedComponents");
    public static readonly Field LicenseChannel = new("LicenseChannel", "LicensedChannel");
    public static readonly Field LicenseType = new("LicenseType");
    public static readonly Field CoaProduct = new("CoaProduct");
    public static readonly Field SoftwareAssurance = new("SoftwareAssurance");
    public static readonly Field PriorVersionRight = new("PriorVersionRight");
    public static readonly Field VolumeProduct = new("VolumeProduct");
    public static readonly Field PreinstalledProduct = new("PreinstalledProduct");
    public static readonly Field DeviceCount = new("DeviceCount");

    /// <summary>Key of a group of devices, and the columns it is made of; see <c>Scale</c>.</summary>
    public static readonly Field GroupKey = new("ReimageKey");
    public static readonly Field GroupColumns = new("ReimageColumns");

    public static readonly Field Caption = new(
        "Caption", "OperatingSystem", "OsName", "OperatingSystemNameandVersion", "Operating_System_Name_and0", "DeviceOS", "WindowsProductName", "OSEdition");

    public static readonly Field OperatingSystemSku = new("OperatingSystemSKU", "OsOperatingSystemSKU");
    public static readonly Field ProductType = new("ProductType", "OsProductType");
    public static readonly Field InstallationType = new("InstallationType", "WindowsInstallationType");
    public static readonly Field BuildNumber = new("BuildNumber", "CurrentBuild", "CurrentBuildNumber", "OsBuildNumber");

    public static readonly Field OsVersion = new("Version", "OsVersion", "OperatingSystemVersion", "DeviceOSBuild", "Build");

    public static readonly Field EditionId = new("EditionID", "WindowsEditionId");
    public static readonly Field OsLanguage = new("OSLanguage");
    public static readonly Field MuiLanguages = new("MUILanguages", "OsMuiLanguages");
    public static readonly Field OsArchitecture = new("OSArchitecture", "SystemType", "AddressWidth");
    public static readonly Field OtherTypeDescription = new("OtherTypeDescription");
    public static readonly Field SerialNumber = new("SerialNumber", "OsSerialNumber", "ProductId");

    public static readonly Field ProductKeyChannel = new("ProductKeyChannel", "os_license_channel", "KeyTypeName", "DigitalProductIdKeyType");
    public static readonly Field Description = new("Description", "ProductDescription");
    public static readonly Field ProductName = new("ProductName", "os_license_edition");
    public static readonly Field LicenseFamily = new("LicenseFamily");
    public static readonly Field ActivationId = new("ID", "ActivationId", "Sku", "ActivationID");
    public static readonly Field ApplicationId = new("ApplicationID");
    public static readonly Field ProductKeyId = new("ProductKeyID", "ExtendedPid");
    public static readonly Field PartialProductKey = new("PartialProductKey");
    public static readonly Field LicenseIsAddon = new("LicenseIsAddon");
    public static readonly Field LicenseStatus = new("LicenseStatus", "LicenseStatusText");

    public static readonly Field FirmwareKeyDescription = new("OA3xOriginalProductKeyDescription");
    public static readonly Field FirmwareKey = new("OA3xOriginalProductKey");

    public static readonly Field ProductReleaseIds = new("ProductReleaseIds");
    public static readonly Field ClientCulture = new("ClientCulture");
    public static readonly Field OfficePlatform = new("Platform");
    public static readonly Field OfficeVersion = new("VersionToReport");
    public static readonly Field OfficeProductCode = new("ProdID", "IdentifyingNumber", "ProductCode", "SoftwareCode");
    public static readonly Field DisplayName = new("DisplayName");

    /// <summary>Every field, for telling known columns from unknown ones.</summary>
    public static readonly IReadOnlyList<Field> All =
    [
        ComputerName, Name, LicensedProduct, LicensedLanguage, LicensedArchitecture, LicensedComponents, LicenseChannel, LicenseType, CoaProduct, SoftwareAssurance,
        PriorVersionRight, VolumeProduct, PreinstalledProduct, DeviceCount, Caption, OperatingSystemSku, ProductType, InstallationType, BuildNumber, OsVersion, EditionId, OsLanguage, MuiLanguages,
        OsArchitecture, OtherTypeDescription, SerialNumber, ProductKeyChannel, Description, ProductName, LicenseFamily, ActivationId, ApplicationId, ProductKeyId,
        PartialProductKey, LicenseIsAddon, LicenseStatus, FirmwareKeyDescription, FirmwareKey, ProductReleaseIds, ClientCulture, OfficePlatform, OfficeVersion,
        OfficeProductCode, DisplayName, GroupKey, GroupColumns,
    ];
}
