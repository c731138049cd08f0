namespace ReimagingTools.Records.Rows;

/// <summary>Where a row stands.</summary>
/// <param name="Source">The inventory; blank for a record of a pipeline.</param>
/// <param name="Line">The line it begins on, its place in an array or among the records piped, from 1.</param>
public readonly record struct RowPlace(string Source, long Line);
