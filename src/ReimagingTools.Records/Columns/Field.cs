namespace ReimagingTools.Records.Columns;

/// <summary>What a column holds, whatever a source calls it. Evidence is read by these and knows no heading.</summary>
public enum Field
{
    /// <summary>Looked at and read for nothing; the column's note says why.</summary>
    None = 0,

    /// <summary>The name a computer gives itself.</summary>
    ComputerName,

    /// <summary>"Name": of the computer in some rows, of a license, a program or an image in others.</summary>
    Name,

    /// <summary>What may name the computer where no name stands in the row: "Device", "Asset".</summary>
    StandInName,

    /// <summary>The name under which a computer was asked or reached.</summary>
    RoadName,

    /// <summary>The session a record came through; the same for all records of one session.</summary>
    RunspaceId,

    /// <summary>The number a site of Configuration Manager gives a computer.</summary>
    ResourceId,

    /// <summary>The serial number of the machine.</summary>
    HardwareSerial,

    /// <summary>The UUID of the machine.</summary>
    SmbiosUuid,

    /// <summary>The id of the device in Microsoft Entra.</summary>
    EntraDeviceId,

    /// <summary>The id of the account in a directory.</summary>
    ObjectGuid,

    /// <summary>The id of the device among the objects of Microsoft Entra.</summary>
    EntraObjectId,

    /// <summary>The domain of a computer, which tells it from one of the same name in another.</summary>
    Domain,

    /// <summary>How many devices a row stands for.</summary>
    DeviceCount,

    /// <summary>The class an object is an instance of.</summary>
    ClassName,

    /// <summary>What the transport adds to a record; never a value of the device.</summary>
    Metadata,

    /// <summary>Key of a group of devices.</summary>
    GroupKey,

    /// <summary>The columns that key is made of.</summary>
    GroupColumns,

    /// <summary>The product the device was licensed for, as somebody states it.</summary>
    LicensedProduct,

    /// <summary>Its language.</summary>
    LicensedLanguage,

    /// <summary>Its processor architecture.</summary>
    LicensedArchitecture,

    /// <summary>Its component products.</summary>
    LicensedComponents,

    /// <summary>How it was bought.</summary>
    LicenseChannel,

    /// <summary>Full or upgrade.</summary>
    LicenseType,

    /// <summary>What the Certificate of Authenticity names.</summary>
    CoaProduct,

    /// <summary>Software Assurance on the device.</summary>
    SoftwareAssurance,

    /// <summary>The day its Software Assurance ends.</summary>
    AssuranceEnd,

    /// <summary>Prior versions the license terms permit.</summary>
    PriorVersionRight,

    /// <summary>The desktop Windows bought for it in Volume Licensing.</summary>
    VolumeProduct,

    /// <summary>The product it came with.</summary>
    PreinstalledProduct,

    /// <summary>What was contested or not understood of a license that was written down.</summary>
    Conflicts,

    /// <summary>
    /// Of a verdict of an earlier run: the facts nothing said anything of. Of the others something did, which the verdict does not repeat.
    /// </summary>
    MissingFacts,

    /// <summary>Of a verdict of an earlier run: the facts sources contradicted each other about.</summary>
    ContestedFacts,

    /// <summary>Of a verdict of an earlier run: what it was.</summary>
    Decision,

    /// <summary>Serial number by which entitlements select a device.</summary>
    DeviceSerial,

    /// <summary>Asset tag by which entitlements select a device.</summary>
    AssetTag,

    /// <summary>Maker of the machine.</summary>
    Manufacturer,

    /// <summary>Model of the machine.</summary>
    Model,

    /// <summary>A collection, site or group the device belongs to.</summary>
    Collection,

    /// <summary>What kind of thing, system or processor a source says a row is of: "Printer", "darwin", "Laptop", "Snapdragon".</summary>
    DeviceType,

    /// <summary>The invoice or order that proves what is stated.</summary>
    Proof,

    /// <summary>How many were bought by a line of an order.</summary>
    OrderQuantity,

    /// <summary>What became of an order or a license: shipped, cancelled, returned, expired.</summary>
    OrderStatus,

