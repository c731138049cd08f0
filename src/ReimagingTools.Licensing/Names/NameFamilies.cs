using ReimagingTools.Licensing.Catalogue;
using ReimagingTools.Licensing.Products;

namespace ReimagingTools.Licensing.Names;

/// <summary>Tells which family a name speaks of, so that "Standard" and "2003" can be read in their place.</summary>
internal static class NameFamilies
{
    private static readonly HashSet<string> OfficeWords = new(StringComparer.Ordinal)
    {
        "office", "visio", "project", "word", "excel", "powerpoint", "outlook", "access", "onenote", "publisher", "infopath", "frontpage",
        "groove", "lync", "communicator", "365", "proplus",
    };

    public static ProductFamily Detect(string[] words)
    {
        if (words.Any(OfficeWords.Contains) || Has(words, "skype", "for") || Has(words, "sharepoint", "designer") || Has(words, "sharepoint", "workspace"))
        {
            return ProductFamily.Office;
        }

        if (words.Any(word => word is "server" or "svr" or "srv") || words.Any(word => EditionIds.Read(word).Edition?.Family == ProductFamily.WindowsServer))
        {
            return ProductFamily.WindowsServer;
        }

        return words.Any(word => word is "windows" or "win" or "vista" or "xp") ? ProductFamily.Windows : ProductFamily.Unknown;
    }

    private static bool Has(string[] words, string first, string second)
    {
        int at = Array.IndexOf(words, first);
        return at >= 0 && at + 1 < words.Length && words[at + 1] == second;
    }
}
