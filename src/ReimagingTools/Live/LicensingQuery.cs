namespace ReimagingTools.Live;

/// <summary>One CIM class asked of every computer: by property, so that no product key ever leaves a computer.</summary>
/// <param name="Filter">Which of its instances, or null for all.</param>
/// <param name="Properties">Properties the class has on every version of Windows.</param>
/// <param name="NewerProperties">Properties it lacks on older ones: a query that names one of them is refused there as a whole.</param>
/// <param name="IsOptional">True for a class that a computer need not have.</param>
internal sealed record LicensingQuery(
    string ClassName,
    string? Filter,
    IReadOnlyList<string> Properties,
    IReadOnlyList<string> NewerProperties,
    bool IsOptional
)
{
    private const string WithKey = "PartialProductKey IS NOT NULL";

    private static IReadOnlyList<string> LicenseProperties { get; } =
    ["ID", "Name", "Description", "ApplicationID", "LicenseFamily", "LicenseIsAddon", "LicenseStatus", "PartialProductKey", "ProductKeyID"];

    /// <summary>The classes that hold evidence, the telling ones first, then those by which entitlements select the computer.</summary>
    public static IReadOnlyList<LicensingQuery> All { get; } =
    [
        new(
            "Win32_OperatingSystem",
            null,
            ["CSName", "Caption", "BuildNumber", "Version", "ProductType", "OSLanguage", "SerialNumber", "OtherTypeDescription"],
            ["OperatingSystemSKU", "MUILanguages", "OSArchitecture"],
            IsOptional: false
        ),
        new("SoftwareLicensingService", null, ["Version"], ["OA3xOriginalProductKeyDescription"], IsOptional: false),
        new("SoftwareLicensingProduct", WithKey, LicenseProperties, ["ProductKeyChannel"], IsOptional: false),
        new("OfficeSoftwareProtectionProduct", WithKey, LicenseProperties, [], IsOptional: true),
        new("Win32_ComputerSystem", null, ["Name", "Manufacturer", "Model", "SystemType"], [], IsOptional: true),
        new("Win32_BIOS", null, ["SerialNumber"], [], IsOptional: true),
        new("Win32_SystemEnclosure", null, ["SMBIOSAssetTag"], [], IsOptional: true),
    ];

    /// <summary>The query as an older computer takes it.</summary>
    public LicensingQuery WithoutNewer() => this with { NewerProperties = [] };
}
