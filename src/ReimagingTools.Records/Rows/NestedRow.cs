namespace ReimagingTools.Records.Rows;

/// <summary>A record within another.</summary>
/// <param name="Name">The name it stands under.</param>
public readonly record struct NestedRow(string Name, Row Row)
{
    /// <summary>
    /// True where it stands under dotted headings of a row ("S.Caption", "L.ProductKeyChannel"): a query gives its tables names of any kind, and its
    /// row is of one computer.
    /// </summary>
    internal bool IsOfHeadings { get; init; }
}
