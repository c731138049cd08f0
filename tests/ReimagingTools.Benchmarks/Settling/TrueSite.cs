namespace ReimagingTools.Benchmarks.Settling;

/// <summary>A site, and the languages PCs are sold in there.</summary>
/// <param name="Code">How the names of its computers begin.</param>
/// <param name="Language">The licensed language, or several at choice.</param>
/// <param name="OrderText">The same as order lines write it.</param>
/// <param name="Lcid">The language that runs.</param>
/// <param name="Weight">How many of a hundred PCs stand there.</param>
internal sealed record TrueSite(string Code, string Language, string OrderText, string Lcid, int Weight)
{
    /// <summary>The sites.</summary>
    public static IReadOnlyList<TrueSite> All { get; } =
    [
        new("TYO", "ja-JP", "Japanese", "1041", 30),
        new("NYC", "en-US; fr-FR; es-ES", "English, French, Spanish", "1033", 30),
        new("LON", "en-US", "English", "1033", 15),
        new("BER", "de-DE", "German", "1031", 12),
        new("PAR", "fr-FR", "French", "1036", 8),
        new("OSA", "ja-JP", "Japanese", "1041", 5),
    ];
}
