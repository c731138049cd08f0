namespace ReimagingTools.Licensing.Names;

/// <summary>What a phrase within a name means.</summary>
/// <param name="Value">
/// Edition keys to try in order, separated by semicolons; the name of a version; the media channel, architecture, language or number of a
/// service pack; the words an alias stands for; what the keys of editions of a line begin with; "Refurbisher" of a refurbisher's label; empty where
/// the kind says all.
/// </param>
/// <param name="Length">How many words it takes.</param>
internal sealed record NameWord(NameWordKind Kind, string Value, int Length);
