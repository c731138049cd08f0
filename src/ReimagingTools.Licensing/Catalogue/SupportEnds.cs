namespace ReimagingTools.Licensing.Catalogue;

/// <summary>Until when Microsoft supports a version (<c>support-ends.tsv</c>): what some prior-version rights last for.</summary>
public static class SupportEnds
{
    private static readonly Lazy<Dictionary<ProductVersion, (CalendarDate End, bool IsExtendedOpen)>> Rows = new(() =>
        Table
            .Read("support-ends.tsv")
            .Rows.ToDictionary(row => row.Version(), row => (CalendarDate.Parse(row["end_of_support"])!.Value, row["extended_counts"] == "open"))
    );

    /// <summary>The last day of support.</summary>
    /// <returns>The day, or null where the catalogue knows none.</returns>
    public static CalendarDate? EndOf(ProductVersion version) =>
        Rows.Value.TryGetValue(version, out (CalendarDate End, bool IsExtendedOpen) row) ? row.End : null;

    /// <summary>Whether a version is supported.</summary>
    /// <param name="day">The day asked about, or null.</param>
    /// <returns>True or false; null without a day, without a known end, and after it where paid extended support is sold and nobody says whether it
    /// counts.</returns>
    public static bool? IsSupported(ProductVersion version, CalendarDate? day)
    {
        if (day is not { } asked || !Rows.Value.TryGetValue(version, out (CalendarDate End, bool IsExtendedOpen) row))
        {
            return null;
        }

        return asked <= row.End ? true
            : row.IsExtendedOpen ? null
            : false;
    }
}
