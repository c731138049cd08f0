using ReimagingTools.Records.Text;

namespace ReimagingTools.Fleet.Devices;

/// <summary>
/// Columns that were looked at and prove nothing, with the reason the column table gives. Their values are not told: many are of one device alone.
/// </summary>
internal static class ColumnNotes
{
    public static IEnumerable<Evidence> Of(IReadOnlyList<Row> rows)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (RowHeader header in rows.Select(row => row.Header).Distinct())
        {
            foreach (Column column in header.Noted)
            {
                if (told.Add(column.Heading))
                {
                    yield return new Evidence(
                        column.Heading,
                        "",
                        EvidenceText.Say("Nothing", RowTexts.Note(column, CultureInfo.CurrentUICulture)),
                        EvidenceStrength.None
                    );
                }
            }
        }
    }
}
