namespace ReimagingTools.Licensing.Names;

/// <summary>What a phrase within a product name means.</summary>
/// <param name="Kind">"edition", "noise", "channel", "upgrade" or "evaluation".</param>
/// <param name="Value">Edition keys to try in order, separated by semicolons; the media channel of a channel word; empty for other kinds.</param>
internal sealed record NameWord(string Kind, string Value);