    /// <summary>A product, article or item in a list of licenses or orders: a Windows, another program, or a machine.</summary>
    ProductText,

    /// <summary>The text of a line of a maker's order: product, bitness and languages in one.</summary>
    OrderLine,

    /// <summary>The name of the operating system as it shows itself.</summary>
    Caption,

    /// <summary>Its name in the registry, which says Windows 10 on Windows 11 too.</summary>
    RegistryProductName,

    /// <summary>Its SKU number (PRODUCT_*).</summary>
    OperatingSystemSku,

    /// <summary>Workstation, domain controller or server.</summary>
    ProductType,

    /// <summary>Client or Server.</summary>
    InstallationType,

    /// <summary>The part it plays in a domain, as a number: 2 and more are parts of servers.</summary>
    DomainRole,

    /// <summary>Its build number.</summary>
    BuildNumber,

    /// <summary>Its version number, which holds the build.</summary>
    OsVersion,

    /// <summary>Its EditionID.</summary>
    EditionId,

    /// <summary>Its edition in words of a management service ("Pro", "Enterprise").</summary>
    SkuFamily,

    /// <summary>Its language.</summary>
    OsLanguage,

    /// <summary>Its user interface languages.</summary>
    MuiLanguages,

    /// <summary>The architecture it runs as.</summary>
    OsArchitecture,

    /// <summary>The architecture of the machine.</summary>
    HardwareArchitecture,

    /// <summary>"R2" of Windows Server 2003 R2.</summary>
    OtherTypeDescription,

    /// <summary>Its product id.</summary>
    ProductId,

    /// <summary>The channel of the installed key.</summary>
    ProductKeyChannel,

    /// <summary>"Description": the channel of a license, or what somebody wrote about a computer.</summary>
    Description,

    /// <summary>The name of a license ("Windows(R), Professional edition").</summary>
    LicenseName,

    /// <summary>The edition a license is for.</summary>
    LicenseFamily,

    /// <summary>The id of a license.</summary>
    ActivationId,

    /// <summary>The application a license is for.</summary>
    ApplicationId,

    /// <summary>The extended product id.</summary>
    ProductKeyId,

    /// <summary>The last five characters of the installed key.</summary>
    PartialProductKey,

    /// <summary>Whether a license is an add-on.</summary>
    LicenseIsAddon,

    /// <summary>Whether a license is installed and activated.</summary>
    LicenseStatus,

    /// <summary>What the key in the firmware is for.</summary>
    FirmwareKeyDescription,

    /// <summary>The key in the firmware.</summary>
    FirmwareKey,

    /// <summary>Whether the firmware holds a key.</summary>
    FirmwareKeyPresent,

    /// <summary>The products of a Click-to-Run Office.</summary>
    ProductReleaseIds,

    /// <summary>Its language.</summary>
    ClientCulture,

    /// <summary>Its architecture.</summary>
    OfficePlatform,

    /// <summary>Its version number.</summary>
    OfficeVersion,

    /// <summary>The Windows Installer code of an Office.</summary>
    OfficeProductCode,

    /// <summary>The name of a program.</summary>
    ProgramName,

    /// <summary>A product key as a list of keys holds it, whole or masked.</summary>
    KeyValue,

    /// <summary>The type of a key: MAK, KMS, retail.</summary>
    KeyType,

    /// <summary>What VAMT calls a key.</summary>
    KeyDescription,

    /// <summary>The product a portal lists a key under.</summary>
    KeyProduct,

    /// <summary>The editions a key activates.</summary>
    KeyEditions,

    /// <summary>Activations used out of the total, in one cell.</summary>
    ActivationCount,

    /// <summary>Activations used.</summary>
    ActivationsUsed,

    /// <summary>Activations allowed.</summary>
    ActivationsTotal,

    /// <summary>Activations left.</summary>
    ActivationsLeft,

    /// <summary>When what a key or an installation says was true.</summary>
    CountDate,

    /// <summary>The error of the last refresh of a count.</summary>
    RefreshError,

    /// <summary>The license id a portal lists a key under.</summary>
    KeyLicenseId,

    /// <summary>The organization a portal lists a key under.</summary>
    KeyOrganization,
}
