namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// The version an installed license names: "Windows(R) 7, Professional edition" and "... - Vista, OEM_SLP channel" are of no other Windows. Licenses
/// since Windows 8 name none, and those of servers say no more than that they are of one.
/// </summary>
internal static class LicenseVersions
{
    private const string Before = " - ";

    /// <summary>Names of licenses that are of another Windows than runs.</summary>
    /// <param name="running">The versions that run; none tells nothing.</param>
    /// <param name="rows">The rows of a device.</param>
    /// <returns>The values; those of licenses that are not installed are left out.</returns>
    public static IEnumerable<RowValue> OtherThan(IReadOnlyList<ProductVersion> running, IReadOnlyList<Row> rows) =>
        running.Count == 0 || rows.TrueForAll(row => !row.Has(Field.Name) && !row.Has(Field.LicenseName) && !row.Has(Field.Description))
            ? []
            : LicenseRow
                .Of(rows)
                .Where(row =>
                    !InstalledLicenseReader.IsOffice(row) && !InstalledLicenseReader.IsAddOn(row) && InstalledLicenseReader.IsInstalled(row) != false
                )
                .SelectMany(row => row.Values(Field.Name).Concat(row.Values(Field.LicenseName)).Concat(row.Values(Field.Description)))
                .Where(value => NameIn(value.Text) is { } name && IsOther(ParsedNames.Parse(name), running));

    private static bool IsOther(ProductName name, IReadOnlyList<ProductVersion> running) =>
        name.Family switch
        {
            ProductFamily.WindowsServer => running.All(version => version.Family != ProductFamily.WindowsServer),
            ProductFamily.Windows => name.Version is { } licensed
                && running.All(version => version.Family != ProductFamily.Windows || version.Name != licensed.Name),
            _ => false,
        };

    /// <summary>What stands before the edition or the channel.</summary>
    private static string? NameIn(string text)
    {
        int end = text.LastIndexOf(", ", StringComparison.Ordinal);
        if (
            end < 0
            || !(text.EndsWith(" edition", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" channel", StringComparison.OrdinalIgnoreCase))
        )
        {
            return null;
        }

        int start = text.LastIndexOf(Before, end, StringComparison.Ordinal);
        return text.Substring(start < 0 ? 0 : start + Before.Length, end - (start < 0 ? 0 : start + Before.Length));
    }
}
