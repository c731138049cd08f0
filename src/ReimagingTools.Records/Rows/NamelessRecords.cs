namespace ReimagingTools.Records.Rows;

/// <summary>
/// Whether records that name nobody may be of one computer. Of two systems, two licensing services, two installed Windows keys, one license twice,
/// or where a column nobody reads tells them apart, they are of several.
/// </summary>
internal static class NamelessRecords
{
    private const RowKind Licensed = RowKind.License | RowKind.OfficeLicense;

    /// <summary>True where two of them are of two computers.</summary>
    public static bool AreOfSeveral(IReadOnlyList<RowRecord> records) =>
        Instances.HaveSystemTwice(records.Select(record => record.Rows)) || HaveLicenseTwice(records) || HeadingBetween(records) is not null;

    /// <summary>Two installed keys of Windows, or two channels of them, in records under what may be no name; null where there are none.</summary>
    /// <param name="records">Records under one name.</param>
    public static (Row First, Row Second, string Heading)? FindKeys(IReadOnlyList<RowRecord> records)
    {
        if (records.Count < 2 || !records.All(record => record.IsStandIn))
        {
            return null;
        }

        Row[] installed =
        [
            .. records.SelectMany(record => record.Rows).Where(row => (row.Kind & Licensed) != RowKind.None && IsInstalledWindows(row)),
        ];
        foreach (Field field in new[] { Field.PartialProductKey, Field.ProductKeyChannel, Field.Description })
        {
            RowValue[] values = [.. installed.SelectMany(row => row.Values(field).Take(1))];
            int other = Array.FindIndex(values, value => !value.Text.Equals(values[0].Text, StringComparison.OrdinalIgnoreCase));
            if (other > 0)
            {
                Row[] rows = [.. installed.Where(row => row.Values(field).Count > 0)];
                return (rows[0], rows[other], values[other].Heading);
            }
        }

        return null;
    }

    /// <summary>
    /// The column that tells them apart and that may name their computers: one nobody reads, or that names one only where its value is like a name.
    /// </summary>
    /// <returns>The heading as written; null where they differ in none.</returns>
    public static string? HeadingBetween(IReadOnlyList<RowRecord> records)
    {
        var seen = new Dictionary<string, (RowRecord Record, string Text)>(StringComparer.Ordinal);
        foreach (
            (RowRecord record, string heading, string text) in records.SelectMany(record =>
                record.Rows.SelectMany(PossibleNames).Select(each => (record, each.Heading, each.Text))
            )
        )
        {
            string plain = HeadingName.Plain(heading);
            if (!seen.TryGetValue(plain, out (RowRecord Record, string Text) first))
            {
                seen.Add(plain, (record, text));
            }
            else if (!ReferenceEquals(first.Record, record) && !text.Equals(first.Text, StringComparison.OrdinalIgnoreCase))
            {
                return heading.Trim();
            }
        }

        return null;
    }

    private static IEnumerable<RowCell> PossibleNames(Row row) =>
        row.Cells.Where(cell =>
            MayName(row.Header, cell.Place)
            && cell.Text.Any(char.IsLetter)
            && (cell.Column is not { Field: Field.None } || ComputerNames.IsNumbered(cell.Text))
        );

    /// <summary>True where a column that is not read holds what is like the name of a computer, and none of the one they would join.</summary>
    /// <param name="records">Records without a name.</param>
    /// <param name="name">The name of that computer; null where there is none.</param>
    public static bool NameOther(IReadOnlyList<RowRecord> records, string? name) =>
        name is not null
        && records
            .SelectMany(record => record.Rows)
            .Any(row =>
                row.Cells.Any(cell =>
                    MayName(row.Header, cell.Place) && ComputerNames.IsNumbered(cell.Text) && ComputerNames.AreSeveral([name, cell.Text])
                )
            );

    private static bool MayName(RowHeader header, int place) =>
        header.Columns[place] is { } column
            ? column.Field is Field.StandInName or Field.ProgramName
                || (column.Field == Field.None && ColumnTable.Default.FindClass(column.Source) is null && header.Class is null)
            : !header.IsNested[place] && !header.IsConcluded[place] && header.Class is null;

    private static bool HaveLicenseTwice(IReadOnlyList<RowRecord> records)
    {
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int installed = 0;
        foreach (RowRecord record in records)
        {
            Row[] licenses = [.. record.Rows.Where(row => (row.Kind & Licensed) != RowKind.None)];
            installed += Array.Exists(licenses, IsInstalledWindows) ? 1 : 0;
            if (
                installed > 1
                || licenses
                    .SelectMany(row => row.Values(Field.ActivationId))
                    .Select(id => id.Text.Trim('{', '}'))
                    .Distinct(StringComparer.OrdinalIgnoreCase)
                    .ToArray()
                    is var own
                    && !Array.TrueForAll(own, ids.Add)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a license of Windows that has a key, or a state only one with a key has.</summary>
    private static bool IsInstalledWindows(Row row) =>
        !LicenseTexts.IsOffice(row.Kind, field => TextsOf(row, field))
        && !LicenseTexts.IsAddOn(field => TextsOf(row, field))
        && (
            TextsOf(row, Field.PartialProductKey).Any(key => PerDeviceParts.LastFiveOf(key) is not null)
            || TextsOf(row, Field.LicenseStatus).Any(status => !LicenseStates.IsUnlicensed(status))
        );

    private static IEnumerable<string> TextsOf(Row row, Field field) => row.Values(field).Select(value => value.Text);
}
