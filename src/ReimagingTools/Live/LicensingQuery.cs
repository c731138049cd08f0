using ReimagingTools.Records;

namespace ReimagingTools.Live;

/// <summary>One CIM class asked of every computer: by property, so that no product key ever leaves a computer.</summary>
internal sealed record LicensingQuery(string ClassName, string? Filter, IReadOnlyList<string> Properties, bool IsOptional)
{
    private static IReadOnlyList<string> LicenseProperties { get; } =
        ["ID", "Name", "Description", "ApplicationID", "LicenseFamily", "LicenseIsAddon", "LicenseStatus", "PartialProductKey", "ProductKeyChannel", "ProductKeyID"];

    /// <summary>The classes that hold evidence, the telling ones first.</summary>
    public static IReadOnlyList<LicensingQuery> All { get; } =
    [
        new(
            RecordClasses.OperatingSystem,
            null,
            ["CSName", "Caption", "BuildNumber", "Version", "OperatingSystemSKU", "ProductType", "OSLanguage", "MUILanguages", "OSArchitecture", "SerialNumber", "OtherTypeDescription"],
            IsOptional: false),
        new(RecordClasses.LicensingService, null, ["OA3xOriginalProductKeyDescription", "Version"], IsOptional: false),
        new(RecordClasses.LicensingProduct, "PartialProductKey IS NOT NULL", LicenseProperties, IsOptional: false),
        new(RecordClasses.OfficeLicensingProduct, "PartialProductKey IS NOT NULL", LicenseProperties, IsOptional: true),
    ];
}
