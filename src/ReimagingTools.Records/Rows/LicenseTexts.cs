using System.Text.RegularExpressions;

namespace ReimagingTools.Records.Rows;

/// <summary>Whether what stands in the row of a license is of Windows itself, of an add-on to it, or of Office.</summary>
public static class LicenseTexts
{
    private static readonly Regex OfficeText = new(@"^Office \d{2},", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    private static readonly Field[] Names = [Field.Name, Field.LicenseName, Field.RegistryProductName];

    /// <summary>True for what licenses something beside the product: Extended Security Updates and other add-ons.</summary>
    /// <param name="texts">Gives the texts of a field.</param>
    public static bool IsAddOn(Func<Field, IEnumerable<string>> texts) =>
        texts(Field.LicenseIsAddon).Any(text => text == "1" || text.Equals("true", StringComparison.OrdinalIgnoreCase))
        || Names.SelectMany(texts).Any(NamesAddOn);

    /// <summary>
    /// "Office 16, Office16ProPlusVL_MAK edition" and "Office 16, RETAIL channel"; people describe their computers in the same columns.
    /// </summary>
    /// <param name="kind">What the row is.</param>
    /// <param name="texts">Gives the texts of a field.</param>
    /// <returns>Whether it is of Office.</returns>
    public static bool IsOffice(RowKind kind, Func<Field, IEnumerable<string>> texts) =>
        kind == RowKind.OfficeLicense
        || Names.SelectMany(texts).Any(NamesOffice)
        || texts(Field.Description).Any(text => NamesOffice(text) && Contains(text, "chan"))
        || texts(Field.ApplicationId).Any(id => ApplicationIds.IsOffice(id) == true);

    /// <summary>True for a text as Office writes it into the name and the description of its licenses.</summary>
    /// <param name="text">"Office 16, Office16ProPlusVL_MAK edition".</param>
    public static bool NamesOffice(string text) => OfficeText.IsMatch(text);

    private static bool NamesAddOn(string name) =>
        name.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) && (Contains(name, " add-on") || Contains(name, "-ESU-"));

    private static bool Contains(string text, string part) => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0;
}
