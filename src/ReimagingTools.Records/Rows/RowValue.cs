namespace ReimagingTools.Records.Rows;

/// <summary>One value of a row under a column that is read.</summary>
/// <param name="Heading">The heading as the row writes it.</param>
/// <param name="Column">What the heading means.</param>
/// <param name="Text">The value; for one that cannot be read, what is known of it.</param>
/// <param name="Unreadable">Why it cannot be read, or null for a value that can.</param>
public readonly record struct RowValue(string Heading, Column Column, string Text, string? Unreadable);
