using System.Management.Automation;

namespace ReimagingTools.Records;

/// <summary>
/// Tells the CIM classes that describe one part of a computer from records that are whole by themselves. Parts are named by the type of the object, by the
/// class names CIM and WMI carry along, or, where a file kept neither, by columns no other record has.
/// </summary>
internal static class RecordClasses
{
    public const string OperatingSystem = "Win32_OperatingSystem";
    public const string LicensingService = "SoftwareLicensingService";
    public const string LicensingProduct = "SoftwareLicensingProduct";
    public const string OfficeLicensingProduct = "OfficeSoftwareProtectionProduct";

    private static readonly string[] Parts = [OperatingSystem, LicensingService, LicensingProduct, OfficeLicensingProduct];

    /// <summary>Columns that make a record an answer of its own.</summary>
    private static readonly string[] Declaring = ["LicensedProduct", "LicenseChannel", "LicensedLanguage", "CoaProduct", "DeviceCount"];

    /// <summary>Classes a computer has one instance of.</summary>
    public static bool IsSingle(string className) => className is OperatingSystem or LicensingService;

    public static string? Of(PSObject shell)
    {
        foreach (string type in shell.TypeNames)
        {
            int at = type.LastIndexOfAny(['/', '\\', '#']);
            if (at >= 0 && Known(type.Substring(at + 1)) is { } part)
            {
                return part;
            }
        }

        return null;
    }

    /// <summary>True for the properties in which CIM and WMI carry the name of the class.</summary>
    public static bool NamesClass(string property) => property is "__CLASS" or "CreationClassName" or "CimClass";

    /// <summary>The part named by such a property: "root/cimv2:Win32_OperatingSystem" or the bare name.</summary>
    public static string? OfText(string? text) => text is null ? null : Known(text.Substring(text.LastIndexOfAny([':', '/']) + 1));

    public static string? Of(RecordSnapshot record)
    {
        if (Array.Exists(Declaring, record.Has))
        {
            return null;
        }

        bool hasSystem = record.Has("OperatingSystemSKU") || record.Has("Caption");
        if (record.Has("ApplicationID") && (record.Has("LicenseFamily") || record.Has("PartialProductKey") || record.Has("LicenseStatus")))
        {
            return hasSystem ? null : LicensingProduct;
        }

        if (record.Has("OA3xOriginalProductKeyDescription") || record.Has("OA3xOriginalProductKey"))
        {
            return hasSystem ? null : LicensingService;
        }

        return record.Has("CSName") && record.Has("BuildNumber") && record.Has("OSLanguage") ? OperatingSystem : null;
    }

    private static string? Known(string name) => Array.Find(Parts, part => part.Equals(name, StringComparison.OrdinalIgnoreCase));
}
