namespace ReimagingTools.Licensing.Names;

/// <summary>What a phrase within a product name means.</summary>
/// <param name="Kind">"edition", "noise", "upgrade" or "evaluation".</param>
/// <param name="Value">Edition keys to try in order, separated by semicolons; empty for other kinds.</param>
internal sealed record NameWord(string Kind, string Value);
