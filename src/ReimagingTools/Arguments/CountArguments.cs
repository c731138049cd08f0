using ReimagingTools.Activation;

namespace ReimagingTools.Arguments;

/// <summary>
/// A count of activations out of what a user gave: what Get-MakActivationCount put out, live or as it comes from a file, a job or another computer.
/// </summary>
internal static class CountArguments
{
    private static readonly string[] YearFirst =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mm",
    ];

    /// <returns>The count, or null when the object is none.</returns>
    public static MakActivationCount? FromObject(PSObject input) =>
        input.BaseObject is MakActivationCountLine line ? line.Count : FromProperties(input);

    private static MakActivationCount? FromProperties(PSObject input)
    {
        bool isCount = Array.TrueForAll(["PartialProductKey", "Remaining", "Shortfall", "Status"], name => input.Properties[name] is not null);
        if (!isCount || !Enum.TryParse(InputItems.Text(input, "Status"), out MakStatus status))
        {
            return null;
        }

        return new MakActivationCount
        {
            PartialProductKey = InputItems.Text(input, "PartialProductKey"),
            KeyId = InputItems.Text(input, "KeyId"),
            Description = InputItems.Text(input, "Description"),
            Products = List(input, "Products"),
            Editions = List(input, "Editions"),
            LicenseIds = List(input, "LicenseIds"),
            Organizations = List(input, "Organizations"),
            Total = Number(input, "Total"),
            Used = Number(input, "Used"),
            Remaining = Number(input, "Remaining"),
            AsOf = Date(InputItems.Bare(input.Properties["AsOf"]?.Value)),
            Status = status,
            Required = Number(input, "Required"),
            Shortfall = Number(input, "Shortfall"),
            IsExtendedSecurityUpdates = InputItems.Text(input, "IsExtendedSecurityUpdates") == bool.TrueString,
        };
    }

    /// <summary>
    /// A date as an object keeps it, or as text: year first in every culture, else as this session writes it, because Export-Csv does so, else as
    /// the invariant culture does. The clock stays as it was written, whatever the offset.
    /// </summary>
    private static DateTime? Date(object? value)
    {
        if (value is DateTime date)
        {
            return date;
        }

        string text = value is DateTimeOffset offset ? offset.ToString("o", CultureInfo.InvariantCulture) : value as string ?? "";
        bool isDate =
            DateTimeOffset.TryParseExact(text, YearFirst, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset parsed)
            || DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, DateTimeStyles.AllowWhiteSpaces, out parsed)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out parsed);
        return isDate ? parsed.DateTime : null;
    }

    /// <summary>The items of a list, also as a file or a job keeps it: joined by semicolons.</summary>
    private static string[] List(PSObject input, string name) =>
        [.. (InputItems.Text(input, name) ?? "").Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(item => item.Trim())];

    private static int? Number(PSObject input, string name) =>
        int.TryParse(InputItems.Text(input, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
