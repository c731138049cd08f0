namespace ReimagingTools.Records.Rows;

/// <summary>A record within another.</summary>
/// <param name="Name">The name it stands under.</param>
/// <param name="Row">The record.</param>
public readonly record struct NestedRow(string Name, Row Row);
