namespace ReimagingTools.Records.Rows;

/// <summary>One cell of a row that holds a text, whether its heading is known or not.</summary>
/// <param name="Place">Its place among the names.</param>
/// <param name="Heading">The heading as the table writes it.</param>
/// <param name="Column">What the heading means; null where nobody knows.</param>
/// <param name="Text">The text, never empty.</param>
public readonly record struct RowCell(int Place, string Heading, Column? Column, string Text);
