namespace ReimagingTools.Records.Columns;

/// <summary>A class of a management interface whose instances are rows.</summary>
/// <param name="Kind">What its instances are.</param>
/// <param name="IsSingle">True when a computer has one instance of it.</param>
public sealed record RowClass(string Name, RowKind Kind, bool IsSingle);
