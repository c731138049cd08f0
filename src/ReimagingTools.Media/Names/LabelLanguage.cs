namespace ReimagingTools.Media.Names;

/// <summary>Reads the language at the end of a volume label.</summary>
internal static class LabelLanguage
{
    /// <summary>"EN-US", "SR-LATN-RS", or a bare code.</summary>
    public static Language? Read(string code) => code.Length > 0 && MediaLanguageCodes.OfLabel(code) is { } tag ? Language.Of(tag) : null;
}
