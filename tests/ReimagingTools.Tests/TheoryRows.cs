using Xunit.v3;

namespace ReimagingTools.Tests;

/// <summary>Rows of a theory that needs what may not be here.</summary>
internal static class TheoryRows
{
    /// <summary>All rows; or, where something is missing, the first alone, which is skipped for all of them and says why.</summary>
    public static IEnumerable<TRow> Unless<TRow>(string? missing, IReadOnlyCollection<TRow> rows)
        where TRow : TheoryDataRowBase
    {
        if (missing is null)
        {
            return rows;
        }

        TRow one = rows.First();
        one.Skip = missing;
        return [one];
    }
}
