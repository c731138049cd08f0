using ReimagingTools.Records.Columns;

namespace ReimagingTools.Records;

/// <summary>
/// Rows of text that end without values, as Import-Csv reads a row that was cut short: where the file has an empty cell it gives an empty text. What
/// is missing is not known, and the first such row is told.
/// </summary>
internal sealed class ShortRows
{
    private static readonly string Bare = typeof(PSCustomObject).FullName!;

    /// <summary>The place of the first in the pipeline; 0 when there was none.</summary>
    public long First { get; private set; }

    /// <summary>The columns it has no value for, with commas between them.</summary>
    public string Columns { get; private set; } = "";

    /// <summary>Looks at a row.</summary>
    /// <param name="input">The object it was read of.</param>
    public void Add(PSObject input, Row row)
    {
        int given = row.Header.Columns.Count;
        if (
            First > 0
            || given == 0
            || row.ValueAt(given - 1) is not null
            || input.ImmediateBaseObject is not PSCustomObject
            || input.TypeNames.FirstOrDefault() != Bare
        )
        {
            return;
        }

        while (given > 0 && row.ValueAt(given - 1) is null)
        {
            given--;
        }

        bool isText = Enumerable.Range(0, given).All(place => row.ValueAt(place) is string);
        string[] missing =
        [
            .. row
                .Header.Names.Skip(given)
                .Where((_, place) => row.Header.Columns[given + place] is { } column && FieldTraits.IsJudged(column.Field)),
        ];
        if (isText && missing.Length > 0)
        {
            First = row.Place.Line;
            Columns = string.Join(", ", missing);
        }
    }
}
