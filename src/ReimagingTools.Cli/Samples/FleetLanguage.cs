namespace ReimagingTools.Cli.Samples;

/// <summary>A language of a site's systems.</summary>
/// <param name="Tag">BCP 47.</param>
/// <param name="Lcid">Windows' number for it.</param>
internal sealed record FleetLanguage(string Tag, string Lcid);
