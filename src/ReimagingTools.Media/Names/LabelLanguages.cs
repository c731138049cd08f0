using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Media.Names;

/// <summary>Reads the language at the end of a volume label.</summary>
internal static class LabelLanguages
{
    /// <summary>"EN-US", "SR-LATN-RS", or a bare code. Bare "PT" stood for Brazil on some discs and for Portugal on others, "ZH" for either script: both stay unknown.</summary>
    public static Language? Read(string code)
    {
        string lower = code.ToLowerInvariant();
        return lower is "" or "pt" or "zh" ? null : lower.IndexOf('-') == 2 ? NameLanguages.FromTag(lower) : NameLanguages.FromSubscriberCode(lower, isOldPortuguese: false);
    }
}
