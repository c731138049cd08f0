namespace ReimagingTools.Records.Rows;

/// <summary>Something to tell about rows.</summary>
/// <param name="Place">Where the row stands, or the first of them.</param>
/// <param name="Count">How many rows it is about.</param>
/// <param name="Subject">The computer, the kind of thing, or the columns it is about; null when there is none.</param>
/// <param name="Other">The other name, for two names; the computer once more, where it was judged by the other row already.</param>
/// <param name="OtherPlace">Where the other row stands, for two rows.</param>
public sealed record RowIssue(
    RowIssueKind Kind,
    RowPlace Place,
    long Count = 1,
    string? Subject = null,
    string? Other = null,
    RowPlace? OtherPlace = null
)
{
    /// <summary>Names of the first of them, where rows are counted that are no devices.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Where all rows stand that are meant: the place alone, where it is about one.</summary>
    public IReadOnlyList<RowPlace> Places { get; init; } = [Place];

    /// <summary>True when rows were not judged because of it.</summary>
    public bool IsError =>
        Kind
            is not (
                RowIssueKind.Repeats
                or RowIssueKind.LimitReached
                or RowIssueKind.Nameless
                or RowIssueKind.NoDevice
                or RowIssueKind.SharedAlike
                or RowIssueKind.HeaderRepeats
            );
}
