namespace ReimagingTools.Fleet.Entitlements;

/// <summary>Something to tell about a row of an entitlement file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where the row stands.</param>
/// <param name="Text">The text it is about, or null.</param>
public sealed record EntitlementIssue(EntitlementIssueKind Kind, RowPlace Place, string? Text)
{
    /// <summary>The headings nobody reads that it is about.</summary>
    internal IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The columns of a purchase that name a license and state none under their headings, each with its text.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Named { get; init; } = [];

    /// <summary>The line of an order that is not understood; of one that is said to state something there is nothing to tell.</summary>
    internal UnreadLine? Line { get; init; }

    /// <summary>The row, where it entitles.</summary>
    internal Entitlement? Row { get; init; }

    /// <summary>What was bought too few of, or null.</summary>
    internal Bought? Bought { get; init; }
}
