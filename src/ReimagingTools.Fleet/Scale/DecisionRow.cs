namespace ReimagingTools.Fleet.Scale;

/// <summary>One row of a decision table: what was decided about the devices of a group.</summary>
/// <param name="Key">The group's ReimageKey, as the engine made it.</param>
/// <param name="MediaNumber">The decision on the group, counted from 1: one for the image that fits best, or one per image.</param>
/// <param name="Media">The image in words.</param>
/// <param name="MediaIndex">The index to apply it by, where it has one.</param>
/// <param name="Decision">Eligible, NotEligible or Indeterminate.</param>
/// <param name="Basis">The basis of an Eligible, or None.</param>
/// <param name="Brief">The brief's id.</param>
/// <param name="Reason">The sentence that gives the reason.</param>
/// <param name="Clauses">Full ids of the deciding clauses, separated by semicolons.</param>
/// <param name="MissingFacts">What to find out, separated by semicolons.</param>
public sealed record DecisionRow(
    string Key,
    int MediaNumber,
    string Media,
    int? MediaIndex,
    string Decision,
    string Basis,
    string Brief,
    string Reason,
    string Clauses,
    string MissingFacts
)
{
    /// <summary>The columns of a decision table, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["ReimageKey", "MediaNumber", "Media", "MediaIndex", "Decision", "Basis", "Brief", "Reason", "Clauses", "MissingFacts"];

    /// <summary>The columns of a table that tells what its decisions rest on.</summary>
    public static IReadOnlyList<string> ColumnsWithProvenance { get; } = [.. Columns, "Provenance"];

    /// <summary>
    /// What the decision rests on, in words, in a table that tells it of every decision; null in one that does not. Empty for a group that could not
    /// be judged.
    /// </summary>
    public string? Provenance { get; init; }

    /// <summary>The columns of a decision table, in order.</summary>
    /// <param name="hasProvenance">Whether it tells what its decisions rest on.</param>
    public static IReadOnlyList<string> ColumnsOf(bool hasProvenance) => hasProvenance ? ColumnsWithProvenance : Columns;
}
