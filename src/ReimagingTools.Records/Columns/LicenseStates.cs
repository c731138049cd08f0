using System.Globalization;
using ReimagingTools.Licensing.Text;

namespace ReimagingTools.Records.Columns;

/// <summary>
/// Reads LicenseStatus of SoftwareLicensingProduct, of slmgr.vbs and of ospp.vbs: 1 is licensed, 0 and 2 to 6 are not. Words that are not known say
/// nothing.
/// </summary>
public static class LicenseStates
{
    private static readonly string[] Names = ["unlicensed", "licensed", "oobgrace", "ootgrace", "nongenuinegrace", "notification", "extendedgrace"];

    /// <summary>What the licensing scripts print instead, with more behind it.</summary>
    private static readonly string[] Printed =
    [
        "initialgrace",
        "additionalgrace",
        "oobgrace",
        "ootgrace",
        "nongenuinegrace",
        "extendedgrace",
        "notifications",
        "notificationmode",
    ];

    /// <summary>What reports of administrators say instead of "Licensed".</summary>
    private static readonly string[] Reported = ["activated", "active", "permanentlyactivated", "true", "yes"];

    /// <summary>Reads a number, a name, or both ("1", "Licensed", "1 (Licensed)").</summary>
    /// <param name="status">A status as written.</param>
    /// <returns>Whether it is licensed; null when nobody knows.</returns>
    public static bool? IsActivated(string? status)
    {
        string word = WellFormed.Compatible(status ?? "").Trim();
        int space = word.IndexOf(' ');
        if (
            word.IndexOf('?') >= 0
            || !decimal.TryParse(
                space > 0 ? word.Substring(0, space) : word,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal number
            )
        )
        {
            return word.IndexOf('?') >= 0 ? null : IsLicensed(Letters(word));
        }

        bool? isLicensed = number < Names.Length && number == decimal.Truncate(number) ? number == 1 : null;
        return space < 0 || IsLicensed(Letters(word)) == isLicensed ? isLicensed : null;
    }

    private static bool? IsLicensed(string letters) =>
        Array.IndexOf(Names, letters) is var state and >= 0 ? state == 1
        : Array.Exists(Printed, each => letters.StartsWith(each, StringComparison.Ordinal)) ? false
        : null;

    /// <summary>The same of a report, in which other words stand for "Licensed".</summary>
    /// <param name="status">A status as written.</param>
    /// <returns>Whether it is licensed; null when nobody knows.</returns>
    public static bool? IsReportedActivated(string status) => IsActivated(status) ?? (Array.IndexOf(Reported, Letters(status)) >= 0 ? true : null);

    /// <summary>True for the state of a license without a key.</summary>
    /// <param name="status">A status as written.</param>
    /// <returns>Whether it is 0 or "Unlicensed".</returns>
    public static bool IsUnlicensed(string status) => status == "0" || status.Equals(Names[0], StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant)]);
}
