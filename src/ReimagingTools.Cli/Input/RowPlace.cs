namespace ReimagingTools.Cli.Input;

/// <summary>Where a row stands.</summary>
/// <param name="Source">The inventory.</param>
/// <param name="Line">The line it begins on; in a JSON array, its place.</param>
internal readonly record struct RowPlace(string Source, long Line);
