namespace ReimagingTools.Fleet.Reporting;

/// <summary>An obligation or advisory as the report shows it.</summary>
/// <param name="ClauseId">The clause it comes from, or null.</param>
public sealed record ReportNotice(string Text, string? ClauseId);
