namespace ReimagingTools.Records.Rows;

/// <summary>Records within a record under a heading that speaks of a license.</summary>
internal static class LicenseRecords
{
    private const RowKind OfLicense = RowKind.Declared | RowKind.License | RowKind.OfficeLicense | RowKind.LicensingService;

    /// <summary>
    /// What stands in a record under a heading of a license ("sticker": { "os": ... }) and is read as something else, or not at all.
    /// </summary>
    public static IEnumerable<(string Path, string Text)> TextsOf(Row row) =>
        (row.Kind & OfLicense) != RowKind.None
            ? []
            : row
                .Cells.Where(cell =>
                    cell.Column
                        is null
                            or {
                                Field: Field.None
                                    or Field.Name
                                    or Field.DeviceType
                                    or Field.ProgramName
                                    or Field.Description
                                    or (>= Field.Caption and <= Field.OtherTypeDescription)
                            }
                )
                .Select(cell => (cell.Heading, cell.Text))
                .Concat(row.Nested.SelectMany(nested => TextsOf(nested.Row).Select(each => (nested.Name + " " + each.Path, each.Text))));
}
