namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// What a row states of the license of another product: it is no fact of the Windows, and one that nobody else states stays open where it may be
/// meant of that.
/// </summary>
/// <param name="row">The row as it stands.</param>
/// <param name="name">The name of the other product.</param>
internal sealed class LicenseOfOther(Row row, RowValue name)
{
    /// <summary>Finds such rows.</summary>
    public static LicenseOfOther[] In(IReadOnlyList<Row> rows) =>
        rows.TrueForAll(row => OtherProducts.NameIn(row) is null)
            ? []
            :
            [
                .. rows.Select(row => (row, name: OtherProducts.NameIn(row)))
                    .Where(each => each.name is not null)
                    .Select(each => new LicenseOfOther(each.row, each.name!.Value)),
            ];

    /// <summary>The rows of a device, without what such rows state.</summary>
    public static Row[] Apart(IReadOnlyList<Row> rows) =>
        [.. rows.Select(row => OtherProducts.NameIn(row) is null ? row : OtherProducts.Apart(row))];

    /// <summary>Notes the row, and leaves open what it states and nobody states of the Windows.</summary>
    /// <param name="windows">What is claimed of the Windows.</param>
    public void LeaveOpen(LicenseClaims windows)
    {
        string heading = name.Heading.Trim();
        windows.Note(heading, name.Text, EvidenceText.Say("OfOtherProduct"));
        if (OtherProducts.LeavesOpen(row, name))
        {
            LeaveOpen(windows, windows.Channels, heading, Field.LicenseChannel, Field.LicenseType, Field.ProductKeyChannel);
            LeaveOpen(windows, windows.Languages, heading, Field.LicensedLanguage);
            LeaveOpen(windows, windows.Architectures, heading, Field.LicensedArchitecture);
        }
    }

    private void LeaveOpen<T>(LicenseClaims windows, FactClaims<T> claims, string heading, params Field[] fields)
        where T : notnull
    {
        if (claims.IsSilent && Array.Exists(fields, field => row.Values(field).Any(value => !ParsedValues.IsUnknown(value.Text))))
        {
            windows.Withhold(claims, heading, name.Text, Strengths.Declared);
        }
    }
}
