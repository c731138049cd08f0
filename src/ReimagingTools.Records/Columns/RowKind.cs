namespace ReimagingTools.Records.Columns;

/// <summary>What a row is. A row that joins several things in one line, as reports do, is several of these at once.</summary>
[Flags]
public enum RowKind
{
    /// <summary>Nothing tells.</summary>
    None = 0,

    /// <summary>What a computer runs: Win32_OperatingSystem, the registry, Get-ComputerInfo, systeminfo, osquery's os_version.</summary>
    OperatingSystem = 1,

    /// <summary>SoftwareLicensingService, with the key in the firmware.</summary>
    LicensingService = 2,

    /// <summary>One of the licenses a product could run under: SoftwareLicensingProduct, slmgr, VAMT's products.</summary>
    License = 4,

    /// <summary>The same of Office: OfficeSoftwareProtectionProduct, ospp.vbs.</summary>
    OfficeLicense = 8,

    /// <summary>The machine: Win32_ComputerSystem.</summary>
    ComputerSystem = 16,

    /// <summary>Its firmware: Win32_BIOS.</summary>
    Bios = 32,

    /// <summary>What somebody responsible states about the license: our own inventory columns.</summary>
    Declared = 64,

    /// <summary>A computer account of a directory.</summary>
    DirectoryComputer = 128,

    /// <summary>A device of a management service: Intune, Defender, ConfigMgr's device list.</summary>
    ManagedDevice = 256,

    /// <summary>A product key of VAMT or a portal.</summary>
    ProductKey = 512,

    /// <summary>An installed program.</summary>
    Program = 1024,

    /// <summary>An Office by Click-to-Run: its configuration in the registry.</summary>
    OfficeConfiguration = 2048,

    /// <summary>An image on installation media: no device.</summary>
    MediaImage = 4096,

    /// <summary>A user or a group: no device.</summary>
    Account = 8192,

    /// <summary>A processor, disk or other part of a machine: no device.</summary>
    Component = 16384,

    /// <summary>A device of Microsoft Entra ID or another service whose display name is its own.</summary>
    EntraDevice = 32768,
}
