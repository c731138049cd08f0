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

    private const ColumnRole SystemColumns = ColumnRole.SystemName | ColumnRole.SystemBuild | ColumnRole.SystemLanguage;

    private static readonly string[] Parts = [OperatingSystem, LicensingService, LicensingProduct, OfficeLicensingProduct];

    /// <summary>Classes a computer has one instance of.</summary>
    public static bool IsSingle(string className) => className is OperatingSystem or LicensingService;

    /// <summary>The part an object is, by the names of its type.</summary>
    public static string? OfTypes(PSObject shell)
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

    /// <summary>The part named by a property: "root/cimv2:Win32_OperatingSystem" or the bare name.</summary>
    public static string? OfText(string? text) => text is null ? null : Known(text.Substring(text.LastIndexOfAny([':', '/']) + 1));

    /// <summary>The part a record is, by its columns; null for a record that answers by itself.</summary>
    public static string? OfColumns(ColumnRole roles)
    {
        if ((roles & ColumnRole.Declares) != 0)
        {
            return null;
        }

        bool hasSystem = (roles & ColumnRole.System) != 0;
        if ((roles & ColumnRole.Application) != 0 && (roles & ColumnRole.License) != 0)
        {
            return hasSystem ? null : LicensingProduct;
        }

        if ((roles & ColumnRole.Firmware) != 0)
        {
            return hasSystem ? null : LicensingService;
        }

        return (roles & SystemColumns) == SystemColumns ? OperatingSystem : null;
    }

    private static string? Known(string name) => Array.Find(Parts, part => part.Equals(name, StringComparison.OrdinalIgnoreCase));
}
